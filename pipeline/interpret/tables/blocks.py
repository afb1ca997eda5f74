"""Two tables set side by side in one grid, each with a stub column of its own.

Site | FY2013 | FY2014 | Site | FY2013 | FY2014
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.shape import shape_of
from pipeline.model.candidate import TableCandidate
from pipeline.model.document import Cell, Table


def side_by_side(candidate: TableCandidate, setting: Setting) -> Iterator[TableCandidate]:
    """The parts of a grid in which the stub's header stands again over a later column; else the grid itself."""
    starts = _starts(candidate, setting)
    if len(starts) < 2:
        yield candidate
        return
    bounds = [*starts, candidate.table.column_count]
    for first, end in itertools.pairwise(bounds):
        table = _columns(candidate.table, first, end)
        yield replace(candidate, table=table, column_offset=candidate.column_offset + first)


def _starts(candidate: TableCandidate, setting: Setting) -> list[int]:
    if candidate.table.column_count < 4 or not any(map(_comes_again, candidate.table.grid())):
        return [0]
    shape = shape_of(candidate.table, setting)
    header = shape.header_rows - 1
    if header < shape.first_row:
        return [0]
    stub = shape.text(header, 0)
    repeats = [column for column in range(2, shape.column_count - 1) if stub and shape.text(header, column) == stub]
    return [0, *repeats]


def _comes_again(row: Sequence[Cell | None]) -> bool:
    """True where the words in a row's first place stand in another too; asked before a table is looked at closely."""
    first = row[0].text.strip() if row[0] is not None else ""
    return bool(first) and any(cell is not None and cell.text.strip() == first for cell in row[1:])


def _columns(table: Table, first: int, end: int) -> Table:
    """The part of a table from one column to before another."""
    cells = tuple(_moved(cell, first, end) for cell in table.cells if first <= cell.column_index < end)
    return replace(table, column_count=end - first, cells=cells)


def _moved(cell: Cell, first: int, end: int) -> Cell:
    span = min(cell.column_span, end - cell.column_index)
    return replace(cell, column_index=cell.column_index - first, column_span=span)
