"""What can still be read in a damaged database, carried over into a new one: what no archive could give again.

Figures are not carried over: they are read anew from the originals, so that no damaged number can pass for a read one.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pipeline.load.rows import stored_text
from pipeline.load.store import Store
from pipeline.model.reading import Ending

_TABLES: Final = ("runs", "source_files", "receipts", "run_files", "decisions", "readings", "earlier_observations")
"""In an order in which each row finds the rows that it names."""
_NOT_READ_YET: Final = "The database was damaged; the file is read anew."


def set_aside_database(path: Path) -> Path:
    """Move a damaged database, with its journal, out of the way; it is never deleted.

    Returns:
        Its new name: "foi.db.damaged-20260102T030405Z".
    """
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    for suffix in ("-journal", "-wal", "-shm", ""):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside


def carry_over(store: Store, damaged: Path) -> dict[str, int]:
    """Copy every row that can be read and stands to reason into the new database; how many of which table.

    Every source file is marked as never read.
    """
    counts = dict.fromkeys(_TABLES, 0)
    with contextlib.closing(_opened(damaged)) as old, store.atomic():
        for table in _TABLES:
            for row in _rows(old, table):
                counts[table] += _taken(store, table, row)
        store.db.conn.execute(
            "UPDATE source_files SET read_at = NULL, ending = ?, reason = ?, reader_name = NULL, reader_version = NULL",
            [Ending.NOT_STORED.value, _NOT_READ_YET],
        )
    return counts


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    return connection


def _rows(old: sqlite3.Connection, table: str) -> Iterator[dict[str, Any]]:
    """From the front up to the damage, then from the back up to it, each row once and in order of number."""
    found: dict[int, dict[str, Any]] = {}
    for order in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.DatabaseError):
            cursor = old.execute(f"SELECT rowid AS _rowid, * FROM {table} NOT INDEXED ORDER BY rowid {order}")  # noqa: S608
            for row in cursor:
                values = dict(row)
                if values["_rowid"] in found:
                    break
                found[values.pop("_rowid")] = values
    return (found[number] for number in sorted(found))


def _taken(store: Store, table: str, row: dict[str, Any]) -> bool:
    """False where the row breaks a rule of its table: then it is no row that this program wrote."""
    known = {column.name for column in store.db.table(table).columns}
    values = {name: _storable(value) for name, value in row.items() if name in known}
    places = ", ".join("?" * len(values))
    statement = f"INSERT OR IGNORE INTO {table} ({', '.join(values)}) VALUES ({places})"  # noqa: S608
    try:
        return store.db.conn.execute(statement, list(values.values())).rowcount == 1
    except (sqlite3.IntegrityError, sqlite3.OperationalError):
        return False


def _storable(value: object) -> object:
    return stored_text(value) if isinstance(value, str) else value
