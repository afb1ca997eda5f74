"""A page's table as a grid, with its spans worked out as browsers do (WHATWG "HTML" 4.9.12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from pipeline.errors import LimitExceeded
from pipeline.readers.docx.drafts import Draft, DraftCell, DraftTable

Element = Any
FINDER = "html"
_TOO_MANY = "the tables have more than {} cells"
MAX_COLUMN_SPAN = 200
"""Browsers allow 1,000; a cell made that wide only to fill the row does not widen the table here."""


def table_grid(
    table: Element,
    read: Callable[[Element], tuple[Draft, ...]],
    hides: Callable[[Element], bool],
    max_cells: int,
) -> DraftTable | None:
    """The grid of one table; tables inside its cells are drafts of those cells. None where it has no cells.

    Raises:
        LimitExceeded: more places than ``max_cells``.
    """
    cells: list[DraftCell] = []
    taken: set[tuple[int, int]] = set()
    first = 0
    if sum(1 for _ in islice(table.iter("td", "th"), max_cells + 1)) > max_cells:
        raise LimitExceeded(_TOO_MANY.format(max_cells))
    for section in _sections(table):
        rows = [row for row in section if not hides(row)]
        for offset, row in enumerate(rows):
            _place(row, first + offset, first + len(rows), cells, taken, read, hides)
            if len(taken) > max_cells:
                raise LimitExceeded(_TOO_MANY.format(max_cells))
        first += len(rows)
    if not cells:
        return None
    width = max(cell.column_index + cell.column_span for cell in cells)
    return DraftTable(first, width, tuple(cells), FINDER)


def _place(
    row: Element,
    row_index: int,
    section_end: int,
    cells: list[DraftCell],
    taken: set[tuple[int, int]],
    read: Callable[[Element], tuple[Draft, ...]],
    hides: Callable[[Element], bool],
) -> None:
    column = 0
    for element in row.iterchildren("td", "th"):
        if hides(element):
            continue
        while (row_index, column) in taken:
            column += 1
        height = _span(element.get("rowspan"), section_end - row_index) or section_end - row_index
        width = _free_width(row_index, column, _span(element.get("colspan"), MAX_COLUMN_SPAN) or 1, taken)
        cells.append(DraftCell(row_index, column, height, width, read(element)))
        taken.update((row_index + down, column + right) for down in range(height) for right in range(width))
        column += width


def _free_width(row: int, column: int, wanted: int, taken: set[tuple[int, int]]) -> int:
    """How much of the wanted width is free: a cell from a row above is never covered."""
    return next((right for right in range(1, wanted) if (row, column + right) in taken), wanted)


def _span(text: str | None, largest: int) -> int:
    """The span as written, at most ``largest``; 0 where ``rowspan="0"`` means to the end of the section."""
    written = (text or "1").strip()
    return min(int(written), largest) if written.isdecimal() and len(written) < 7 else 1


def _sections(table: Element) -> Iterator[list[Element]]:
    """The rows of head, bodies and foot, in the order in which they are shown."""
    heads: list[list[Element]] = []
    bodies: list[list[Element]] = []
    feet: list[list[Element]] = []
    for child in table:
        if child.tag == "tr":
            if bodies and bodies[-1][0].getparent() is table:
                bodies[-1].append(child)
            else:
                bodies.append([child])
        elif child.tag in ("thead", "tbody", "tfoot"):
            rows = list(child.iterchildren("tr"))
            {"thead": heads, "tbody": bodies, "tfoot": feet}[child.tag] += [rows] if rows else []
    yield from (*heads, *bodies, *feet)
