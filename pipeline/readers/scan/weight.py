"""Which words are bold: their strokes are thick for their size, beside most of the page."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pipeline.readers.scan.words import InkWord

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_BOLDER = 1.28
"""Bold strokes are 1.4 to 1.7 times as thick as plain ones; scanning blurs that."""
_LEAST_WORDS = 8


def bold_words(words: Sequence[InkWord], ink: Picture) -> list[tuple[InkWord, bool]]:
    """Each word and whether it is bold; on a page with few words nothing is."""
    distance = cv2.distanceTransform(ink, cv2.DIST_L2, 5)
    strokes = [_stroke(word, distance) for word in words]
    telling = [stroke for word, stroke in zip(words, strokes, strict=True) for _ in word.text if stroke]
    if len(words) < _LEAST_WORDS or not telling:
        return [(word, False) for word in words]
    plain = median(telling)
    return [(word, stroke > _BOLDER * plain) for word, stroke in zip(words, strokes, strict=True)]


def _stroke(word: InkWord, distance: np.ndarray) -> float:
    """Half the thickness of the word's strokes in ems: the mean of the distances along their middles."""
    patch = distance[int(word.top) : int(word.bottom), int(word.x0) : int(word.x1)]
    inked = patch[patch > 0]
    if not len(inked) or not word.em:
        return 0.0
    return float(np.percentile(inked, 85)) / word.em
