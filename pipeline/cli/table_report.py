"""Tables as found, for programs and for eyes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipeline.cli.console import printable
from pipeline.cli.words import counted
from pipeline.model.document import Cell, Document, Table

_SPAN_ABOVE = '"'
"""Stands in the lower rows of a merged cell."""


def tables_json(document: Document) -> dict[str, list[dict[str, Any]]]:
    """``{"tables": [{"page": 1, "cells": [[row0, row1, column0, column1, "text"], …]}]}``: from 0, spans inclusive.

    ``page`` is None for formats without pages.
    """
    return {"tables": [_plain(table) for table in document.tables()]}


def _plain(table: Table) -> dict[str, Any]:
    cells = [
        [c.row_index, c.row_index + c.row_span - 1, c.column_index, c.column_index + c.column_span - 1, c.text]
        for c in table.cells
    ]
    return {"page": table.page_number, "cells": cells}


def tables_text(document: Document) -> str:
    """Every table under a line that says where it stands and which method found it."""
    return "\n\n".join(table_text(table) for table in document.tables()) or "No tables."


def table_text(table: Table) -> str:
    """One table with bars between its columns; a merged cell shows its text once, with ``"`` in its lower rows.

    >>> cells = (Cell(0, 0, "Year"), Cell(0, 1, "Dismissed"), Cell(1, 0, "2012"), Cell(1, 1, "<5"))
    >>> print(table_text(Table(1, 2, 2, 2, cells, "ruled")))
    Table 1, page 2, 2 rows, 2 columns, found by ruled
    | Year | Dismissed |
    | 2012 | <5        |
    """
    rows = [_texts(row, index) for index, row in enumerate(table.grid())]
    widths = [max(len(row[column]) for row in rows) for column in range(table.column_count)]
    return "\n".join([_title(table), *(_bar_line(row, widths) for row in rows)])


def _title(table: Table) -> str:
    parts = [
        f"Table {table.number}",
        f"page {table.page_number}" if table.page_number else "",
        counted(table.row_count, "row"),
        counted(table.column_count, "column"),
        f"found by {table.finder}",
        "goes on from the page before" if table.continues_previous else "",
    ]
    return ", ".join(part for part in parts if part)


def _texts(row: Iterable[Cell | None], row_index: int) -> list[str]:
    texts = []
    last: Cell | None = None
    for cell in row:
        texts.append(_text(cell, row_index) if cell is not None and cell is not last else "")
        last = cell
    return texts


def _text(cell: Cell, row_index: int) -> str:
    if cell.row_index < row_index:
        return _SPAN_ABOVE if cell.text else ""
    marks = "".join(f"[{note}]" for note in cell.notes)
    return printable(" / ".join(cell.text.split("\n")) + marks)


def _bar_line(texts: list[str], widths: list[int]) -> str:
    return "| " + " | ".join(text.ljust(width) for text, width in zip(texts, widths, strict=True)) + " |"
