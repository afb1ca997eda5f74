"""Ruling lines of a level picture: long thin ink, found by morphological opening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.readers.scan.text_lines import Picture

    Mask = NDArray[np.bool_]

_LONG_ACROSS = 70
"""Pixels at 200 dpi (9 mm): longer than the widest letter's strokes, shorter than the narrowest column of words."""
_LONG_DOWN = 56
"""The same for lines down the page: taller than letters of 24 points, less than two rows."""
_GAP = 5
"""Breaks in a line up to this long are mended: faxes and thin lines have many."""
_THICK, _THIN = 14, 7
"""Pixels: the thickest ruling, and the thickest that is no longer than a word."""
_SOLID = 0.85
"""Share of a ruling's length that is inked; letters in a row have white between them."""
_LETTERS = (0.2, 0.9)
"""Share of ink close beside a level cut through letters; beside a ruling is next to none, or another ruling."""
_NO_WORD = 260
"""Pixels that no row of touching letters goes on for."""
_RUN = 0.7
"""Share of the least length that must run on in one row of pixels: what slopes a little goes on in the next."""
_FRINGE = 2
"""Pixels beside a ruling that are its own frayed edge."""
_STEP, _FRAYED = 12, 0.6
"""Pixels, and the share of them at least faintly dark, by which a ruling is followed beyond its solid part."""
_EVEN, _FAINT = 31, 7
"""Along so many pixels a scanner's noise evens out to less than so many levels."""
_EDGE = 0.006
"""Share of the page at its edges where the scanner's own shadow lies."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A ruling in pixels: its middle line."""

    x0: float
    top: float
    x1: float
    bottom: float


def strokes_of(ink: Picture, darkness: Picture) -> tuple[list[Stroke], Picture]:
    """The rulings, and a picture of the ink that they are made of."""
    across, across_ink = _strokes(ink, darkness, is_across=True)
    down, down_ink = _strokes(ink, darkness, is_across=False)
    return [*across, *down], cv2.bitwise_or(across_ink, down_ink).astype(np.uint8)


def _strokes(ink: Picture, darkness: Picture, is_across: bool) -> tuple[list[Stroke], Picture]:
    drawn = _opened(ink, is_across)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(drawn, connectivity=8)
    even = cv2.blur(darkness, (_EVEN, 1) if is_across else (1, _EVEN)).astype(np.uint8)
    lesser = np.minimum(even, darkness)
    faint = lesser if is_across else lesser.T
    shortest = _LONG_ACROSS if is_across else _LONG_DOWN
    strokes, kept = [], np.zeros(count, dtype=np.uint8)
    height, width = ink.shape[:2]
    for label in range(1, count):
        x, y, w, h = (int(value) for value in stats[label, :4])
        length, thickness = (w, h) if is_across else (h, w)
        mean_thickness = stats[label, cv2.CC_STAT_AREA] / length
        if length < shortest or thickness > max(_THICK, 0.02 * length) or mean_thickness > _THICK:
            continue
        if length < _NO_WORD and thickness > _THIN:
            continue
        if not _is_solid(ink, labels[y : y + h, x : x + w] == label, (x, y, w, h), is_across):
            continue
        kept[label] = 255
        if _is_shadow(x, y, w, h, width, height):
            continue
        middle = (y + h / 2) if is_across else (x + w / 2)
        start, end = _faint_ends(faint, round(middle), *((x, x + w) if is_across else (y, y + h)))
        strokes.append(Stroke(start, middle, end, middle) if is_across else Stroke(middle, start, middle, end))
    own: Picture = kept[labels]
    for stroke in strokes:
        cv2.line(own, (int(stroke.x0), int(stroke.top)), (int(stroke.x1), int(stroke.bottom)), (255,), 1)
    fringe = np.ones((2 * _FRINGE + 1, 1) if is_across else (1, 2 * _FRINGE + 1), dtype=np.uint8)
    return strokes, cv2.dilate(own, fringe).astype(np.uint8)


def _is_solid(ink: Picture, own: Mask, box: tuple[int, int, int, int], is_across: bool) -> bool:
    """True for ink that goes on without white and stands alone: no row of letters, no column of digits."""
    x, y, w, h = box
    drawn = ink[y : y + h, x : x + w] > 0
    if (drawn & own).any(axis=0 if is_across else 1).mean() < _SOLID:
        return False
    if is_across:
        sides = ink[max(y - 5, 0) : max(y - 2, 1), x : x + w], ink[y + h + 2 : y + h + 5, x : x + w]
    else:
        sides = ink[y : y + h, max(x - 5, 0) : max(x - 2, 1)], ink[y : y + h, x + w + 2 : x + w + 5]
    fullest = max(float((side > 0).mean()) if side.size else 0.0 for side in sides)
    return max(w, h) > _NO_WORD or not _LETTERS[0] < fullest < _LETTERS[1]


def _faint_ends(faint: NDArray[np.uint8], middle: int, start: int, end: int) -> tuple[int, int]:
    """Where a level ruling begins and ends, its faint ends counted in.

    ``faint`` is the lesser of a pixel's darkness and that evened out along the ruling: neither a scanner's grain nor
    print some way ahead reaches far in it.
    """
    band: Mask = np.asarray((faint[max(middle - 2, 0) : middle + 3] > _FAINT).any(axis=0))
    band &= ~_is_print(faint, middle)
    solid_start, solid_end = start, end
    while start >= _STEP and band[start - _STEP : start].mean() >= _FRAYED:
        start -= _STEP
    while end + _STEP <= len(band) and band[end : end + _STEP].mean() >= _FRAYED:
        end += _STEP
    inked = np.flatnonzero(band[start:end]) if band[start:end].any() else np.array([0, end - start - 1])
    return min(start + int(inked[0]), solid_start), max(start + int(inked[-1]) + 1, solid_end)


def _is_print(faint: NDArray[np.uint8], middle: int) -> Mask:
    """Where the level has ink close above and below too: it runs through a line of letters."""
    above, below = faint[max(middle - 8, 0) : max(middle - 4, 1)], faint[middle + 5 : middle + 9]
    if not above.size or not below.size:
        return np.zeros(faint.shape[1], dtype=np.bool_)
    return np.asarray((above.min(axis=0) > 2 * _FAINT) & (below.min(axis=0) > 2 * _FAINT))


def _opened(ink: Picture, is_across: bool) -> Picture:
    """Ink that runs on for long in one direction, short breaks mended."""

    def kernel(along: float) -> Picture:
        return np.ones((1, int(along)) if is_across else (int(along), 1), dtype=np.uint8)

    mended = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, kernel(_GAP))
    long = cv2.morphologyEx(mended, cv2.MORPH_OPEN, kernel(_RUN * (_LONG_ACROSS if is_across else _LONG_DOWN)))
    return long.astype(np.uint8)


def _is_shadow(x: int, y: int, w: int, h: int, width: int, height: int) -> bool:
    beside, above = _EDGE * width, _EDGE * height
    is_upright = h > w
    if is_upright:
        return x + w < beside or x > width - beside
    return y + h < above or y > height - above
