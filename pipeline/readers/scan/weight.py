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

_BOLDER = 1.2
"""Bold strokes are 1.3 to 1.6 times as thick as plain ones; scanning blurs that."""
_LEAST_WORDS = 8
_TELLING = 3
"""Letters from which on a word's thickness is its own; a lone digit follows the words in its row."""


def bold_words(lines: Sequence[Sequence[InkWord]], ink: Picture) -> list[tuple[InkWord, bool]]:
    """Each word and whether it is bold; on a page with few words nothing is."""
    inside = cv2.erode(ink, np.ones((3, 3), dtype=np.uint8)).astype(np.uint8)
    words = [word for line in lines for word in line]
    strokes = {id(word): _stroke(word, ink, inside) for word in words if len(word.text) >= _TELLING}
    telling = [strokes[id(word)] for word in words if id(word) in strokes for _ in word.text]
    if len(strokes) < _LEAST_WORDS:
        return [(word, False) for word in words]
    limit = _BOLDER * median(telling)
    return [(word, _thickness(word, words, strokes) > limit) for word in words]


def _thickness(word: InkWord, words: Sequence[InkWord], strokes: dict[int, float]) -> float:
    own = strokes.get(id(word))
    if own is not None:
        return own
    row = [
        strokes[id(other)]
        for other in words
        if id(other) in strokes and abs(other.baseline - word.baseline) < 0.4 * word.em
    ]
    return median(row) if row else 0.0


def _stroke(word: InkWord, ink: Picture, inside: Picture) -> float:
    """The mean thickness of the word's strokes in ems: their ink by half their outline."""
    place = slice(int(word.top), int(word.bottom)), slice(int(word.x0), int(word.x1))
    inked, inner = np.count_nonzero(ink[place]), np.count_nonzero(inside[place])
    outline = inked - inner
    return 2 * inked / (outline * word.em) if outline else 0.0
