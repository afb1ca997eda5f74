"""Ink that the engine found no letters in: lone dashes and digits in cells, which engines tend to miss.

A cell without text is blank only where it is without ink too. What is left is looked at by itself: a short level bar
is a dash, other ink goes to the engine as a picture of its own, and what stays unread is told, never taken for blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pipeline.model.geometry import BoundingBox
from pipeline.readers.scan.words import InkWord

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Engine, Picture

_MOST = 40
"""More pieces of left-over ink are a drawing or a dirty page."""
_AROUND = 12
_SURE = 0.6
_DASH_CONFIDENCE = 0.6
_READABLE = frozenset("*~<>-–—[]().%/")
_BESIDE_EM = 0.7
_SPECK_EM = 0.16
_SPECK_INK_EM = 0.02
"""Squared ems of ink below which a mark is dust (a printed hyphen has 0.025 and more)."""


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Words found at a second look, and where ink remains that nobody could read."""

    words: tuple[InkWord, ...]
    unread: tuple[BoundingBox, ...]


def look_again(picture: Picture, ink: Picture, lines: Sequence[Sequence[InkWord]], engine: Engine) -> Leftovers:
    """Left-over ink in the rows of print; what stands in no row (stamps, dirt, signatures) is left aside."""
    words: list[InkWord] = []
    unread: list[BoundingBox] = []
    pieces = list(_pieces(_uncovered(ink, (word for line in lines for word in line)), lines))
    for box, row in pieces[:_MOST]:
        word = None if _is_beside_print(box, row, lines) else _dash(box, row) or _read(picture, box, row, engine)
        if word is None:
            unread.append(box)
        else:
            words.append(word)
    unread.extend(box for box, _ in pieces[_MOST:])
    return Leftovers(tuple(words), tuple(unread))


def _uncovered(ink: Picture, words: Iterable[InkWord]) -> Picture:
    rest = ink.copy()
    for word in words:
        around = max(3, round(0.2 * word.em))
        top, left = max(int(word.top) - around, 0), max(int(word.x0) - around, 0)
        rest[top : int(word.bottom) + around, left : int(word.x1) + around] = 0
    return rest


def _pieces(rest: Picture, lines: Sequence[Sequence[InkWord]]) -> Iterator[tuple[BoundingBox, InkWord]]:
    """Clots of ink of a letter's size, each with a word of the row it stands in."""
    near = cv2.dilate(rest, np.ones((5, 11), dtype=np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(near.astype(np.uint8), connectivity=8)
    for label, (x, y, w, h, _) in enumerate(stats.tolist()):
        if label == 0:
            continue
        own = (labels[y : y + h, x : x + w] == label) & (rest[y : y + h, x : x + w] > 0)
        rows, columns = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
        box = BoundingBox(
            float(x + columns[0]), float(y + rows[0]), float(x + columns[-1] + 1), float(y + rows[-1] + 1)
        )
        row = _row_of(box, lines)
        if row is not None and _is_print(box, int(own.sum()), row.em):
            yield box, row


def _row_of(box: BoundingBox, lines: Sequence[Sequence[InkWord]]) -> InkWord | None:
    """The nearest word between whose baseline and capitals' height the ink has its middle."""
    hosts = [line[0] for line in lines if line[0].baseline - 0.85 * line[0].em <= box.middle <= line[0].baseline]
    return min(hosts, key=lambda word: abs(word.x0 - box.x0), default=None)


def _is_print(box: BoundingBox, ink: int, em: float) -> bool:
    is_letter_high = box.height <= 1.3 * em
    is_speck = max(box.width, box.height) < _SPECK_EM * em or ink < _SPECK_INK_EM * em * em
    return is_letter_high and not is_speck and box.width <= 12 * em


def _is_beside_print(box: BoundingBox, row: InkWord, lines: Sequence[Sequence[InkWord]]) -> bool:
    """True for ink close to a word: a sign that was not read with it ("<" of "<5"), which must not pass unseen."""
    reach = _BESIDE_EM * row.em
    words = (word for line in lines for word in line if line[0].top <= box.middle <= line[0].bottom)
    return any(word.x0 - reach <= box.x1 and box.x0 <= word.x1 + reach for word in words)


def _dash(box: BoundingBox, row: InkWord) -> InkWord | None:
    em = row.em
    is_bar = box.width >= 1.8 * box.height and box.height <= 0.22 * em and 0.18 * em <= box.width <= 1.2 * em
    is_half_way_up = 0.12 * em <= row.baseline - box.middle <= 0.5 * em
    if not (is_bar and is_half_way_up):
        return None
    return InkWord("-", _DASH_CONFIDENCE, box.x0, box.top, box.x1, box.bottom, row.baseline, em)


def _read(picture: Picture, box: BoundingBox, row: InkWord, engine: Engine) -> InkWord | None:
    top, bottom = int(row.baseline - 1.0 * row.em), int(row.baseline + 0.4 * row.em)
    left, right = int(box.x0) - _AROUND, int(box.x1) + _AROUND
    patch = np.ascontiguousarray(picture[max(top, 0) : bottom, max(left, 0) : right])
    line = engine.line_in(patch) if patch.size else None
    if line is None or line.confidence < _SURE:
        return None
    text = "".join(word.text for word in line.words)
    if not any((letter.isascii() and letter.isalnum()) or letter in _READABLE for letter in text):
        return None
    return InkWord(text, line.confidence, box.x0, box.top, box.x1, box.bottom, row.baseline, row.em)
