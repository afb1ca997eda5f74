"""Files that came inside other files: how deep, how many of one family, and the letter that covers them.

A file that arrived several times belongs where its first receipt says.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pipeline.load.store import Store
from pipeline.model.letter import Authority, Disposition, Letter, Regime
from pipeline.model.period import DocumentDates

_OUTERMOST = """
WITH RECURSIVE above(content_hash, depth) AS (
    VALUES (:content_hash, 0)
    UNION ALL
    SELECT r.parent_hash, a.depth + 1 FROM above AS a JOIN receipts AS r
        ON r.rowid = (SELECT min(rowid) FROM receipts WHERE content_hash = a.content_hash)
    WHERE r.parent_hash IS NOT NULL AND a.depth < 100)
SELECT depth, content_hash FROM above ORDER BY depth DESC LIMIT 1
"""
"""A bundle can be made to hold itself: the bound on the depth ends such a ring."""


@dataclass(frozen=True, slots=True)
class Family:
    """``depth`` of a file below the outermost one (0 for a dropped file), and all that was unpacked from that one."""

    depth: int
    file_count: int
    byte_count: int


def family_of(store: Store, content_hash: str) -> Family:
    """The family of a received file; what lies directly in the file itself is not counted, as it is about to be."""
    depth, outermost = store.db.conn.execute(_OUTERMOST, {"content_hash": content_hash}).fetchone()
    file_count, byte_count = store.db.conn.execute(
        """
        WITH RECURSIVE below(content_hash) AS (
            VALUES (:outermost)
            UNION SELECT r.content_hash FROM below AS b JOIN receipts AS r
                ON r.parent_hash = b.content_hash AND r.parent_hash <> :content_hash)
        SELECT count(*), coalesce(sum(byte_count), 0) FROM source_files
        WHERE content_hash IN (SELECT content_hash FROM below) AND content_hash <> :outermost
        """,
        {"outermost": outermost, "content_hash": content_hash},
    ).fetchone()
    return Family(depth, file_count, byte_count)


def covering_letter(store: Store, parent_hash: str | None) -> Letter | None:
    """What the document around a file says of itself; None where there is none, or where it could not be read.

    Its exemptions are its own and are left out.
    """
    row = store.db.conn.execute(
        """SELECT d.authority_name, a.slug, d.authority_evidence, d.reference, d.subject,
            d.response_date, d.request_date, d.received_date, d.extraction_date, d.disposition, d.regime
        FROM documents AS d LEFT JOIN authorities AS a ON a.authority_name = d.authority_name
        WHERE d.content_hash = ?""",
        [parent_hash],
    ).fetchone()
    if row is None:
        return None
    return Letter(
        Authority(row[0] or "", row[1] or "", row[2]),
        row[3],
        row[4],
        DocumentDates(*(dt.date.fromisoformat(day) if day else None for day in row[5:9])),
        Disposition(row[9]),
        Regime(row[10]),
    )


def file_name_of(store: Store, content_hash: str) -> str:
    """The name under which a received file came in first.

    Raises:
        KeyError: the file was never received.
    """
    row = store.db.conn.execute("SELECT file_name FROM source_files WHERE content_hash = ?", [content_hash]).fetchone()
    if row is None:
        raise KeyError(content_hash)
    return str(row[0])
