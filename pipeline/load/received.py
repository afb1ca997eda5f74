"""What arrived: source files known by their hash, a receipt for each arrival, and which were never read."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pipeline.load.rows import stored_instant, stored_text
from pipeline.load.store import Store
from pipeline.model.reading import Ending
from pipeline.model.source_file import Receipt, SourceFile

_NOT_READ_YET: Final = "It was received, but reading it never came to an end."
_READ_IT_AGAIN: Final = "Run `foi ingest` again: it goes on with such files by itself."


def receive_source_file(store: Store, source_file: SourceFile, receipt: Receipt, run_id: str) -> bool:
    """Record an arrival; True where the bytes are new, False for a duplicate. Doing it again changes nothing.

    A receipt that was written for other bytes, which its file no longer has, is withdrawn first. A new file starts as
    a failure (``not_stored``) and stays one until ``load_reading`` gives it its ending.
    """
    if source_file.content_hash != receipt.content_hash:
        raise ValueError(f"the receipt is for other bytes: {receipt} for {source_file}")
    with store.atomic():
        _withdraw_other(store, receipt)
        store.db.conn.execute(
            """INSERT INTO source_files
            (content_hash, byte_count, media_type, archive_path, file_name, ending, reason, advice, first_received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (content_hash) DO NOTHING""",
            [
                source_file.content_hash,
                source_file.byte_count,
                source_file.media_type,
                source_file.archive_path,
                stored_text(receipt.file_name),
                Ending.NOT_STORED.value,
                _NOT_READ_YET,
                _READ_IT_AGAIN,
                stored_instant(receipt.received_at),
            ],
        )
        _insert_receipt(store, receipt, run_id)
        return _first_receipt_id(store, receipt.content_hash) == receipt.receipt_id


def withdraw(store: Store, receipt: Receipt) -> None:
    """Take back an arrival whose bytes could not be stored, and its source file where nothing else brought it."""
    with store.atomic():
        store.db.conn.execute("DELETE FROM receipts WHERE receipt_id = ?", [receipt.receipt_id])
        store.db.conn.execute(
            """DELETE FROM source_files WHERE content_hash = ? AND read_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM receipts WHERE content_hash = source_files.content_hash)""",
            [receipt.content_hash],
        )


def _withdraw_other(store: Store, receipt: Receipt) -> None:
    row = store.db.conn.execute(
        "SELECT content_hash FROM receipts WHERE receipt_id = ?", [receipt.receipt_id]
    ).fetchone()
    if row is not None and row[0] != receipt.content_hash:
        withdraw(store, replace(receipt, content_hash=row[0]))


def _insert_receipt(store: Store, receipt: Receipt, run_id: str) -> None:
    store.db.conn.execute(
        """INSERT INTO receipts
        (receipt_id, content_hash, file_name, inbox_folder, received_at, parent_hash, run_id)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (receipt_id) DO NOTHING""",
        [
            receipt.receipt_id,
            receipt.content_hash,
            stored_text(receipt.file_name),
            stored_text(receipt.inbox_folder),
            stored_instant(receipt.received_at),
            receipt.parent_hash,
            run_id,
        ],
    )


def _first_receipt_id(store: Store, content_hash: str) -> str:
    """The receipt that brought the bytes; by order of arrival here, as clocks may jump."""
    row = store.db.conn.execute(
        "SELECT receipt_id FROM receipts WHERE content_hash = ? ORDER BY rowid LIMIT 1", [content_hash]
    ).fetchone()
    return str(row[0])


def known(store: Store, content_hash: str) -> bool:
    """True where these bytes arrived before, whether or not they could be read."""
    found = store.db.conn.execute("SELECT 1 FROM source_files WHERE content_hash = ?", [content_hash]).fetchone()
    return found is not None


def name_without_receipt(store: Store, content_hash: str) -> str | None:
    """The name under which a file is on record of which no receipt says how it came in; None for any other."""
    row = store.db.conn.execute(
        """SELECT file_name FROM source_files AS f WHERE content_hash = ?
        AND NOT EXISTS (SELECT 1 FROM receipts AS r WHERE r.content_hash = f.content_hash)""",
        [content_hash],
    ).fetchone()
    return None if row is None else str(row[0])


def archive_path_of(store: Store, content_hash: str) -> str | None:
    """Where the original lies; None for bytes that never arrived."""
    row = store.db.conn.execute(
        "SELECT archive_path FROM source_files WHERE content_hash = ?", [content_hash]
    ).fetchone()
    return None if row is None else str(row[0])


def note_media_type(store: Store, content_hash: str, media_type: str) -> None:
    """Correct what kind of file these bytes were told to be."""
    store.db.conn.execute("UPDATE source_files SET media_type = ? WHERE content_hash = ?", [media_type, content_hash])


def known_receipt(store: Store, receipt_id: str) -> bool:
    """True where this very arrival is on record."""
    found = store.db.conn.execute("SELECT 1 FROM receipts WHERE receipt_id = ?", [receipt_id]).fetchone()
    return found is not None
