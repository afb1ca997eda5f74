"""Write every view as a Parquet file, for DuckDB, data frames and warehouses. Needs the extra ``parquet``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pipeline.errors import ConfigurationError
from pipeline.load.queries import Row, view_columns, view_rows
from pipeline.load.store import Store
from pipeline.load.views import OUT_VIEWS
from pipeline.publish.column_kinds import Kind, kind_of
from pipeline.publish.whole_files import exporting_to, replacing

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS_AT_A_TIME: Final = 20_000
"""A row group: what is held in memory at a time."""

_PARSED: Final[dict[Kind, Callable[[str], Any]]] = {
    Kind.DAY: dt.date.fromisoformat,
    Kind.INSTANT: dt.datetime.fromisoformat,
}


def export_parquet(store: Store, folder: Path) -> tuple[Path, ...]:
    """Write each ``out_`` view into ``folder`` as ``<view>.parquet`` and return the files, in the views' order.

    Counts are 64-bit integers, days ``date32``, instants ``timestamp[us, UTC]``; a value nobody gave is null. Text
    is as in the database: no program takes a Parquet cell for a formula. Each file is replaced as a whole.

    Raises:
        ConfigurationError: pyarrow is not installed; the folder cannot be made, or a file is held open.
    """
    _require_pyarrow()
    with exporting_to(folder):
        return tuple(_write_view(store, name, folder / f"{name}.parquet") for name in OUT_VIEWS)


def _require_pyarrow() -> None:
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise ConfigurationError(
            "Parquet files need the extra `parquet`: pip install 'foi-pipeline[parquet]' (in a clone: make scale)."
        ) from error


def _write_view(store: Store, view_name: str, path: Path) -> Path:
    import pyarrow.parquet as pq

    schema = _schema(view_columns(store, view_name))
    rows = view_rows(store, view_name)
    with replacing(path) as handle, pq.ParquetWriter(handle, schema, compression="zstd") as writer:
        for part in _parts(rows):
            writer.write_table(_table(part, schema))
    return path


def _parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while part := list(islice(rows, _ROWS_AT_A_TIME)):
        yield part


def _schema(columns: tuple[str, ...]) -> pa.Schema:
    import pyarrow as pa

    types = {
        Kind.TEXT: pa.string(),
        Kind.INTEGER: pa.int64(),
        Kind.REAL: pa.float64(),
        Kind.DAY: pa.date32(),
        Kind.INSTANT: pa.timestamp("us", tz="UTC"),
    }
    return pa.schema([(name, types[kind_of(name)]) for name in columns])


def _table(rows: list[Row], schema: pa.Schema) -> pa.Table:
    """One row group. A value that is not of its column's kind raises: nothing is bent to fit."""
    import pyarrow as pa

    columns = [pa.array(_values(rows, field.name), field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def _values(rows: list[Row], name: str) -> list[Any]:
    values = [row[name] for row in rows]
    parse = _PARSED.get(kind_of(name))
    return values if parse is None else [None if value is None else parse(value) for value in values]
