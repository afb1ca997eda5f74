"""Lists of terms (``<dl>``) as tables of two columns: term and description belong together ("Dismissals", "4")."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pipeline.readers.docx.drafts import Draft, DraftCell, DraftTable

Element = Any
CellReader = Callable[[Element], tuple[Draft, ...]]
FINDER = "html-terms"


def definition_table(element: Element, read: CellReader) -> DraftTable | None:
    """One row for each term and description; a term with several descriptions spans their rows, and the reverse.

    None where the list has terms only or descriptions only.
    """
    cells: list[DraftCell] = []
    row = 0
    for terms, descriptions in _groups(element):
        height = max(len(terms), len(descriptions))
        cells += _column(terms, 0, row, height, read)
        cells += _column(descriptions, 1, row, height, read)
        row += height
    return DraftTable(row, 2, tuple(cells), FINDER) if {cell.column_index for cell in cells} == {0, 1} else None


def _column(parts: list[Element], column: int, row: int, height: int, read: CellReader) -> Iterator[DraftCell]:
    """The last of a side fills what the other side has more of."""
    for index, part in enumerate(parts):
        span = height - index if index == len(parts) - 1 else 1
        yield DraftCell(row + index, column, span, 1, read(part))


def _groups(element: Element) -> Iterator[tuple[list[Element], list[Element]]]:
    """Terms with the descriptions that follow them, also where each group has a ``<div>`` of its own."""
    terms: list[Element] = []
    descriptions: list[Element] = []
    for part in _parts(element):
        if part.tag == "dt" and descriptions:
            yield terms, descriptions
            terms, descriptions = [], []
        (terms if part.tag == "dt" else descriptions).append(part)
    if terms or descriptions:
        yield terms, descriptions


def _parts(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in ("dt", "dd"):
            yield child
        elif child.tag == "div":
            yield from child.iterchildren("dt", "dd")
