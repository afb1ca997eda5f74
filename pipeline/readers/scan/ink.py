"""Ink on paper: which pixels are printed, whatever the paper's shade."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_AROUND = 51
"""Pixels of the neighbourhood that says how light the paper is (a quarter of an inch at 200 dpi)."""
_DARKER = 18
"""By how many of 255 levels ink is darker than the paper around it."""


def ink_of(picture: Picture) -> Picture:
    """255 where there is ink, 0 where there is paper. Edges of dark areas count as ink, their inside does not."""
    soft = cv2.GaussianBlur(picture, (3, 3), 0)
    ink = cv2.adaptiveThreshold(soft, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _AROUND, _DARKER)
    return ink.astype(np.uint8)
