"""The cells of a sheet by rows, and the bands of rows that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

from pipeline.readers.sheets.sheet import SheetCell
from pipeline.readers.sheets.signs import is_figure

Row: TypeAlias = tuple[SheetCell, ...]
"""The cells of one row that show text, from left to right; never empty."""

_MOST_BLANK_ROWS = 2
"""A gap within one table: more blank rows than this always part two tables."""


def rows_of(cells: Iterable[SheetCell]) -> tuple[Row, ...]:
    """Cells as rows, top to bottom."""
    ordered = sorted(cells, key=lambda cell: (cell.row_index, cell.column_index))
    return tuple(tuple(row) for _, row in groupby(ordered, key=lambda cell: cell.row_index))


def bands(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Rows parted at blank ones, but for a gap inside a table: after its header, between groups, before its total."""
    found: list[list[Row]] = []
    reach = -1
    for row in rows:
        if found and row[0].row_index <= reach + 1:
            found[-1].append(row)
        else:
            found.append([row])
        reach = max(reach, *(cell.row_index + cell.row_span - 1 for cell in row))
    joined: list[tuple[Row, ...]] = []
    for band in map(tuple, found):
        if joined and _goes_on(joined[-1], band):
            joined[-1] = (*joined[-1], *band)
        else:
            joined.append(band)
    return joined


def first_column(rows: Iterable[Row]) -> int:
    return min(row[0].column_index for row in rows)


def last_column(rows: Iterable[Row]) -> int:
    return max(cell.column_index + cell.column_span - 1 for row in rows for cell in row)


def _goes_on(above: Sequence[Row], below: Sequence[Row]) -> bool:
    """True where the rows below a gap have no header of their own and stand under the columns of those above."""
    wide_above, wide_below = _wide(above), _wide(below)
    if not wide_above or not wide_below:
        return False
    if below[0][0].row_index - above[-1][0].row_index - 1 > _MOST_BLANK_ROWS:
        return False
    if len(below) > 1 and last_column(wide_above) != last_column(wide_below):
        return False
    left, right = first_column(wide_above), last_column(wide_above)
    return _has_figures(wide_below[0]) and first_column(wide_below) == left and last_column(wide_below) <= right


def _wide(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if len(row) > 1]


def _has_figures(row: Row) -> bool:
    return any(is_figure(cell.text) for cell in row[1:])
