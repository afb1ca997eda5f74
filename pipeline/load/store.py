"""Open the database: one file, made and brought up to date on the way."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from pipeline.errors import ConfigurationError, DatabaseDamagedError
from pipeline.load.failures import BUSY_SECONDS, expected_error, is_of_the_disk, told_plainly, wants_rollback
from pipeline.load.headlines import refresh_all_headlines
from pipeline.load.views import are_views_current, create_views

if TYPE_CHECKING:
    from sqlite_utils import Database

OLDEST_SQLITE = (3, 37, 0)
"""STRICT tables came with this version."""

_JOURNAL_BYTES = 64 * 1024 * 1024
"""What is kept of the journal's file between transactions."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. One store belongs to one thread.

    As a context manager it closes itself, and raises what SQLite says of a full disk, a lock that never ends or a
    damaged file as the expected errors of ``pipeline.errors``.
    """

    db: Database
    path: Path
    is_read_only: bool = False

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """All or nothing. May be nested: the outermost block decides.

        The write lock is taken at once (``BEGIN IMMEDIATE``): a transaction that reads first and asks for the lock
        later is refused without any waiting when another connection wrote in between.
        """
        if self.db.conn.in_transaction:
            with self._nested():
                yield
            return
        self.db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.rollback()
            raise
        self._commit()

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """Several ``atomic`` blocks made durable at once: each is still all or nothing by itself.

        Where one fails, those before it stay, as if each had been made durable alone: what is wrong with a document
        must not keep others out.
        """
        self.db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            if self.db.conn.in_transaction:  # a disk that refuses may have undone all of it
                self._commit()

    def _commit(self) -> None:
        try:
            self.db.conn.execute("COMMIT")
        except BaseException:
            self.db.rollback()
            raise

    @contextlib.contextmanager
    def _nested(self) -> Iterator[None]:
        """Of savepoints of one name SQLite takes the innermost; a name for each would be a new statement each time."""
        self.db.conn.execute("SAVEPOINT nested")
        try:
            yield
        except BaseException:
            if self.db.conn.in_transaction:  # else all of it is undone already
                self.db.conn.execute("ROLLBACK TO nested")
                self.db.conn.execute("RELEASE nested")
            raise
        self.db.conn.execute("RELEASE nested")

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several questions to one and the same state, whatever a run writes meanwhile; its commits wait."""
        self.db.conn.execute("BEGIN")
        try:
            yield
        finally:
            self.db.conn.execute("ROLLBACK")

    def ask(self, sql: str) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
        """Run any one statement that gives rows: its column names and its rows.

        Raises:
            ValueError: when SQLite refuses the statement, at once or at one of its rows, or it is not one that gives
                rows.
        """
        with _own_message():
            cursor = self.db.conn.execute(sql)
        if cursor.description is None:
            raise ValueError("the statement gives no rows")
        return tuple(column[0] for column in cursor.description), _rows(cursor)

    def close(self) -> None:
        self.db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        expected = expected_error(error, self.path)
        if expected is not None:
            raise expected from error


def open_store(path: Path, read_only: bool = False) -> Store:
    """Open the database at ``path``; unless ``read_only``, make it where missing and apply what it lacks.

    Rollback journal, not WAL: SQLite before 3.51.3 can lose pages of a write-ahead log that is reset while another
    connection writes. The journal is kept as a file and only its header struck out: that costs a third of making and
    removing it each time, and survives a power cut, which the removal of a file may not.

    What a crash left half written is undone, also where the store is ``read_only``.

    Raises:
        ConfigurationError: when the file is missing or out of date and may not be written, or was made by a newer
            version of the program.
        DatabaseDamagedError, DatabaseBusyError, StorageError: it is no whole database, is held, or the disk refuses.
    """
    with told_plainly(path):
        try:
            return _opened(path, read_only)
        except sqlite3.DatabaseError as error:
            if not (read_only and wants_rollback(error)):
                raise
        roll_back(path)
        return _opened(path, read_only)


def roll_back(path: Path) -> None:
    """Undo what a crash left half written: SQLite does that by itself for a connection that may write."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    with contextlib.closing(connection):
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _opened(path: Path, read_only: bool) -> Store:
    store = _connect(path, read_only)
    try:
        _bring_up_to_date(store, path)
    except BaseException:
        store.close()
        raise
    return store


def _rows(cursor: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
    with _own_message():
        yield from cursor


@contextlib.contextmanager
def _own_message() -> Iterator[None]:
    """Turn SQLite's complaint about somebody's statement into a ValueError with the same words."""
    try:
        yield
    except (sqlite3.Error, sqlite3.Warning) as error:
        if is_of_the_disk(error):
            raise
        raise ValueError(str(error)) from error


def _connect(path: Path, read_only: bool) -> Store:
    if read_only and not path.is_file():
        raise ConfigurationError(f"There is no database at {path} yet: run `foi ingest` first.")
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise ConfigurationError(f"This Python comes with SQLite {sqlite3.sqlite_version}; 3.37 or newer is needed.")
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    from sqlite_utils import Database  # takes long to import, and readers open no database

    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    return Store(Database(connection, execute_plugins=False), path, read_only)


def _bring_up_to_date(store: Store, path: Path) -> None:
    from pipeline.load.migrations import MIGRATION_NAMES, MIGRATIONS

    _set_pragmas(store)
    applied = {migration.name for migration in MIGRATIONS.applied(store.db)}
    if not applied and store.db.table_names():
        raise DatabaseDamagedError(
            f"{path} is a database of another program. `foi ingest` sets it aside and builds a new one."
        )
    if applied - MIGRATION_NAMES:
        raise ConfigurationError(f"{path} was made by a newer version of this program: bring the program up to date.")
    if applied == MIGRATION_NAMES and are_views_current(store.db):
        return
    if store.is_read_only:
        raise ConfigurationError(f"{path} was made by an older version of this program: run `foi ingest` once.")
    with store.atomic():
        MIGRATIONS.apply(store.db)
        create_views(store.db)
        refresh_all_headlines(store.db)


def _set_pragmas(store: Store) -> None:
    if not store.is_read_only:
        store.db.conn.execute("PRAGMA journal_mode = PERSIST")
        store.db.conn.execute(f"PRAGMA journal_size_limit = {_JOURNAL_BYTES}")
        store.db.conn.execute("PRAGMA synchronous = FULL")
    store.db.conn.execute("PRAGMA foreign_keys = ON")
