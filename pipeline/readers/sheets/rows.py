"""The cells of a sheet by rows, and the bands of rows that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from pipeline.readers.sheets.sheet import MAX_COLUMNS, SheetCell
from pipeline.readers.sheets.signs import is_figure

Row: TypeAlias = tuple[SheetCell, ...]
"""The cells of one row that show text, from left to right; never empty."""

_MOST_BLANK_ROWS = 2
"""A gap within one table: more blank rows than this always part two tables."""


def rows_of(cells: Iterable[SheetCell]) -> tuple[Row, ...]:
    """Cells as rows, top to bottom."""
    ordered = sorted(cells, key=lambda cell: (cell.row_index, cell.column_index))
    return tuple(tuple(row) for _, row in groupby(ordered, key=lambda cell: cell.row_index))


@dataclass(slots=True)
class _Band:
    """Rows without a blank one between; ``left`` and ``right`` are the edges of those with two cells or more."""

    rows: list[Row] = field(default_factory=list)
    first_wide: Row | None = None
    left: int = MAX_COLUMNS
    right: int = -1
    reach: int = -1

    def take(self, row: Row) -> None:
        self.rows.append(row)
        self.reach = max(self.reach, *(cell.row_index + cell.row_span - 1 for cell in row))
        if len(row) > 1:
            self.first_wide = self.first_wide or row
            self.left = min(self.left, row[0].column_index)
            self.right = max(self.right, last_column([row]))

    def goes_on_in(self, below: _Band) -> bool:
        """True where the rows below a gap have no header of their own and stand under the columns of these."""
        if self.first_wide is None or below.first_wide is None:
            return False
        if below.rows[0][0].row_index - self.rows[-1][0].row_index - 1 > _MOST_BLANK_ROWS:
            return False
        has_figures = any(is_figure(cell.text) for cell in below.first_wide[1:])
        is_as_wide = below.right == self.right or (len(below.rows) == 1 and below.right < self.right)
        return has_figures and below.left == self.left and is_as_wide


def bands(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows parted at blank ones, but for a gap inside a table: after its header, between groups, before its total."""
    found: list[_Band] = []
    for row in rows:
        if not found or row[0].row_index > found[-1].reach + 1:
            found.append(_Band())
        found[-1].take(row)
    joined: list[_Band] = []
    for band in found:
        if joined and joined[-1].goes_on_in(band):
            for row in band.rows:
                joined[-1].take(row)
        else:
            joined.append(band)
    return [band.rows for band in joined]


def first_column(rows: Iterable[Row]) -> int:
    return min(row[0].column_index for row in rows)


def last_column(rows: Iterable[Row]) -> int:
    return max(cell.column_index + cell.column_span - 1 for row in rows for cell in row)
