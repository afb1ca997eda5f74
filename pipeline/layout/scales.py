"""Scales of charts told by their geometry: evenly spaced numbers at equal steps, one above the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
_SIDES: tuple[Callable[[Word], float], ...] = (lambda word: word.x1, lambda word: word.x0, lambda word: word.centre)


def scale_words(words: Sequence[Word]) -> dict[int, int]:
    """Words (by id) that make vertical scales, with the scale's number: aligned, as far apart, at equal steps.

    Five marks make a scale. Steps of one are left out: years and row numbers stand so in tables.
    """
    marks = [(word, number) for word in words if not word.direction and (number := number_of(word.text)) is not None]
    found: dict[int, int] = {}
    if len(marks) < _FEWEST:
        return found
    for side in _SIDES:
        for run in (run for column in _columns(marks, side) for run in _runs(column)):
            number = min((found[id(word)] for word, _ in run if id(word) in found), default=len(found))
            found.update({id(word): number for word, _ in run})
    return found


def _columns(marks: Sequence[_Mark], side: Callable[[Word], float]) -> list[list[_Mark]]:
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


def is_chart(draft: Draft, scales: dict[int, int]) -> bool:
    """True for a grid with marks of two scales, or of one where it is hardly filled or holds little else."""
    marks = [scales[id(word)] for word in draft.words if id(word) in scales]
    if len(marks) < 2:
        return False
    filled = sum(1 for cell in draft.cells if cell.words)
    is_sparse = filled < _FULL_SHARE * draft.row_count * draft.column_count
    return len(set(marks)) > 1 or is_sparse or 2 * len(marks) >= len(draft.words)
