"""What SQLite reports of disk, locks and damage, as expected errors with a sentence for a person; bugs stay bugs."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import DatabaseBusyError, DatabaseDamagedError, PipelineError, StorageError

BUSY_SECONDS = 300.0
"""How long one connection waits for another's transaction before it gives up: longer than any query should take."""

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_DISK = {
    sqlite3.SQLITE_FULL: "the disk is full; free some space",
    sqlite3.SQLITE_READONLY: "it may not be written to; take the write protection off",
    sqlite3.SQLITE_PERM: "it may not be written to; take the write protection off",
    sqlite3.SQLITE_IOERR: "the disk reports an error; see whether it is full, worn or no longer there",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see whether its folder is there and may be written to",
}


@contextlib.contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raise what SQLite says of the database at ``path`` as an expected error, where it is one.

    Raises:
        DatabaseBusyError, DatabaseDamagedError, StorageError: in place of SQLite's own.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        expected = expected_error(error, path)
        if expected is None:
            raise
        raise expected from error


def expected_error(error: BaseException | None, path: Path) -> PipelineError | None:
    """The expected error that SQLite's stands for; None for a bug of ours (a broken constraint, a wrong statement)."""
    code = primary_code(error)
    if code in _BUSY:
        return DatabaseBusyError(
            f"The database {path} has been held by another program for {BUSY_SECONDS:g} seconds. Close whatever has "
            "it open (a browser of databases, a long query), then run again; nothing is lost."
        )
    if code in _DAMAGED:
        return DatabaseDamagedError(
            f"{path} is not a whole database of this program: {error}. `foi ingest` sets it aside and builds a new one "
            "from the archive."
        )
    if code in _DISK:
        return StorageError(f"The database {path}: {_DISK[code]}, then run again; nothing is lost ({error}).")
    return None


def primary_code(error: BaseException | None) -> int:
    """SQLite's result code without its details; 0 where the error is none of SQLite's."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_of_the_disk(error: BaseException) -> bool:
    """True where the file, its lock or its disk is at fault; a question that wants to write is its asker's fault."""
    code = primary_code(error)
    return code in _BUSY | _DAMAGED | _DISK.keys() - {sqlite3.SQLITE_READONLY}


def wants_rollback(error: sqlite3.DatabaseError) -> bool:
    """True where a crash left a transaction half written, which a read-only connection may not undo."""
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK
