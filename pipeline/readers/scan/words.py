"""Lines that the engine read to words as layout wants them: their ink's own box, baseline, size and weight.

An engine's boxes are loose and its letters only roughly placed, but its text is known; so the ink under a word,
together with which of its letters rise or fall, gives baseline and em as exactly as a digital page does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from pipeline.readers.scan.text_lines import ReadWord, TextLine

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.readers.scan.rulings import Stroke
    from pipeline.readers.scan.text_lines import Picture

_CAPITALS_EM = 0.72
_SMALL_EM = 0.52
_FALL_EM = 0.21
_COMMA_EM = 0.14
_TALL = frozenset("bdfhijklt'\"’‘“”*%&£()[]{}!?")
_FALLING = frozenset("gjpqyQ()[]{}")
_COMMAS = frozenset(",;")
_UNCERTAIN = frozenset("-–—_=~+.·•:<>*'\"’‘“”^")
"""Marks whose height says nothing of the print's size."""
_SAME_SIZE = 1.16
"""Lines whose measured sizes differ by less are of one size."""
_BESIDE = 3
_BLANK, _BLANK_AT_DIGIT = 0.16, 0.28
"""Shares of a line's height: white between two letters, or a small letter and a digit, that is a blank; and where a
digit stands first or a capital before it, as in "Q1"."""
_WIDER = 2.5
"""How much wider than the usual white between a word's letters a blank is."""


@dataclass(frozen=True, slots=True)
class InkWord:
    """A word in pixels of the straight picture."""

    text: str
    confidence: float
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    em: float


def ink_words(lines: Sequence[TextLine], ink: Picture, strokes: Sequence[Stroke]) -> list[list[InkWord]]:
    """The words of each line, cut where a ruling stands between two letters, with sizes made common to the page."""
    uprights = [stroke for stroke in strokes if stroke.bottom - stroke.top > stroke.x1 - stroke.x0]
    found = [_words_of(line, ink, uprights) for line in lines if not line.is_on_end]
    return _with_common_sizes([words for words in found if words])


def _words_of(line: TextLine, ink: Picture, uprights: Sequence[Stroke]) -> list[InkWord]:
    top, bottom = max(round(line.top), 0), min(round(line.bottom) + 1, ink.shape[0])
    profile = (ink[top:bottom] > 0).sum(axis=0)
    pieces = [
        part for word in line.words for piece in _cut(word, line, uprights) for part in _parted(piece, line, profile)
    ]
    edges = _edges(pieces, line, profile)
    return _levelled([
        _measured(piece, ink, (x0, top, x1, bottom)) for piece, (x0, x1) in zip(pieces, edges, strict=True)
    ])  # fmt: skip


def _parted(word: ReadWord, line: TextLine, profile: NDArray[np.signedinteger]) -> list[ReadWord]:
    """The word, or its parts where the white between two letters is as wide as a blank that the engine left out.

    Never between two digits or beside a mark: "1 204" and "< 5" are for others to judge.
    """
    gaps = [_white(profile, round(a), round(b)) for a, b in pairwise(word.centres)]
    if not gaps:
        return [word]
    height = line.bottom - line.top
    usual = _WIDER * median(gaps)
    starts = [0]
    for place, gap in enumerate(gaps, start=1):
        pair = word.text[place - 1 : place + 1]
        share = _BLANK if pair.isalpha() or pair[0].islower() else _BLANK_AT_DIGIT
        if pair.isalnum() and not pair.isdigit() and gap > max(share * height, usual):
            starts.append(place)
    ends = [*starts[1:], len(word.text)]
    return [replace(word, text=word.text[a:b], centres=word.centres[a:b]) for a, b in zip(starts, ends, strict=True)]


def _white(profile: NDArray[np.signedinteger], start: int, end: int) -> int:
    """The longest run of columns without ink between two letters' middles."""
    longest = run = 0
    for x in range(max(start, 0), min(end, len(profile) - 1) + 1):
        run = 0 if profile[x] else run + 1
        longest = max(longest, run)
    return longest


def _cut(word: ReadWord, line: TextLine, uprights: Sequence[Stroke]) -> Iterator[ReadWord]:
    """The word, or its parts where an upright ruling crosses it: the engine reads on from cell to cell."""
    middle = (line.top + line.bottom) / 2
    crossing = [s.x0 for s in uprights if s.top <= middle <= s.bottom]
    first = 0
    for place in range(1, len(word.text)):
        if any(word.centres[place - 1] < x < word.centres[place] for x in crossing):
            yield replace(word, text=word.text[first:place], centres=word.centres[first:place])
            first = place
    yield replace(word, text=word.text[first:], centres=word.centres[first:])


