"""Whether the database is whole, and whether the run before this one came to its end."""

from __future__ import annotations

from typing import Final

from pipeline.load.store import Store

INTERRUPTED: Final = "interrupted"
_MOST_COMPLAINTS = 20
_HAS_DOCUMENT: Final = "EXISTS (SELECT 1 FROM documents AS d WHERE d.content_hash = f.content_hash)"
_NO_RECEIPT: Final = "no receipt says how it came in"
_CONTRADICTIONS: Final = {
    "it counts as read, and nothing of it is there": (
        f"f.read_at IS NOT NULL AND f.ending IN ('read', 'read_in_part') AND NOT {_HAS_DOCUMENT}"
    ),
    "it counts as not read, and figures of it are there": (
        f"f.ending NOT IN ('read', 'read_in_part') AND {_HAS_DOCUMENT}"
    ),
    _NO_RECEIPT: ("NOT EXISTS (SELECT 1 FROM receipts AS r WHERE r.content_hash = f.content_hash)"),
}
_SEARCH_TABLES: Final = ("blocks_fts", "document_cells_fts", "observations_fts")


def was_disturbed(store: Store) -> bool:
    """True where a run began and never ended. Only for who holds the project's lock: a run at work looks the same."""
    found = store.db.conn.execute("SELECT 1 FROM runs WHERE status = 'failed' AND ended_at IS NULL LIMIT 1").fetchone()
    return found is not None


def close_interrupted_runs(store: Store) -> int:
    """Mark the runs that never ended, so that their traces are looked for once; how many there were."""
    with store.atomic():
        changed = store.db.conn.execute(
            "UPDATE runs SET status = ? WHERE status = 'failed' AND ended_at IS NULL", [INTERRUPTED]
        )
    return int(changed.rowcount)


def damage(store: Store, *, is_quick: bool = False) -> tuple[str, ...]:
    """SQLite's complaints about the file, none where it is whole. The quick check leaves the indexes out."""
    check = "quick_check" if is_quick else "integrity_check"
    rows = store.db.conn.execute(f"PRAGMA {check}({_MOST_COMPLAINTS})").fetchall()
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def broken_references(store: Store) -> tuple[str, ...]:
    """Rows that name a row of another table which is not there."""
    rows = store.db.conn.execute("PRAGMA foreign_key_check").fetchall()
    return tuple(f"row {row[1]} of {row[0]} names a row of {row[2]} that is not there" for row in rows)


def contradictions(store: Store) -> tuple[str, ...]:
    """What is said of a file and contradicts its rows, in sentences."""
    return tuple(
        f"{content_hash[:16]}: {problem}"
        for problem, condition in _CONTRADICTIONS.items()
        for content_hash in _hashes(store, condition)
    )


def contradicted_files(store: Store) -> frozenset[str]:
    """Content hashes of the files that reading again puts right, without those that wait to be read anyway."""
    return frozenset(
        content_hash
        for problem, condition in _CONTRADICTIONS.items()
        if problem is not _NO_RECEIPT
        for content_hash in _hashes(store, f"{condition} AND f.read_at IS NOT NULL")
    )


def _hashes(store: Store, condition: str) -> list[str]:
    rows = store.db.conn.execute(f"SELECT content_hash FROM source_files AS f WHERE {condition}")  # noqa: S608
    return [row[0] for row in rows.fetchall()]


def rebuild_indexes(store: Store) -> None:
    """Make every index anew from its table."""
    store.db.conn.execute("REINDEX")


def broken_searches(store: Store) -> tuple[str, ...]:
    """Full-text indexes that do not agree with the texts they stand for."""
    import sqlite3

    broken = []
    for name in _SEARCH_TABLES:
        try:
            store.db.conn.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        except sqlite3.DatabaseError:
            broken.append(name)
    return tuple(broken)


def rebuild_search(store: Store, name: str) -> None:
    """Make a full-text index anew from its table's texts."""
    store.db.conn.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608
