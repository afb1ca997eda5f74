"""What a page draws, whichever library read it: the one interface between PDF libraries and layout.

Coordinates are points with the origin at the page's top left and y growing downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom."""


class Glyph(NamedTuple):
    """One character as placed; ``is_painted`` is False for text that only search and copying see.

    The box is the font's em from descent upwards, as wide as the pen moves. ``baseline`` is the y it stands on,
    ``direction`` the reading direction in whole quarter turns, anticlockwise, ``lightness`` from 0 (black) to 1.
    A named tuple, as pages have thousands.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    font_name: str
    direction: int
    lightness: float
    is_painted: bool


class ShapeKind(StrEnum):
    """What a path is made of."""

    LINE = "line"
    RECTANGLE = "rectangle"
    CURVE = "curve"
    """Anything else: its corners are ``Shape.points``."""


class Shape(NamedTuple):
    """One painted path. ``stroke`` and ``fill`` are the lightness of its outline and area, None where not painted."""

    kind: ShapeKind
    box: Box
    points: tuple[tuple[float, float], ...]
    stroke: float | None
    fill: float | None


@dataclass(slots=True)
class Drawn:
    """A page's objects. ``shown`` is the part of it that people see: the crop box cut to the page."""

    width: float
    height: float
    shown: Box
    glyphs: list[Glyph] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
