"""Ruling lines of a level picture: long thin ink, found by morphological opening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_LONG_ACROSS = 70
"""Pixels at 200 dpi (9 mm): longer than the widest letter's strokes, shorter than the narrowest column of words."""
_LONG_DOWN = 56
"""The same for lines down the page: taller than letters of 24 points, less than two rows."""
_GAP = 9
"""Breaks in a line up to this long are mended: faxes and thin lines have many."""
_THICK = 14
_EDGE = 0.006
"""Share of the page at its edges where the scanner's own shadow lies."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A ruling in pixels: its middle line."""

    x0: float
    top: float
    x1: float
    bottom: float


def strokes_of(ink: Picture) -> tuple[list[Stroke], Picture]:
    """The rulings, and a picture of the ink that they are made of."""
    across, across_ink = _strokes(ink, is_across=True)
    down, down_ink = _strokes(ink, is_across=False)
    return [*across, *down], cv2.bitwise_or(across_ink, down_ink).astype(np.uint8)


def _strokes(ink: Picture, is_across: bool) -> tuple[list[Stroke], Picture]:
    drawn = _opened(ink, is_across)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(drawn, connectivity=8)
    strokes, kept = [], np.zeros(count, dtype=np.uint8)
    height, width = ink.shape[:2]
    for label in range(1, count):
        x, y, w, h = (int(value) for value in stats[label, :4])
        length, thickness = (w, h) if is_across else (h, w)
        mean_thickness = stats[label, cv2.CC_STAT_AREA] / length
        if thickness > max(_THICK, 0.02 * length) or mean_thickness > _THICK:
            continue
        kept[label] = 255
        if _is_shadow(x, y, w, h, width, height):
            continue
        middle = (y + h / 2) if is_across else (x + w / 2)
        strokes.append(Stroke(x, middle, x + w, middle) if is_across else Stroke(middle, y, middle, y + h))
    return strokes, kept[labels]


def _opened(ink: Picture, is_across: bool) -> Picture:
    """Ink that runs on for long in one direction, after mending short breaks and a pixel's unevenness."""

    def kernel(along: int, beside: int) -> Picture:
        return np.ones((beside, along) if is_across else (along, beside), dtype=np.uint8)

    even = cv2.dilate(ink, kernel(1, 3))
    mended = cv2.morphologyEx(even, cv2.MORPH_CLOSE, kernel(_GAP, 1))
    long = cv2.morphologyEx(mended, cv2.MORPH_OPEN, kernel(_LONG_ACROSS if is_across else _LONG_DOWN, 1))
    return long.astype(np.uint8)


def _is_shadow(x: int, y: int, w: int, h: int, width: int, height: int) -> bool:
    beside, above = _EDGE * width, _EDGE * height
    is_upright = h > w
    if is_upright:
        return x + w < beside or x > width - beside
    return y + h < above or y > height - above
