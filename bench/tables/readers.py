"""The two readers that are compared: pdfplumber as it comes, and ours."""

from __future__ import annotations

from pathlib import Path

import pdfplumber

from bench.tables.model import TableTruth
from pipeline.readers.base import Limits
from pipeline.readers.registry import reader_for


def plain_tables(path: Path) -> list[TableTruth]:
    """What ``page.find_tables()`` finds with its own settings. Cells that pdfplumber leaves out are no cells."""
    found = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.find_tables():
                rows = table.extract()
                cells = [(r, r, c, c, text or "") for r, row in enumerate(rows) for c, text in enumerate(row)]
                found.append(TableTruth(page.page_number, tuple(cells)))
            page.close()
    return found


def our_tables(path: Path) -> list[TableTruth]:
    """What our PDF reader finds."""
    document = reader_for("application/pdf").read(path, "", Limits())
    return [
        TableTruth(
            table.page_number or 1,
            tuple(
                (c.row_index, c.row_index + c.row_span - 1, c.column_index, c.column_index + c.column_span - 1, c.text)
                for c in table.cells
            ),
        )
        for table in document.tables()
    ]
