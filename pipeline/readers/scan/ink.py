"""Ink on paper: which pixels are printed, whatever the paper's shade."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_AROUND = 25
"""Pixels at half size whose middle value is the paper's shade (a quarter of an inch at 200 dpi)."""
_DARKER = 22
"""By how many of 255 levels ink is darker than its paper: faint rulings are, a scanner's noise is not."""
_DUST = 7
"""Pixels: less is noise of the scanner. The dot of an i has 12 or more at 200 dpi."""


def darkness_of(picture: Picture) -> Picture:
    """By how many levels each pixel is darker than its paper.

    The paper's shade is the middle one nearby, not the mean: beside bold print the mean is so dark that a faint
    ruling would be lost, and a shaded header is paper too.
    """
    soft = cv2.GaussianBlur(picture, (3, 3), 0)
    half = cv2.resize(soft, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    paper = cv2.resize(cv2.medianBlur(half, _AROUND), soft.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return cv2.subtract(paper, soft).astype(np.uint8)


def ink_of(darkness: Picture) -> Picture:
    """255 where there is ink, 0 where there is paper or dust."""
    ink = np.where(darkness > _DARKER, 255, 0).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    kept = np.where(stats[:, cv2.CC_STAT_AREA] >= _DUST, 255, 0).astype(np.uint8)
    kept[0] = 0
    without_dust: Picture = kept[labels]
    return without_dust
