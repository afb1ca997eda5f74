"""Write every view as a CSV file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.load.queries import view_columns, view_rows
from pipeline.load.store import Store
from pipeline.load.views import OUT_VIEWS
from pipeline.publish.cells import cell_value
from pipeline.publish.whole_files import exporting_to, replacing


def export_csv(store: Store, folder: Path) -> tuple[Path, ...]:
    """Write each ``out_`` view into ``folder`` as ``<view>.csv`` and return the files, in the views' order.

    UTF-8 with a byte order mark, without which Excel takes "–" and "£" for other letters; every CSV reader knows to
    skip it. Lines end as RFC 4180 says (CR LF). An empty field is a value nobody gave; it is never 0. Each file is
    replaced as a whole: nobody ever sees half of one.

    Raises:
        ConfigurationError: when the folder cannot be made, or a file is held open by another program.
    """
    with exporting_to(folder):
        return tuple(_write_view(store, name, folder / f"{name}.csv") for name in OUT_VIEWS)


def _write_view(store: Store, view_name: str, path: Path) -> Path:
    columns = view_columns(store, view_name)
    rows = ([cell_value(row[name]) for name in columns] for row in view_rows(store, view_name))
    write_csv(path, columns, rows)
    return path


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a file beside its place and move it there once it is whole and on disk."""
    with replacing(path) as handle:
        text = io.TextIOWrapper(handle, encoding="utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow(columns)
        writer.writerows(rows)
        text.detach()
