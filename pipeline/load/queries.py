"""Every named question that the rest of the program asks the database. Rows come as dictionaries of plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from pipeline.load.store import Store
from pipeline.load.views import OUT_VIEWS
from pipeline.model.source_file import Receipt, SourceFile

Row = dict[str, Any]

_ORDERS = {
    "out_observations": "document, content_hash, position",
    "out_documents": "document, content_hash",
    "out_headline": "authority, document, content_hash, outcome",
    "out_totals_by_authority_year": "authority, outcome, period_start, documents",
    "out_coverage": "authority, outcome",
    "out_findings": "document, content_hash, finding_number",
    "out_receipts": "received_at, receipt_id",
    "out_runs": "started_at, run_id",
    "out_readings": "read_at, reading_number",
    "out_history": "document, content_hash, observation_id, first_said_at",
    "out_attention": "kind, document, content_hash, page, quote",
}
"""The order in which a view's rows are shown; the same rows always come in the same order."""


def view_rows(store: Store, view_name: str) -> Iterator[Row]:
    """All rows of one of the ``out_`` views, one at a time, in its fixed order."""
    if view_name not in OUT_VIEWS:
        raise KeyError(f"there is no view {view_name}")
    return store.db.query(f"SELECT * FROM {view_name} ORDER BY {_ORDERS[view_name]}")  # noqa: S608


def view_columns(store: Store, view_name: str) -> tuple[str, ...]:
    """The names of a view's columns in order, whether or not it has rows."""
    if view_name not in OUT_VIEWS:
        raise KeyError(f"there is no view {view_name}")
    described = store.db.conn.execute(f"SELECT * FROM {view_name} LIMIT 0").description  # noqa: S608
    return tuple(column[0] for column in described)


def headline_rows(store: Store) -> list[Row]:
    return list(view_rows(store, "out_headline"))


def attention_rows(store: Store) -> list[Row]:
    """Files, figures and findings that a person should look at, each with reason and advice."""
    return list(view_rows(store, "out_attention"))


def recent_runs(store: Store, limit: int = 20) -> list[Row]:
    """The latest runs, newest first."""
    return list(store.db.query("SELECT * FROM out_runs ORDER BY started_at DESC, run_id DESC LIMIT ?", [limit]))


def status_counts(store: Store) -> Row:
    """The state of the whole project in one row of counts."""
    (row,) = store.db.query(
        """
        SELECT (SELECT count(*) FROM source_files) AS source_files,
            (SELECT count(*) FROM receipts) AS receipts,
            (SELECT count(*) FROM source_files WHERE ending = 'read') AS read_whole,
            (SELECT count(*) FROM source_files WHERE ending = 'read_in_part') AS read_in_part,
            (SELECT count(*) FROM source_files WHERE ending NOT IN ('read', 'read_in_part')) AS not_read,
            (SELECT count(*) FROM source_files WHERE read_at IS NULL) AS never_finished,
            (SELECT count(*) FROM out_observations) AS observations,
            (SELECT count(*) FROM out_observations WHERE needs_review = 1) AS needs_review,
            (SELECT count(*) FROM findings) AS findings,
            (SELECT count(*) FROM decisions) AS decisions
        """
    )
    return row


def endings(store: Store) -> list[Row]:
    """How many source files ended in which way."""
    return list(store.db.query("SELECT ending, count(*) AS files FROM source_files GROUP BY ending ORDER BY 2 DESC, 1"))


def find_documents(store: Store, name_or_hash: str) -> list[Row]:
    """Documents of that file name, or whose content hash begins so (at least 6 characters), oldest first."""
    return list(
        store.db.query(
            """SELECT * FROM out_documents WHERE content_hash IN (
                SELECT content_hash FROM receipts WHERE file_name = :name
                UNION SELECT content_hash FROM source_files
                WHERE length(:name) >= 6 AND substr(content_hash, 1, length(:name)) = lower(:name))
            ORDER BY first_received_at, content_hash""",
            {"name": name_or_hash},
        )
    )


def document_observations(store: Store, content_hash: str) -> list[Row]:
    """A document's figures in reading order, as they stand after what people decided."""
    return _of_document(store, "SELECT * FROM out_observations WHERE content_hash = ? ORDER BY position", content_hash)


def document_findings(store: Store, content_hash: str) -> list[Row]:
    return _of_document(
        store, "SELECT * FROM out_findings WHERE content_hash = ? ORDER BY finding_number", content_hash
    )


def document_receipts(store: Store, content_hash: str) -> list[Row]:
    """Every time these bytes arrived, first to last."""
    return _of_document(
        store, "SELECT * FROM out_receipts WHERE content_hash = ? ORDER BY received_at, receipt_id", content_hash
    )


def document_exemptions(store: Store, content_hash: str) -> list[Row]:
    return _of_document(
        store,
        "SELECT section, regime, quote, page_number AS page FROM exemptions WHERE content_hash = ? "
        "ORDER BY exemption_number",
        content_hash,
    )


def unmatched_labels(store: Store) -> list[Row]:
    """Labels that no vocabulary of outcomes has: each with its number of figures and of documents, and an example."""
    return list(
        store.db.query(
            "SELECT coalesce(nullif(o.outcome_label, ''), o.category) AS label, count(*) AS figures,"
            " count(DISTINCT o.content_hash) AS documents, min(f.file_name) AS example, min(o.quote) AS quote"
            " FROM observations AS o JOIN source_files AS f ON f.content_hash = o.content_hash"
            " WHERE o.outcome_code = '' GROUP BY 1 ORDER BY figures DESC, label"
        )
    )


def archived_files(store: Store) -> list[Row]:
    """What the archive should hold: one row of hash, size and path for each source file."""
    return list(
        store.db.query("SELECT content_hash, byte_count, archive_path, file_name, read_at FROM source_files ORDER BY 1")
    )


def first_receipts(store: Store) -> list[tuple[SourceFile, Receipt]]:
    """Every source file with the arrival that brought it first, in the order of arrival."""
    first: dict[str, tuple[SourceFile, Receipt]] = {}
    for source_file, receipt in all_receipts(store):
        first.setdefault(source_file.content_hash, (source_file, receipt))
    return list(first.values())


def all_receipts(store: Store) -> Iterator[tuple[SourceFile, Receipt]]:
    """Every arrival with its source file, in the order of arrival."""
    rows = store.db.conn.execute(
        """SELECT s.content_hash, s.byte_count, s.media_type, s.archive_path,
            r.receipt_id, r.file_name, r.inbox_folder, r.received_at, r.parent_hash
        FROM receipts AS r JOIN source_files AS s ON s.content_hash = r.content_hash ORDER BY r.rowid"""
    )
    for row in rows:
        yield SourceFile(*row[:4]), Receipt(row[4], row[0], row[5], row[6], dt.datetime.fromisoformat(row[7]), row[8])


def run_sql(store: Store, sql: str) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    """Run one statement that reads, for ``foi query``: column names and rows. Use a read-only store.

    Raises:
        PermissionError: when the store may write: a question must not be able to change the database.
        ValueError: when the statement is wrong or gives no rows; the message is SQLite's own.
    """
    if not store.is_read_only:
        raise PermissionError("questions are asked of a read-only store")
    return store.ask(sql)


def _of_document(store: Store, sql: str, content_hash: str) -> list[Row]:
    return list(store.db.query(sql, [content_hash]))
