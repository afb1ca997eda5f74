"""Load one reading as a whole: its earlier rows go and its new ones come, in one transaction."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from pipeline.load.headlines import refresh_headlines
from pipeline.load.history import keep_history
from pipeline.load.rows import (
    Row,
    block_rows,
    cell_rows,
    document_row,
    exemption_rows,
    finding_row,
    observation_row,
    shortfall_rows,
    stored_instant,
    stored_text,
    table_rows,
)
from pipeline.load.search import index_words
from pipeline.load.store import Store
from pipeline.model.document import Document
from pipeline.model.finding import Finding, Severity
from pipeline.model.letter import Letter
from pipeline.model.observation import Observation
from pipeline.model.reading import Ending, Reading

LARGEST_INTEGER: Final = 2**63 - 1
"""SQLite's INTEGER is signed and 64 bits wide."""

RowsRefused = sqlite3.IntegrityError
"""What is raised where rows contradict each other or the schema: nothing of the reading is stored then."""


@dataclass(frozen=True, slots=True)
class LoadCounts:
    """How many observations a load put in, and how many earlier ones it took out."""

    inserted: int
    removed: int


def load_reading(
    store: Store, reading: Reading, read_at: dt.datetime | None = None, run_id: str | None = None
) -> LoadCounts:
    """Replace everything the database holds of one source file by ``reading``, or change nothing at all.

    The file must have been received before. Its ending is written after its rows, in the same transaction, so no
    crash can make a file look read that is not. What people decided is kept apart and stays. An observation too
    large to store becomes a finding. An observation with an open error is marked for review whatever it says itself.
    What the earlier reading said and this one does not is kept in the history.

    Raises:
        KeyError: when the file was never received.
        RowsRefused: when the rows contradict each other (one observation id twice): a bug, and the database is as
            before.
    """
    observations, findings = _storable(reading)
    rows = [observation_row(reading.content_hash, n, found) for n, found in enumerate(observations, start=1)]
    when = stored_instant(read_at or dt.datetime.now(dt.UTC))
    with store.atomic():
        keep_history(store, reading, rows, len(findings), when, run_id)
        removed = _remove(store, reading.content_hash)
        if reading.document is not None:
            _insert_document(store, reading, reading.document, reading.letter)
            _insert(store, "observations", rows)
            index_words(store, reading.content_hash)
        _insert(store, "findings", (finding_row(reading.content_hash, n, f) for n, f in enumerate(findings, start=1)))
        _set_ending(store, reading, when)
        refresh_headlines(store.db, reading.content_hash)
    return LoadCounts(inserted=len(observations), removed=removed)


def _storable(reading: Reading) -> tuple[tuple[Observation, ...], tuple[Finding, ...]]:
    if reading.document is None and reading.observations:
        raise ValueError(f"a reading without a document has no observations: {reading.content_hash}")
    doubtful = {finding.observation_id for finding in reading.findings if finding.severity is Severity.ERROR}
    kept, findings = [], list(reading.findings)
    for observation in reading.observations:
        if max(observation.count.minimum or 0, observation.count.maximum or 0) > LARGEST_INTEGER:
            findings.append(_too_large(observation))
        else:
            doubted = observation.needs_review or observation.observation_id in doubtful
            is_told = doubted == observation.needs_review
            kept.append(observation if is_told else replace(observation, needs_review=doubted))
    return tuple(kept), tuple(findings)


def _too_large(observation: Observation) -> Finding:
    return Finding(
        code="count-too-large",
        severity=Severity.ERROR,
        message=f"A number too large to be a count of people was not loaded: {observation.count.text[:80]!r}.",
        provenance=observation.provenance,
        observation_id=observation.observation_id,
    )


def _remove(store: Store, content_hash: str) -> int:
    """Take out the document; all that hangs on it goes with it (foreign keys cascade)."""
    counted = store.db.conn.execute("SELECT count(*) FROM observations WHERE content_hash = ?", [content_hash])
    (removed,) = counted.fetchone()
    store.db.conn.execute("DELETE FROM documents WHERE content_hash = ?", [content_hash])
    store.db.conn.execute("DELETE FROM findings WHERE content_hash = ?", [content_hash])
    return int(removed)


def _insert_document(store: Store, reading: Reading, document: Document, letter: Letter | None) -> None:
    if letter is not None and letter.authority.name:
        store.db.conn.execute(
            """INSERT INTO authorities (authority_name, slug) VALUES (?, ?)
            ON CONFLICT (authority_name) DO UPDATE SET slug = excluded.slug""",
            [stored_text(letter.authority.name), letter.authority.slug],
        )
    _insert(store, "documents", [document_row(reading, document, letter)])
    if letter is not None:
        _insert(store, "exemptions", exemption_rows(reading.content_hash, letter))
    _insert(store, "shortfalls", shortfall_rows(document))
    _insert(store, "blocks", block_rows(document))
    _insert(store, "document_tables", table_rows(document))
    _insert(store, "document_cells", cell_rows(document))


def _insert(store: Store, table_name: str, rows: Iterable[Row]) -> None:
    """All rows of one table at once; they have the same columns and hold only what SQLite takes as it is."""
    kept = list(rows)
    if kept:
        columns, places = ", ".join(kept[0]), ", ".join(f":{column}" for column in kept[0])
        store.db.conn.executemany(f"INSERT INTO {table_name} ({columns}) VALUES ({places})", kept)  # noqa: S608


def _set_ending(store: Store, reading: Reading, read_at: str) -> None:
    reader = reading.read_by
    updated = store.db.conn.execute(
        """UPDATE source_files SET ending = ?, reason = ?, advice = ?, reader_name = ?, reader_version = ?,
        interpretation_version = ?, read_at = ? WHERE content_hash = ?""",
        [
            Ending(reading.ending).value,
            stored_text(reading.reason),
            stored_text(reading.advice),
            stored_text(reader.name) if reader else None,
            stored_text(reader.version) if reader else None,
            reading.interpretation_version,
            read_at,
            reading.content_hash,
        ],
    )
    if updated.rowcount != 1:
        raise KeyError(f"this source file was never received: {reading.content_hash}")
