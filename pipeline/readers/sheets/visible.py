"""Merged ranges and hidden rows and columns: from the cells a file stores to those a person sees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets.sheet import Region, SheetCell, plural

Place = tuple[int, int]


def visible_cells(
    cells: Mapping[Place, SheetCell],
    regions: Sequence[Region],
    hidden_rows: AbstractSet[int],
    hidden_columns: AbstractSet[int],
    sheet_name: str,
    ledger: Ledger,
) -> tuple[SheetCell, ...]:
    """The cells that show, at the places where they are seen.

    Hidden rows and columns that hold text are told, never their words ("hidden-rows", "hidden-columns"). A merged
    cell whose first row is hidden shows in its first open one.
    """
    merged = _merge(cells, regions, hidden_rows, hidden_columns)
    _tell(merged, hidden_rows, hidden_columns, sheet_name, ledger)
    rows, columns = sorted(hidden_rows), sorted(hidden_columns)
    return tuple(
        _closed_up(cell, rows, columns)
        for cell in merged.values()
        if cell.row_index not in hidden_rows and cell.column_index not in hidden_columns
    )


def _closed_up(cell: SheetCell, hidden_rows: Sequence[int], hidden_columns: Sequence[int]) -> SheetCell:
    """The cell at the place where it is seen, hidden rows and columns not counted: they are no gap in a table."""
    if not hidden_rows and not hidden_columns:
        return cell
    top, bottom = (_seen(place, hidden_rows) for place in (cell.row_index, cell.row_index + cell.row_span))
    left, right = (_seen(place, hidden_columns) for place in (cell.column_index, cell.column_index + cell.column_span))
    return replace(cell, row_index=top, column_index=left, row_span=bottom - top, column_span=right - left)


def _seen(place: int, hidden: Sequence[int]) -> int:
    return place - bisect_left(hidden, place)


def _merge(
    cells: Mapping[Place, SheetCell],
    regions: Sequence[Region],
    hidden_rows: AbstractSet[int],
    hidden_columns: AbstractSet[int],
) -> dict[Place, SheetCell]:
    found = dict(cells)
    by_row: dict[int, list[int]] = {}
    for row, column in cells:
        by_row.setdefault(row, []).append(column)
    for region in regions:
        for row in _rows_within(region, by_row):
            for column in by_row[row]:
                if region.left <= column <= region.right:
                    found.pop((row, column), None)
        anchor = cells.get((region.top, region.left))
        if anchor is not None:
            cell = _spread(anchor, region, hidden_rows, hidden_columns)
            found[cell.row_index, cell.column_index] = cell
    return found


def _rows_within(region: Region, by_row: Mapping[int, list[int]]) -> list[int]:
    if region.bottom - region.top < len(by_row):
        return [row for row in range(region.top, region.bottom + 1) if row in by_row]
    return [row for row in by_row if region.top <= row <= region.bottom]


def _spread(
    anchor: SheetCell, region: Region, hidden_rows: AbstractSet[int], hidden_columns: AbstractSet[int]
) -> SheetCell:
    top = next((row for row in range(region.top, region.bottom + 1) if row not in hidden_rows), region.top)
    left = next((each for each in range(region.left, region.right + 1) if each not in hidden_columns), region.left)
    return replace(
        anchor,
        row_index=top,
        column_index=left,
        row_span=region.bottom - top + 1,
        column_span=region.right - left + 1,
    )


def _tell(
    cells: Mapping[Place, SheetCell],
    hidden_rows: AbstractSet[int],
    hidden_columns: AbstractSet[int],
    sheet_name: str,
    ledger: Ledger,
) -> None:
    rows = {cell.row_index for cell in cells.values()} & hidden_rows
    columns = {cell.column_index for cell in cells.values() if cell.row_index not in rows} & hidden_columns
    if rows:
        ledger.tell("hidden-rows", f'{plural(len(rows), "hidden row")} of sheet "{sheet_name}" left out')
    if columns:
        ledger.tell("hidden-columns", f'{plural(len(columns), "hidden column")} of sheet "{sheet_name}" left out')
