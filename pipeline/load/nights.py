"""The nights of a project: which were due, what became of each, and how often it was tried."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pipeline.load.rows import stored_instant, stored_json
from pipeline.load.store import Store

ENDED_WELL: Final = ("done", "attention")
_COLUMNS: Final = "due_at, started_at, ended_at, status, attempts"


@dataclass(frozen=True, slots=True)
class Night:
    """One night. ``status`` is "running", "done", "attention" (done, a person should look) or "failed".

    A night whose process died stays "running"; whoever holds the project's night lock knows better.
    """

    due_at: dt.datetime
    started_at: dt.datetime
    ended_at: dt.datetime | None
    status: str
    attempts: int

    @property
    def ended_well(self) -> bool:
        return self.status in ENDED_WELL


def night_due_at(store: Store, due_at: dt.datetime) -> Night | None:
    """The night that was due then, if it was ever begun."""
    return _one(store, "WHERE due_at = ?", stored_instant(due_at))


def latest_night(store: Store) -> Night | None:
    """The night begun last."""
    return _one(store, "ORDER BY due_at DESC LIMIT 1")


def begin_night(store: Store, due_at: dt.datetime, started_at: dt.datetime) -> None:
    """Note that a night begins, for the first time or once more."""
    store.db.conn.execute(
        """INSERT INTO nights (due_at, started_at, status, attempts, counts) VALUES (?, ?, 'running', 1, '{}')
        ON CONFLICT (due_at) DO UPDATE SET started_at = excluded.started_at, ended_at = NULL, status = 'running',
            attempts = attempts + 1, counts = '{}'""",
        [stored_instant(due_at), stored_instant(started_at)],
    )


def end_night(
    store: Store, due_at: dt.datetime, status: str, ended_at: dt.datetime, counts: Mapping[str, Any] | None = None
) -> None:
    """Note how a night ended: "done", "attention" or "failed"."""
    store.db.conn.execute(
        "UPDATE nights SET status = ?, ended_at = ?, counts = ? WHERE due_at = ?",
        [status, stored_instant(ended_at), stored_json(dict(counts or {})), stored_instant(due_at)],
    )


def _one(store: Store, condition: str, *values: str) -> Night | None:
    row = store.db.conn.execute(f"SELECT {_COLUMNS} FROM nights {condition}", values).fetchone()  # noqa: S608
    if row is None:
        return None
    due_at, started_at, ended_at, status, attempts = row
    moment = dt.datetime.fromisoformat
    return Night(moment(due_at), moment(started_at), moment(ended_at) if ended_at else None, status, attempts)
