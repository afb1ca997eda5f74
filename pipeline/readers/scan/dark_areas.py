"""Dark areas with light print, as headers of tables have: turned into dark print on light, their sides kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_DARK = 125
"""Levels below which an area is dark: print on it is light."""
_SOLID = 13
"""Pixels of darkness in a row that no letter has in both directions."""
_PRINT = 41
"""Pixels up to which light print interrupts an area."""
_LEAST_WIDTH, _LEAST_HEIGHT = 60, 22
_FULL = 0.85
"""Share of its frame that a rectangular area fills."""


@dataclass(frozen=True, slots=True)
class DarkArea:
    """Pixels; ``lightness`` from 0 to 1."""

    x0: int
    top: int
    x1: int
    bottom: int
    lightness: float


def lightened(picture: Picture) -> tuple[Picture, list[DarkArea]]:
    """The picture with its dark rectangles inverted, and where they are."""
    dark = np.where(picture < _DARK, 255, 0).astype(np.uint8)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((_SOLID, _SOLID), dtype=np.uint8))
    if not solid.any():
        return picture, []
    whole = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, np.ones((_PRINT, _PRINT), dtype=np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(whole.astype(np.uint8), connectivity=8)
    areas = []
    result = picture.copy()
    for x, y, w, h, count in stats[1:].tolist():
        if w < _LEAST_WIDTH or h < _LEAST_HEIGHT or count < _FULL * w * h:
            continue
        part = picture[y : y + h, x : x + w]
        areas.append(DarkArea(x, y, x + w, y + h, float(np.median(part)) / 255))
        result[y : y + h, x : x + w] = 255 - part
    return result, areas
