"""Scales of charts told by their geometry: evenly spaced numbers at equal steps, one above the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.axes import number_of
from pipeline.layout.drafts import Draft
from pipeline.layout.objects import Word

_FEWEST = 5
_ALIGNED = 1.5
_EVEN = 1.5
"""Points by which distances along a scale may differ."""
_FULL_SHARE = 0.75
_Mark = tuple[Word, float]


def scale_words(words: Sequence[Word]) -> set[int]:
    """Ids of the words that make vertical scales: five or more aligned numbers, as far apart, at equal steps.

    Steps of one are left out: years and row numbers stand so in tables.
    """
    marks = [(word, number) for word in words if not word.direction and (number := number_of(word.text)) is not None]
    found: set[int] = set()
    for side in (lambda word: word.x1, lambda word: word.x0, lambda word: word.centre):
        for column in _columns(marks, side):
            found.update(id(word) for run in _runs(column) for word, _ in run)
    return found


def _columns(marks: Sequence[_Mark], side: object) -> list[list[_Mark]]:
    assert callable(side)
    columns: list[list[_Mark]] = []
    last = float("-inf")
    for mark in sorted(marks, key=lambda mark: side(mark[0])):
        x = side(mark[0])
        if x - last > _ALIGNED:
            columns.append([])
        columns[-1].append(mark)
        last = x
    return [sorted(column, key=lambda mark: mark[0].baseline) for column in columns if len(column) >= _FEWEST]


def _runs(column: Sequence[_Mark]) -> list[list[_Mark]]:
    """Maximal runs with equal steps of place and of value."""
    runs: list[list[_Mark]] = []
    run: list[_Mark] = [column[0]]
    for above, below in pairwise(column):
        if len(run) > 1 and not _goes_on(run, below):
            runs.append(run)
            run = [above]
        run.append(below)
    runs.append(run)
    return [run for run in runs if len(run) >= _FEWEST and abs(run[1][1] - run[0][1]) not in (0.0, 1.0)]


def _goes_on(run: Sequence[_Mark], below: _Mark) -> bool:
    (first, low), (second, high), (last, value) = run[0], run[1], run[-1]
    is_even = abs((below[0].baseline - last.baseline) - (second.baseline - first.baseline)) <= _EVEN
    return is_even and abs((below[1] - value) - (high - low)) < 1e-6


def is_chart(draft: Draft, scales: set[int]) -> bool:
    """True for a grid with marks of a scale that is hardly filled, or holds little but marks of scales."""
    marks = sum(1 for word in draft.words if id(word) in scales)
    if marks < 2:
        return False
    filled = sum(1 for cell in draft.cells if cell.words)
    return filled < _FULL_SHARE * draft.row_count * draft.column_count or 2 * marks >= len(draft.words)
