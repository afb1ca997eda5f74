"""Which reader said what, and when: every reading is a line, and what a later one no longer says is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pipeline.load.rows import Row, stored_text
from pipeline.load.store import Store
from pipeline.model.reading import Reading

SAID: Final = (
    *("period_start", "period_end", "outcome_code", "platform_code", "category"),
    *("count_minimum", "count_maximum", "count_status", "is_total"),
    *("source", "page_number", "table_number", "row_number", "column_number", "quote", "count_text"),
    *("period_label", "outcome_label", "platform_label", "unit", "needs_review"),
)
"""The columns of an observation that make it another statement when they change; its box or confidence do not."""

_KEPT: Final = ("content_hash", "observation_id", *SAID, "confidence", "said_from")


def keep_history(
    store: Store, reading: Reading, rows: Sequence[Row], finding_count: int, read_at: str, run_id: str | None
) -> None:
    """Note a reading that is about to be loaded, and move what it no longer says to ``earlier_observations``.

    ``rows`` are its observations as they will be inserted; each is told since which reading it has been said so.
    Call it inside the transaction that replaces the rows.
    """
    last = _last_reading(store, reading.content_hash)
    number = _note_reading(store, reading, len(rows), finding_count, read_at, run_id)
    new = {row["observation_id"]: row for row in rows}
    for row in rows:
        row["said_from"] = number
    for earlier in _observations(store, reading.content_hash) if last is not None else ():
        following = new.get(earlier["observation_id"])
        if following is not None and all(following[name] == earlier[name] for name in SAID):
            following["said_from"] = earlier["said_from"]
        else:
            store.db.table("earlier_observations").insert(earlier | {"said_to": last})


def _last_reading(store: Store, content_hash: str) -> int | None:
    (number,) = store.db.conn.execute(
        "SELECT max(reading_number) FROM readings WHERE content_hash = ?", [content_hash]
    ).fetchone()
    return None if number is None else int(number)


def _note_reading(
    store: Store, reading: Reading, observation_count: int, finding_count: int, read_at: str, run_id: str | None
) -> int:
    reader = reading.read_by
    row: dict[str, Any] = {
        "content_hash": reading.content_hash,
        "run_id": run_id,
        "read_at": read_at,
        "ending": reading.ending.value,
        "reason": stored_text(reading.reason),
        "reader_name": stored_text(reader.name) if reader else None,
        "reader_version": stored_text(reader.version) if reader else None,
        "interpretation_version": reading.interpretation_version,
        "observations": observation_count,
        "findings": finding_count,
    }
    names, places = ", ".join(row), ", ".join("?" * len(row))
    inserted = store.db.conn.execute(f"INSERT INTO readings ({names}) VALUES ({places})", [*row.values()])  # noqa: S608
    assert inserted.lastrowid is not None
    return inserted.lastrowid


def _observations(store: Store, content_hash: str) -> list[Row]:
    """What the database says of the file before the new reading is loaded."""
    columns = ", ".join(_KEPT)
    rows = store.db.conn.execute(f"SELECT {columns} FROM observations WHERE content_hash = ?", [content_hash])  # noqa: S608
    return [dict(zip(_KEPT, row, strict=True)) for row in rows.fetchall()]
