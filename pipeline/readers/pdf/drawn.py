"""What a page draws, whichever library read it: the one interface between PDF libraries and layout.

Coordinates are points with the origin at the page's top left and y growing downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import repeat
from typing import NamedTuple

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom."""
_new = tuple.__new__
"""Three times as fast as a named tuple's own constructor, and called without a step of Python's for each glyph."""


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


class Strip(NamedTuple):
    """Upright glyphs of one text object next to each other, which share all but their letter and their place in line.

    Mostly a line of print; words are found in it at once, where a page's glyphs would be looked at one by one.
    """

    letters: Sequence[str]
    """One for each glyph; a ligature's is several letters."""
    starts: list[float]
    ends: list[float]
    top: float
    bottom: float
    baseline: float
    size: float
    font_name: str
    lightness: float
    is_painted: bool
    closest: float
    """The least that one glyph starts behind the one before: not above 0 where they are not in order."""
    whites: list[int]
    """Places of the glyphs with white behind them that may part words; those at a blank among them."""

    def glyphs(self, first: int = 0, last: int | None = None) -> list[Glyph]:
        """The glyphs one by one, those at the places from ``first`` to before ``last``."""
        shared = (self.bottom, self.baseline, self.size, self.font_name, 0, self.lightness, self.is_painted)
        own = (self.letters[first:last], self.starts[first:last], repeat(self.top), self.ends[first:last])
        return list(map(_new, repeat(Glyph), zip(*own, *map(repeat, shared), strict=False)))


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
    """A page's objects. ``shown`` is the part of it that people see: the crop box cut to the page.

    Print is in ``strips`` where it all can be, else in ``glyphs``.
    """

    width: float
    height: float
    shown: Box
    glyphs: list[Glyph] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)

    def every_glyph(self) -> list[Glyph]:
        """All print one by one."""
        return [*self.glyphs, *(glyph for strip in self.strips for glyph in strip.glyphs())]
