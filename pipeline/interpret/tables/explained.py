"""Counts that the cell beside them takes apart: they are the totals of what it tells.

Year | Officers | Result for officers
2018 | 5        | 3 x Management action, 2 x No case to answer      -> the 5 are these five
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pipeline.model.count import CountStatus
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation

FEWEST_ROWS: Final = 2
NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
""" "Dismissed" without a number beside "1" tells what came of the case."""
IN_CELL: Final = "outcome-in-cell"
"""The reason code of a figure that its cell gives with its outcome."""
Found = ReportedObservation | Finding
Place = tuple[int | None, int | None]


def with_explained(found: Iterable[Found]) -> Iterator[Found]:
    """The figures of a table, those marked as totals whose column is taken apart by the next one in every row."""
    everything = tuple(found)
    figures = [one for one in everything if isinstance(one, ReportedObservation)]
    told: dict[Place, int] = {}
    for one in figures:
        if _is_in_cell(one) and NUMBER.search(one.quote):
            told[_place(one)] = told.get(_place(one), 0) + (one.count.minimum or 0)
    columns = {column for column in _columns(figures) if _is_explained(column, figures, told)} if told else set()
    for each in everything:
        if isinstance(each, ReportedObservation) and not each.is_total and _is_whole(each, columns, told):
            yield replace(each, is_total=True, reasons=(*each.reasons, Reason("parts-follow")))
        else:
            yield each


def _is_whole(one: ReportedObservation, columns: set[int], told: dict[Place, int]) -> bool:
    row, column = _place(one)
    is_plain = column in columns and not _is_in_cell(one) and bool(one.count.minimum)
    return is_plain and column is not None and (row, column + 1) in told


def _is_explained(column: int, figures: Sequence[ReportedObservation], told: dict[Place, int]) -> bool:
    own = [one for one in figures if _place(one)[1] == column and not _is_in_cell(one)]
    beside = [(one.count, told.get((_place(one)[0], column + 1))) for one in own]
    tested = [(count, parts) for count, parts in beside if parts is not None]
    return len(tested) >= FEWEST_ROWS and all(
        count.status is CountStatus.EXACT and count.minimum == parts for count, parts in tested
    )


def _columns(figures: Sequence[ReportedObservation]) -> set[int]:
    return {column for one in figures if (column := _place(one)[1]) is not None}


def _place(figure: ReportedObservation) -> Place:
    return figure.provenance.row_number, figure.provenance.column_number


def _is_in_cell(figure: ReportedObservation) -> bool:
    return any(reason.code == IN_CELL for reason in figure.reasons)
