"""The tables of a PDF as plain JSON, to be scored or looked at: ``python -m pipeline.readers.pdf.tables FILE``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pipeline.model.document import Table
from pipeline.readers.base import Limits
from pipeline.readers.pdf.reader import READER


def tables_json(path: Path) -> dict[str, list[dict[str, Any]]]:
    """``{"tables": [{"page": 1, "cells": [[row0, row1, column0, column1, "text"], …]}]}``: from 0, spans inclusive.

    Raises:
        DocumentError: where the file cannot be read.
    """
    document = READER.read(path, "", Limits())
    return {"tables": [_plain(table) for table in document.tables()]}


def _plain(table: Table) -> dict[str, Any]:
    cells = [
        [c.row_index, c.row_index + c.row_span - 1, c.column_index, c.column_index + c.column_span - 1, c.text]
        for c in table.cells
    ]
    return {"page": table.page_number, "cells": cells}


if __name__ == "__main__":
    print(json.dumps(tables_json(Path(sys.argv[1])), ensure_ascii=False))
