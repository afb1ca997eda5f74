"""Two tables set side by side in one grid, each with a stub column of its own.

Site     | FY2013 | FY2014 | Site | FY2013 | FY2014
Sanction | 2012   | 2013   | Site | 2012   | 2013
"""

from __future__ import annotations

import itertools
import re
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
    grid = candidate.table.grid()
    if candidate.table.column_count < 4:
        return [0]
    twice = next((place for row in grid[:LAST_HEADER] if (place := _years_come_again(row))), 0)
    if twice:
        return [0, twice]
    if not any(map(_comes_again, grid)):
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


LAST_HEADER = 3
YEAR = re.compile(r"\D{0,12}(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\W*")
FEWEST_YEARS = 2


def _years_come_again(row: Sequence[Cell | None]) -> int:
    """The column where a second table begins: "Sanction | 2012 | 2013 | Site | 2012 | 2013"; 0 where there is none."""
    texts = [cell.text.strip() if cell is not None else "" for cell in row]
    for place in range(1 + FEWEST_YEARS, len(texts) - FEWEST_YEARS):
        first, second = texts[1:place], texts[place + 1 :]
        are_years = first == second and all(map(YEAR.fullmatch, first)) and len(set(first)) == len(first)
        if are_years and texts[0] and texts[place] and not YEAR.fullmatch(texts[place]):
            return place
    return 0


def _columns(table: Table, first: int, end: int) -> Table:
    """The part of a table from one column to before another."""
    cells = tuple(_moved(cell, first, end) for cell in table.cells if first <= cell.column_index < end)
    return replace(table, column_count=end - first, cells=cells)


def _moved(cell: Cell, first: int, end: int) -> Cell:
    span = min(cell.column_span, end - cell.column_index)
    return replace(cell, column_index=cell.column_index - first, column_span=span)
