"""What a page hands to layout: words, ruling lines and filled areas, wherever they came from.

A digital PDF supplies them from its drawing operators, a scan from OCR and line detection. Lengths are points,
origin top left, y growing downwards. Named tuples of plain numbers, as a page has thousands of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pipeline.model.geometry import BoundingBox


class Word(NamedTuple):
    """Glyphs set together without a blank.

    ``baseline`` is the y the letters stand on, ``size`` the font's em, ``direction`` the reading direction in degrees
    anticlockwise (0 to the right, 90 upwards). ``is_raised`` tells a superscript ("Total³"). ``confidence`` (0 to 1)
    is an OCR engine's.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    is_bold: bool = False
    is_italic: bool = False
    is_raised: bool = False
    direction: int = 0
    confidence: float | None = None

    @property
    def box(self) -> BoundingBox:
        return BoundingBox(self.x0, self.top, self.x1, self.bottom)

    @property
    def middle(self) -> float:
        """The y half way up the capitals, which tells best what row a word is in; of turned print that of its box."""
        return (self.top + self.bottom) / 2 if self.direction else self.baseline - 0.36 * self.size

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


class Ruling(NamedTuple):
    """A horizontal or vertical line as drawn, or the side of a rectangle (``is_shading``: of a shaded area)."""

    x0: float
    top: float
    x1: float
    bottom: float
    is_shading: bool = False

    @property
    def is_horizontal(self) -> bool:
        return self.x1 - self.x0 >= self.bottom - self.top


class Fill(NamedTuple):
    """A filled rectangle; ``lightness`` runs from 0 (black) to 1 (white)."""

    x0: float
    top: float
    x1: float
    bottom: float
    lightness: float


@dataclass(frozen=True, slots=True)
class PageObjects:
    """Everything layout needs to know of one page."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...] = ()
    fills: tuple[Fill, ...] = ()
    has_image: bool = False
