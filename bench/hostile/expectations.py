"""What each crafted case had to come to, held against what it came to."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from bench.hostile.cases import LEFT, Case
from bench.hostile.claims import endings_of
from bench.hostile.trial import Outcome
from pipeline.receive.names import printable_name

CRAFTED_SETTINGS = {"FOI_DOCUMENT_SECONDS": "40"}
"""Less than usual, so that endless cases take less than a minute each."""


def surprises(outcome: Outcome, cases: Iterable[Case]) -> list[str]:
    """A line for each case that ended otherwise, lacks its words, or gave other members than it has."""
    endings = endings_of(outcome)
    left = {name for name, _ in (*outcome.report.get("waiting", ()), *outcome.report.get("ignored", ()))}
    found = []
    with closing(sqlite3.connect(f"file:{outcome.place.project.database_path}?mode=ro", uri=True)) as db:
        for case in cases:
            name = printable_name(os.fsdecode(case.name))
            ending, reason = endings.get(case.name, (LEFT if name in left else "gone", ""))
            if ending not in case.endings:
                found.append(
                    f"{name[:60]!r} ended as {ending} ({reason[:150]}), not {' or '.join(sorted(case.endings))}"
                )
            if ending.startswith("read"):
                found += [f"{name[:60]!r} {lack}" for lack in _lacks(db, case, name)]
    return found


def _lacks(db: sqlite3.Connection, case: Case, name: str) -> Iterator[str]:
    folder, _, base = name.rpartition("/")
    query = "SELECT content_hash FROM receipts WHERE file_name = ? AND inbox_folder = ? AND parent_hash IS NULL"
    (content_hash,) = db.execute(query, (base, folder)).fetchone()
    text = _text(db, content_hash)
    yield from (f"lacks the words {word!r}" for word in case.words if word not in text)
    members = {row[0] for row in db.execute("SELECT file_name FROM receipts WHERE parent_hash = ?", (content_hash,))}
    yield from (f"lacks the member {member!r}" for member in case.members if member not in members)


def _text(db: sqlite3.Connection, content_hash: str) -> str:
    rows = db.execute("SELECT text FROM blocks WHERE content_hash = ?", (content_hash,)).fetchall()
    rows += db.execute("SELECT text FROM document_cells WHERE content_hash = ?", (content_hash,)).fetchall()
    return "\n".join(row[0] for row in rows)
