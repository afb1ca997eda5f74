"""Put tables that go on overleaf, and headers set apart from their figures, together again.

A table goes on where layout says so, or where the first table of the next page has as many columns and either repeats
the header row or begins without one. A repeated header row is dropped; every cell keeps its own page. A boxed header
right above figures in as many columns that have none is theirs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.model.document import Block, BlockKind, Cell, Document, Table


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table with the index of its first part among the document's items, and all the indices it covers."""

    table: Table
    item_index: int
    covers: tuple[int, ...]


def joined_tables(document: Document) -> tuple[PlacedTable, ...]:
    """All tables of a document, those that go on over pages as one."""
    placed: list[PlacedTable] = []
    body_since = True
    for index, (_, item) in enumerate(document.items()):
        if isinstance(item, Block):
            body_since = body_since or item.kind is not BlockKind.FURNITURE
            continue
        previous = placed[-1] if placed else None
        if previous is not None and _goes_on(previous.table, item, body_since):
            table = join(previous.table, item)
            placed[-1] = PlacedTable(table, previous.item_index, (*previous.covers, index))
        else:
            placed.append(PlacedTable(_with_pages(item), index, (index,)))
        body_since = False
    return tuple(placed)


def _goes_on(first: Table, second: Table, body_between: bool) -> bool:
    if first.column_count != second.column_count or first.page_number is None or second.page_number is None:
        return False
    if not body_between and _heads(first, second):
        return True
    last_page = max((cell.page_number or first.page_number for cell in first.cells), default=first.page_number)
    if second.page_number != last_page + 1:
        return False
    return second.continues_previous or (not body_between and _same_header(first, second))


def _heads(first: Table, second: Table) -> bool:
    """A grid of labels alone, right above rows of figures that begin without labels of their own."""
    if second.page_number != first.page_number or _overlap(first, second):
        return False
    labels = [cell.text.strip() for cell in first.cells if cell.text.strip()]
    if len(labels) < 2 or any(map(_COUNT.fullmatch, labels)):
        return False
    rows = [list(map(_words, row)) for row in second.grid()]
    return bool(rows) and all(any(map(_COUNT.fullmatch, row[1:])) for row in rows)


_COUNT = re.compile(r"[<>≤≥~]?\s?(?!(?:19|20)\d\d$)\d{1,3}(?:,\d{3})*\*?|nil|none|[-–*]", re.IGNORECASE)


def _overlap(first: Table, second: Table) -> bool:
    """True where they stand side by side and not one below the other."""
    return first.box is not None and second.box is not None and second.box.top < first.box.bottom - 1


def _row(table: Table, index: int) -> list[str]:
    return list(map(_words, table.grid()[index])) if table.row_count else []


def _words(cell: Cell | None) -> str:
    return " ".join(cell.text.split()) if cell else ""


def _same_header(first: Table, second: Table) -> bool:
    return bool(_row(first, 0)) and _row(first, 0) == _row(second, 0)


def join(first: Table, second: Table) -> Table:
    """Both tables as one, the second's repeated header rows left out."""
    skip = _repeated_rows(first, second)
    moved = tuple(
        replace(
            cell,
            row_index=cell.row_index - skip + first.row_count,
            page_number=cell.page_number or second.page_number,
        )
        for cell in second.cells
        if cell.row_index >= skip
    )
    return replace(
        _with_pages(first),
        row_count=first.row_count + second.row_count - skip,
        cells=(*_with_pages(first).cells, *moved),
        is_ocr=first.is_ocr or second.is_ocr,
    )


def _repeated_rows(first: Table, second: Table) -> int:
    count = 0
    while count < min(first.row_count, second.row_count) - 1 and _row(first, count) == _row(second, count):
        count += 1
    return count


def _with_pages(table: Table) -> Table:
    if not table.page_number:
        return table
    cells: tuple[Cell, ...] = tuple(
        cell if cell.page_number else replace(cell, page_number=table.page_number) for cell in table.cells
    )
    return replace(table, cells=cells)