def _edges(pieces: Sequence[ReadWord], line: TextLine, profile: NDArray[np.signedinteger]) -> list[tuple[int, int]]:
    """Left and right side of each word: words part at the widest white between their nearest letters."""
    limits = [max(int(line.x0) - _BESIDE, 0)]
    for left, right in pairwise(pieces):
        limits.append(_widest_white(profile, round(left.centres[-1]), round(right.centres[0])))
    limits.append(min(round(line.x1) + _BESIDE, len(profile)))
    return [_inked(profile, start, end) for start, end in pairwise(limits)]


def _widest_white(profile: NDArray[np.signedinteger], start: int, end: int) -> int:
    """The middle of the longest run of columns without ink between two letters' middles."""
    best, run_start, middle = 0, None, (start + end) // 2
    for x in range(max(start, 0), min(end, len(profile) - 1) + 1):
        if profile[x]:
            run_start = None
            continue
        run_start = x if run_start is None else run_start
        if x - run_start + 1 > best:
            best, middle = x - run_start + 1, (x + run_start + 1) // 2
    return middle


def _inked(profile: NDArray[np.signedinteger], start: int, end: int) -> tuple[int, int]:
    """First and last inked column between two limits; the limits themselves where there is no ink."""
    columns = np.flatnonzero(profile[start:end])
    if not len(columns):
        return start, max(end, start + 1)
    return start + int(columns[0]), start + int(columns[-1]) + 1


def _measured(piece: ReadWord, ink: Picture, box: tuple[int, int, int, int]) -> InkWord:
    x0, line_top, x1, line_bottom = box
    patch = ink[line_top:line_bottom, x0:x1] > 0
    rows = np.flatnonzero(patch.sum(axis=1))
    top, bottom = line_top, line_bottom
    if len(rows):
        top, bottom = line_top + int(rows[0]), line_top + int(rows[-1]) + 1
    rise, fall = _reach(piece.text)
    em = (bottom - top) / (rise + fall) if rise else 0.0
    baseline = bottom - fall * em if rise else 0.0
    return InkWord(piece.text, piece.confidence, x0, top, x1, bottom, baseline, em)


def _reach(text: str) -> tuple[float, float]:
    """By how many ems the word's letters rise above and fall below the baseline; 0 and 0 where marks tell nothing."""
    if "/" in text or "|" in text or all(letter in _UNCERTAIN for letter in text):
        return 0.0, 0.0
    is_tall = any(letter in _TALL or letter.isupper() or letter.isdigit() for letter in text)
    is_falling, has_comma = any(c in _FALLING for c in text), any(c in _COMMAS for c in text)
    return (_CAPITALS_EM if is_tall else _SMALL_EM), (_FALL_EM if is_falling else _COMMA_EM if has_comma else 0.0)


def _levelled(words: list[InkWord]) -> list[InkWord]:
    """One baseline and one size for a line: the middle of what its words say, long words counting more.

    Where only marks stand on it ("-"), the box the engine drew has to do.
    """
    telling = [word for word in words for _ in word.text if word.em]
    if not telling:
        return [replace(w, baseline=w.bottom + 0.0, em=max(w.bottom - w.top, 1.0)) for w in words]
    em = median(word.em for word in telling)
    baseline = median(word.baseline for word in telling)
    return [replace(word, em=em, baseline=baseline) for word in words]


def _with_common_sizes(lines: list[list[InkWord]]) -> list[list[InkWord]]:
    """Measured sizes scatter by a pixel or two: near ones become their middle, as printed type has few sizes."""
    order = sorted(range(len(lines)), key=lambda place: lines[place][0].em)
    groups: list[list[int]] = []
    for place in order:
        if groups and lines[place][0].em <= _SAME_SIZE * lines[groups[-1][0]][0].em:
            groups[-1].append(place)
        else:
            groups.append([place])
    for group in groups:
        common = median(lines[place][0].em for place in group for _ in range(sum(len(w.text) for w in lines[place])))
        for place in group:
            lines[place] = [replace(word, em=common) for word in lines[place]]
    return lines
