"""All that a project holds in a form that two projects can be compared in, row for row and file for file.

Left out is what no two runs can share: times, the random part of names, and the numbers that SQLite gives to rows in
the order of their coming. The log of runs is another one for a project that was disturbed.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

LOGS = ("runs", "run_files")
LEFT_OUT = {
    "receipts": {"receipt_id", "run_id", "received_at"},
    "source_files": {"first_received_at", "read_at"},
    "readings": {"reading_number", "run_id", "read_at"},
    "blocks": {"block_id"},
    "document_cells": {"cell_id"},
    "observations": {"figure_id", "said_from"},
    "decisions": {"decision_number", "decided_at"},
}
State = dict[str, Counter[Any]]


def state_of(root: Path) -> State:
    """Rows of every table, and the files of every folder with their bytes, counted."""
    tables = _tables(root / "foi.db")
    return tables | {
        "files in archive": _files(root / "archive", lambda path: path.suffix != ".jsonl" and path.name != ".run.lock"),
        "files in attention": _files(root / "attention", lambda path: not path.name.endswith(".reason.txt")),
        "notes in attention": _notes(root / "attention"),
        "files in inbox": _files(root / "inbox", lambda _: True),
        "loose ends": Counter(str(path.relative_to(root)) for path in _loose_ends(root)),
    }


def differences(one: State, other: State) -> list[str]:
    """What either has and the other has not, in lines; none where they are equal."""
    lines = []
    for name in sorted(one.keys() | other.keys()):
        for sign, left, right in (("-", one, other), ("+", other, one)):
            extra = left.get(name, Counter()) - right.get(name, Counter())
            lines += [f"{sign} {name}: {row!r:.300}" for row in extra]
    return lines


def _tables(path: Path) -> State:
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        names = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name NOT LIKE '\\_%' ESCAPE '\\'"
        ).fetchall()
        return {name: _rows(db, name) for (name,) in names if name not in LOGS}


def _rows(db: sqlite3.Connection, table: str) -> Counter[Any]:
    cursor = db.execute(f"SELECT * FROM {table}")  # noqa: S608
    columns = [column[0] for column in cursor.description]
    kept = [at for at, name in enumerate(columns) if name not in LEFT_OUT.get(table, ())]
    return Counter(tuple(row[at] for at in kept) for row in cursor)


def _files(folder: Path, is_meant: Any) -> Counter[Any]:
    return Counter(
        (path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest())
        for path in folder.rglob("*")
        if path.is_file() and is_meant(path)
    )


def _notes(folder: Path) -> Counter[Any]:
    """Without the line that says when the file came in."""
    notes = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.reason.txt")}
    return Counter(
        (name, "\n".join(line for line in text.splitlines() if not line.startswith("Came in:")))
        for name, text in notes.items()
    )


def _loose_ends(root: Path) -> list[Path]:
    claims = [path for path in (root / "archive" / ".claims").rglob("*") if path.is_file()]
    staged = [path for path in (root / "archive" / ".attachments").rglob("*") if path.is_file()]
    return [*claims, *staged, *root.rglob("*.partial"), *root.glob("foi.db.damaged*")]
