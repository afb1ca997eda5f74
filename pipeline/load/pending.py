"""Files to read, each with the receipt under whose name people know it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Final

from pipeline.load.rows import stored_instant
from pipeline.load.store import Store
from pipeline.model.reading import Ending
from pipeline.model.source_file import Receipt, SourceFile

_PENDING: Final = """
SELECT s.content_hash, s.byte_count, s.media_type, s.archive_path,
    r.receipt_id, r.file_name, r.inbox_folder, r.received_at, r.parent_hash
FROM source_files AS s JOIN receipts AS r ON r.content_hash = s.content_hash
WHERE s.read_at IS NULL AND r.rowid = (SELECT min(rowid) FROM receipts WHERE content_hash = s.content_hash)
"""


def pending(store: Store) -> tuple[tuple[SourceFile, Receipt], ...]:
    """Files that wait to be read, in the order of their arrival: new ones, what a crash left, what is read again.

    By number of the row, not by time: clocks jump.
    """
    rows = store.db.conn.execute(f"{_PENDING} ORDER BY s.rowid")
    return tuple((SourceFile(*row[:4]), _receipt(row)) for row in rows)


def pending_of(store: Store, content_hashes: Iterable[str]) -> tuple[tuple[SourceFile, Receipt], ...]:
    """Those of some files that wait to be read, in the order in which they are named."""
    rows = (store.db.conn.execute(f"{_PENDING} AND s.content_hash = ?", [each]).fetchone() for each in content_hashes)
    return tuple((SourceFile(*row[:4]), _receipt(row)) for row in rows if row is not None)


def read_again(store: Store, content_hashes: Collection[str]) -> None:
    """Let files wait to be read once more. What was read of them stays until the new reading replaces it."""
    with store.atomic():
        store.db.conn.executemany(
            "UPDATE source_files SET read_at = NULL WHERE content_hash = ?", [[each] for each in content_hashes]
        )


def keep_earlier_reading(store: Store, content_hash: str) -> None:
    """Let a file wait no longer: what an earlier reading made of it still holds."""
    store.db.conn.execute(
        "UPDATE source_files SET read_at = ? WHERE content_hash = ?",
        [stored_instant(dt.datetime.now(dt.UTC)), content_hash],
    )


def was_read_by(store: Store, content_hash: str) -> str:
    """The name of the reader whose reading holds; empty where none does."""
    row = store.db.conn.execute("SELECT reader_name FROM documents WHERE content_hash = ?", [content_hash]).fetchone()
    return "" if row is None else str(row[0])


def read_whole(store: Store, content_hashes: Collection[str]) -> frozenset[str]:
    """Those of the files that were read and lack nothing."""
    rows = (
        store.db.conn.execute(
            "SELECT content_hash FROM source_files WHERE content_hash = ? AND ending = ? AND read_at IS NOT NULL",
            [each, Ending.READ.value],
        ).fetchone()
        for each in content_hashes
    )
    return frozenset(row[0] for row in rows if row is not None)


def _receipt(row: tuple[str, int, str, str, str, str, str, str, str | None]) -> Receipt:
    return Receipt(row[4], row[0], row[5], row[6], dt.datetime.fromisoformat(row[7]), row[8])


def ending_of(store: Store, content_hash: str) -> Ending:
    """How a received file ended; ``not_stored`` while it has not been read.

    Raises:
        KeyError: the file was never received.
    """
    row = store.db.conn.execute("SELECT ending FROM source_files WHERE content_hash = ?", [content_hash]).fetchone()
    if row is None:
        raise KeyError(content_hash)
    return Ending(row[0])


def arrival_of(store: Store, content_hash: str) -> tuple[SourceFile, Receipt]:
    """A received file and its first receipt, as ``pending`` gives them.

    Raises:
        KeyError: the file was never received.
    """
    row = store.db.conn.execute(
        """SELECT s.content_hash, s.byte_count, s.media_type, s.archive_path,
            r.receipt_id, r.file_name, r.inbox_folder, r.received_at, r.parent_hash
        FROM source_files AS s JOIN receipts AS r ON r.content_hash = s.content_hash
        WHERE s.content_hash = ? ORDER BY r.rowid LIMIT 1""",
        [content_hash],
    ).fetchone()
    if row is None:
        raise KeyError(content_hash)
    return SourceFile(*row[:4]), _receipt(row)
