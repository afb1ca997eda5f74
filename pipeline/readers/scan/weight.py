"""Which words are bold: their strokes are thick for their size, beside most of the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pipeline.readers.scan.words import InkWord

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Picture

_BOLDER = 1.2
"""Bold strokes are 1.25 to 1.5 times as thick as plain ones; scanning blurs that."""
_PLAIN = 0.3
"""Share of a page's letters that are thinner than its plain print; of a table with its headings half may be bold."""
_FEWEST_WORDS = 8
_TELLING = 3
"""Letters from which on a word's thickness counts; a lone digit follows the words in its row."""
_APART_EM = 1.5
_BOLDISH, _STEP_EM = 1.07, 1.6
"""Above this, a line next to a bold one is bold too."""


def bold_words(lines: Sequence[Sequence[InkWord]], ink: Picture) -> list[tuple[InkWord, bool]]:
    """Each word and whether it is bold; on a page with few words nothing is.

    Words that the engine saw where no ink is left (faint print, white on black) have no thickness and tell nothing.
    """
    inside = cv2.erode(ink, np.ones((3, 3), dtype=np.uint8)).astype(np.uint8)
    words = [word for line in lines for word in line]
    thickness = {id(word): _stroke(word, ink, inside) for word in words if len(word.text) >= _TELLING}
    strokes = {word: stroke for word, stroke in thickness.items() if stroke}
    if len(strokes) < _FEWEST_WORDS:
        return [(word, False) for word in words]
    telling = sorted(strokes[id(word)] for word in words if id(word) in strokes for _ in word.text)
    plain = telling[int(_PLAIN * len(telling))]
    chunks = [chunk for line in lines for chunk in _chunks(line)]
    weights = [_weight(chunk, words, strokes) / plain for chunk in chunks]
    sure = [chunk for chunk, weight in zip(chunks, weights, strict=True) if weight > _BOLDER]
    return [
        (word, bool(weight > _BOLDER or (weight > _BOLDISH and _goes_on(chunk, sure))))
        for chunk, weight in zip(chunks, weights, strict=True)
        for word in chunk
    ]


def _weight(chunk: Sequence[InkWord], words: Sequence[InkWord], strokes: dict[int, float]) -> float:
    """The middle thickness of a chunk's words, or of its row's where they are too short to tell."""
    own = [strokes[id(word)] for word in chunk if id(word) in strokes]
    return median(own or [strokes[id(other)] for other in _row(chunk[0], words) if id(other) in strokes] or [0.0])


def _goes_on(chunk: Sequence[InkWord], bold: Sequence[Sequence[InkWord]]) -> bool:
    """True for the line after or before a bold one of the same paragraph."""
    first = chunk[0]
    return any(
        abs(other[0].x0 - first.x0) < first.em and abs(other[0].baseline - first.baseline) < _STEP_EM * first.em
        for other in bold
    )


def _chunks(line: Sequence[InkWord]) -> list[list[InkWord]]:
    """A line's words parted at gaps between columns: print of one weight, nearly always."""
    chunks = [[line[0]]]
    for left, right in pairwise(line):
        if right.x0 - left.x1 > _APART_EM * left.em:
            chunks.append([])
        chunks[-1].append(right)
    return chunks


def _row(word: InkWord, words: Sequence[InkWord]) -> list[InkWord]:
    return [other for other in words if abs(other.baseline - word.baseline) < 0.4 * word.em]


def _stroke(word: InkWord, ink: Picture, inside: Picture) -> float:
    """The mean thickness of the word's strokes in ems: their ink by half their outline."""
    place = slice(int(word.top), int(word.bottom)), slice(int(word.x0), int(word.x1))
    inked, inner = np.count_nonzero(ink[place]), np.count_nonzero(inside[place])
    outline = inked - inner
    return 2 * inked / (outline * word.em) if outline and word.em else 0.0
