"""Upright, level pictures, and the way back to the page as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pipeline.model.geometry import BoundingBox
from pipeline.readers.scan.ink import darkness_of, ink_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.readers.scan.text_lines import Picture

_STEEPEST = 5.0
"""Degrees; pages lie more askew than this in no feeder."""
_COARSE, _FINE = 0.5, 0.05
_LEVEL = 0.05
"""Degrees below which a page is left as it is: two pixels over a page's width."""
_LONG_SIDE = 1100
"""Pixels at which skew is measured."""
_LEAST_INK = 200


@dataclass(frozen=True, slots=True)
class Straight:
    """A picture made upright; ``back`` (2 x 3) takes its pixels to those of the picture as it was."""

    picture: Picture
    back: NDArray[np.float64]

    def box_back(self, box: BoundingBox) -> BoundingBox:
        """The smallest upright box, on the picture as it was, around a box of the straight one."""
        corners = np.array(
            [[box.x0, box.top, 1], [box.x1, box.top, 1], [box.x0, box.bottom, 1], [box.x1, box.bottom, 1]]
        )
        places = corners @ self.back.T
        (x0, top), (x1, bottom) = places.min(axis=0), places.max(axis=0)
        return BoundingBox(float(x0), float(top), float(x1), float(bottom))


def straightened(picture: Picture, quarter_turns: int, degrees: float) -> Straight:
    """The picture turned anticlockwise by quarter turns and then by some degrees, all of it still in view."""
    turned = np.ascontiguousarray(np.rot90(picture, quarter_turns))
    back = _quarter_back(picture, quarter_turns)
    if abs(degrees) < _LEVEL:
        return Straight(turned, back[:2])
    height, width = turned.shape[:2]
    turn = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), [0.0, 0.0, 1.0]])
    lean = abs(np.sin(np.radians(degrees)))
    across, down = lean * height / 2, lean * width / 2
    whole = np.array([[1.0, 0.0, across], [0.0, 1.0, down], [0.0, 0.0, 1.0]]) @ turn
    size = (round(width + 2 * across), round(height + 2 * down))
    paper = int(np.median(turned[::16, ::16]))
    level = cv2.warpAffine(turned, whole[:2], size, flags=cv2.INTER_CUBIC, borderValue=(paper,))
    return Straight(level.astype(np.uint8), (back @ np.linalg.inv(whole))[:2])


def _quarter_back(picture: Picture, quarter_turns: int) -> NDArray[np.float64]:
    """From the turned picture to the picture, as 3 x 3."""
    height, width = picture.shape[:2]
    ways: tuple[list[list[float]], ...] = (
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0, -1, width], [1, 0, 0], [0, 0, 1]],
        [[-1, 0, width], [0, -1, height], [0, 0, 1]],
        [[0, 1, 0], [-1, 0, height], [0, 0, 1]],
    )
    return np.array(ways[quarter_turns % 4], dtype=np.float64)


def skew_of(picture: Picture) -> float:
    """Degrees by which the picture must be turned anticlockwise for its lines to be level; 0 where nothing tells.

    The sharpest profile wins: rows of print and rulings are all in the same few rows of pixels when level. Columns
    count as well, so a page lying on its side is levelled too.
    """
    scale = _LONG_SIDE / max(picture.shape[:2])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
    y, x = np.nonzero(ink_of(darkness_of(small.astype(np.uint8))))
    if len(x) < _LEAST_INK:
        return 0.0
    coarse = _sharpest(x, y, np.arange(-_STEEPEST, _STEEPEST + _COARSE, _COARSE))
    return _sharpest(x, y, np.arange(coarse - _COARSE, coarse + _COARSE + _FINE, _FINE))


def _sharpest(x: NDArray[np.intp], y: NDArray[np.intp], angles: NDArray[np.float64]) -> float:
    return float(max(angles, key=lambda angle: (_sharpness(x, y, angle), -abs(angle))))


def _sharpness(x: NDArray[np.intp], y: NDArray[np.intp], degrees: float) -> float:
    lean = np.tan(np.radians(degrees))
    rows, columns = y - x * lean, x + y * lean
    return max(_edges(rows), _edges(columns))


def _edges(places: NDArray[np.float64]) -> float:
    profile = np.bincount((places - places.min()).astype(np.intp))
    return float(np.square(np.diff(profile)).sum())
