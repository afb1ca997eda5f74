"""A second database beside the first, into which files are read again without touching what is published.

It holds the chosen files as if they had just arrived, the letters around them, and what people decided; readings are
loaded into it as into any other, so that the same views tell what would be published.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from pipeline.load.runs import start_run
from pipeline.load.store import Store, open_store

_RUN_ID = "shadow"
_TABLE = """CREATE TABLE IF NOT EXISTS shadow_files (
    content_hash TEXT PRIMARY KEY, based_on INTEGER NOT NULL,
    new_files TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(new_files))) STRICT"""
_WAITING = "UPDATE source_files SET read_at = NULL, ending = 'not_stored', reason = '', advice = '' "


def open_shadow(path: Path) -> Store:
    """The shadow's database, made where it is missing."""
    shadow = open_store(path)
    shadow.db.conn.execute(_TABLE)
    if shadow.db.conn.execute("SELECT 1 FROM runs").fetchone() is None:
        start_run(shadow, _RUN_ID, "shadow", "", {}, dt.datetime.now(dt.UTC))
    return shadow


def last_readings(store: Store, content_hashes: Iterable[str]) -> dict[str, int]:
    """The number of each file's latest reading; a file that was never read has none."""
    found = {}
    for content_hash in content_hashes:
        (number,) = store.db.conn.execute(
            "SELECT max(reading_number) FROM readings WHERE content_hash = ?", [content_hash]
        ).fetchone()
        if number is not None:
            found[content_hash] = int(number)
    return found


def shadowed(shadow: Store) -> dict[str, int]:
    """Files that were read into the shadow, each with the project's reading that it is to be held against."""
    rows = shadow.db.conn.execute(
        """SELECT s.content_hash, s.based_on FROM shadow_files AS s
        JOIN source_files AS f ON f.content_hash = s.content_hash WHERE f.read_at IS NOT NULL"""
    )
    return dict(rows.fetchall())


def fill(shadow: Store, project: Store, chosen: Mapping[str, int]) -> None:
    """Let the chosen files (hash to the reading they are held against) wait in the shadow to be read.

    What the shadow had of them is dropped. Letters around them that are not chosen come along as they were read.
    """
    with shadow.atomic():
        for content_hash, based_on in chosen.items():
            _drop(shadow, content_hash)
            _bring(shadow, project, content_hash)
            shadow.db.conn.execute(f"{_WAITING} WHERE content_hash = ?", [content_hash])
            shadow.db.conn.execute(
                "INSERT INTO shadow_files (content_hash, based_on) VALUES (?, ?)", [content_hash, based_on]
            )


def bring_decisions(shadow: Store, project: Store) -> None:
    """Let the shadow know what people decided meanwhile: the ledger is only ever added to."""
    (last,) = shadow.db.conn.execute("SELECT coalesce(max(decision_number), 0) FROM decisions").fetchone()
    known = {row[0] for row in shadow.db.conn.execute("SELECT content_hash FROM source_files").fetchall()}
    rows = project.db.query("SELECT * FROM decisions WHERE decision_number > ?", [last])
    shadow.db.table("decisions").insert_all((row for row in rows if row["content_hash"] in known), ignore=True)


def note_new_files(shadow: Store, content_hash: str, names: Collection[str]) -> None:
    """Note the files that came out of a file this time and never did before; they are received when it is applied."""
    shadow.db.conn.execute(
        "UPDATE shadow_files SET new_files = ? WHERE content_hash = ?", [json.dumps(list(names)), content_hash]
    )


def new_files_of(shadow: Store, content_hash: str) -> tuple[str, ...]:
    """The names noted by ``note_new_files``."""
    row = shadow.db.conn.execute("SELECT new_files FROM shadow_files WHERE content_hash = ?", [content_hash]).fetchone()
    return tuple(json.loads(row[0])) if row is not None else ()


def forget(shadow: Store, content_hashes: Collection[str]) -> None:
    """Drop files from the shadow: they were applied, or are no longer wanted."""
    with shadow.atomic():
        for content_hash in content_hashes:
            _drop(shadow, content_hash)


def _drop(shadow: Store, content_hash: str) -> None:
    for table in ("documents", "findings", "shadow_files"):
        shadow.db.conn.execute(f"DELETE FROM {table} WHERE content_hash = ?", [content_hash])  # noqa: S608
    shadow.db.conn.execute("UPDATE source_files SET read_at = '' WHERE content_hash = ?", [content_hash])


def _bring(shadow: Store, project: Store, content_hash: str) -> None:
    """Copy a file with its arrivals, what people decided about it, and the letters around it."""
    receipts = list(project.db.query("SELECT * FROM receipts WHERE content_hash = ? ORDER BY rowid", [content_hash]))
    _copy(shadow, project, "source_files", content_hash)
    for parent_hash in {row["parent_hash"] for row in receipts if row["parent_hash"] is not None}:
        _bring_letter(shadow, project, parent_hash)
    shadow.db.table("receipts").insert_all([row | {"run_id": _RUN_ID} for row in receipts], ignore=True)
    _copy(shadow, project, "decisions", content_hash)


def _bring_letter(shadow: Store, project: Store, content_hash: str) -> None:
    """Copy what a document says of itself, as it stands, unless it is read again here too."""
    if shadow.db.conn.execute("SELECT 1 FROM shadow_files WHERE content_hash = ?", [content_hash]).fetchone():
        return
    _copy(shadow, project, "source_files", content_hash)
    shadow.db.conn.execute("DELETE FROM documents WHERE content_hash = ?", [content_hash])
    sql = "SELECT a.* FROM authorities AS a JOIN documents AS d USING (authority_name) WHERE d.content_hash = ?"
    shadow.db.table("authorities").insert_all(project.db.query(sql, [content_hash]), ignore=True)
    _copy(shadow, project, "documents", content_hash)


def _copy(shadow: Store, project: Store, table: str, content_hash: str) -> None:
    rows = project.db.query(f"SELECT * FROM {table} WHERE content_hash = ?", [content_hash])  # noqa: S608
    shadow.db.table(table).insert_all(rows, ignore=True)
