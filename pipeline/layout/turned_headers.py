"""Headers that read upwards over the columns of a table without rulings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.drafts import Draft, DraftCell
from pipeline.layout.objects import Word

_REACH_EM = 20.0
"""Turned print stands no farther above the table: a long header of several words reaches so high."""
_FEWEST = 2
_COVER = 0.6
"""Share of the columns behind the first that must have turned print above them."""


def with_turned_header(draft: Draft, words: Sequence[Word]) -> Draft:
    """The draft with a first row of the turned words right above it, where most columns have some.

    ``words`` are the free words of the page; upright ones beside the turned print and over the first column are its
    header ("Department").
    """
    turned = [word for word in words if word.direction in (90, 270) and _ends_above(word, draft)]
    columns = _reaches(draft)
    held: list[list[Word]] = [[] for _ in columns]
    for word in turned:
        index = next((i for i, (x0, x1) in enumerate(columns) if x0 <= word.centre <= x1), None)
        if index is not None:
            held[index].append(word)
    if sum(1 for cell in held[1:] if cell) < max(_FEWEST, _COVER * (len(columns) - 1)):
        return draft
    top = min(word.top for cell in held for word in cell)
    held[0] = held[0] or _corner(draft, words, top, columns[0])
    bottom = max(top, draft.frame[1])
    header = [
        DraftCell(0, index, x0, top, x1, bottom, tuple(cell))
        for index, (cell, (x0, x1)) in enumerate(zip(held, columns, strict=True))
        if cell
    ]
    lowered = [replace(cell, row=cell.row + 1) for cell in draft.cells]
    return replace(draft, cells=(*header, *lowered), row_count=draft.row_count + 1)


def _ends_above(word: Word, draft: Draft) -> bool:
    """True for print above the table and near it; the words of one header stand above one another."""
    top = draft.frame[1]
    return word.top < top and word.bottom <= top + 0.5 * word.size and top - word.bottom <= _REACH_EM * word.size


def _reaches(draft: Draft) -> list[tuple[float, float]]:
    """For each column the x from half way to its left neighbour to half way to its right one."""
    sides = [
        (
            min((cell.x0 for cell in draft.cells if cell.column == column), default=0.0),
            max((cell.x1 for cell in draft.cells if cell.column + cell.column_span - 1 == column), default=0.0),
        )
        for column in range(draft.column_count)
    ]
    left, right = draft.frame[0], draft.frame[2]
    middles = [(sides[i][1] + sides[i + 1][0]) / 2 for i in range(len(sides) - 1)]
    slack = max(15.0, (right - left) / (2 * len(sides)))
    return list(zip([left, *middles], [*middles, right + slack], strict=True))


def _corner(draft: Draft, words: Sequence[Word], top: float, column: tuple[float, float]) -> list[Word]:
    inside = [
        word for word in words if not word.direction and top - 2 <= word.top and word.bottom <= draft.frame[1] + 2
    ]
    taken = {id(word) for word in draft.words}
    return [word for word in inside if id(word) not in taken and column[0] - 2 <= word.x0 and word.x1 <= column[1]]
