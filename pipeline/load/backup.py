"""A consistent copy of the database while runs go on, by SQLite's own backup."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from pipeline.load.failures import told_plainly
from pipeline.load.store import open_store


def copy_database(source: Path, target: Path) -> int:
    """Copy the database as it is at one moment; ``target`` is replaced once the copy is whole. Bytes of the copy.

    All pages in one step: a run at work waits with its next commit for as long as that takes, some seconds a gigabyte.

    Raises:
        ConfigurationError: there is no database yet.
        DatabaseBusyError, DatabaseDamagedError, StorageError: as for any use of the database.
    """
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        copying = contextlib.closing(sqlite3.connect(partial))
        with open_store(source, read_only=True) as store, told_plainly(partial), copying as copy:
            store.db.conn.backup(copy)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target.stat().st_size
