"""Files to read, each with the receipt under whose name people know it."""

from __future__ import annotations

import datetime as dt

from pipeline.load.store import Store
from pipeline.model.reading import Ending
from pipeline.model.source_file import Receipt, SourceFile


def pending(store: Store) -> tuple[tuple[SourceFile, Receipt], ...]:
    """Files received but never read to an ending, oldest first: new ones, and what a crash left behind."""
    rows = store.db.conn.execute(
        """SELECT s.content_hash, s.byte_count, s.media_type, s.archive_path,
            r.receipt_id, r.file_name, r.inbox_folder, r.received_at, r.parent_hash
        FROM source_files AS s JOIN receipts AS r ON r.content_hash = s.content_hash
        WHERE s.read_at IS NULL
            AND r.rowid = (SELECT min(rowid) FROM receipts WHERE content_hash = s.content_hash)
        ORDER BY s.first_received_at, s.content_hash"""
    )
    return tuple((SourceFile(*row[:4]), _receipt(row)) for row in rows)


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
