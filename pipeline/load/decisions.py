"""What people decided about figures: a ledger that is only ever added to and outlives every re-reading."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, fields, replace
from typing import Any

from pipeline.load.headlines import refresh_headlines
from pipeline.load.rows import stored_instant, stored_text
from pipeline.load.store import Store
from pipeline.model.count import Count, CountStatus


class Action(enum.StrEnum):
    """What a person did with a figure: found it right, put it right, or struck it out."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class DecidedValues:
    """The values of a figure that a person confirms or corrects; the days are inclusive.

    Raises:
        ValueError: when the bounds contradict each other or the status, or the period ends before it starts.
    """

    period_start: dt.date | None
    period_end: dt.date | None
    outcome_code: str
    platform_code: str
    category: str
    count_minimum: int | None
    count_maximum: int | None
    count_status: CountStatus
    is_total: bool

    def __post_init__(self) -> None:
        Count("", self.count_minimum, self.count_maximum, self.count_status)
        if self.period_start and self.period_end and self.period_end < self.period_start:
            raise ValueError(f"a period must not end before it starts: {self}")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the ledger. ``values`` are those that hold from now on, what was read where nothing changed."""

    content_hash: str
    observation_id: str
    action: Action
    values: DecidedValues
    quote: str
    decided_by: str
    decided_at: dt.datetime
    note: str = ""


def decide(
    store: Store,
    content_hash: str,
    observation_id: str,
    action: Action,
    decided_by: str,
    *,
    corrected: DecidedValues | None = None,
    note: str = "",
    decided_at: dt.datetime | None = None,
) -> Decision:
    """Write down what a person decided about a figure; the latest decision about it holds.

    Accepting keeps the values as they were on the day, so that a later version of the program that reads the same
    words otherwise cannot change under a person's signature.

    Raises:
        KeyError: when the document has no such figure.
        ValueError: when a correction comes without values, or values come without a correction.
    """
    if (corrected is not None) != (action is Action.CORRECT):
        raise ValueError("a correction has corrected values, nothing else has")
    with store.atomic():
        read, quote = _as_it_stands(store, content_hash, observation_id)
        when = decided_at or dt.datetime.now(dt.UTC)
        decision = Decision(content_hash, observation_id, action, corrected or read, quote, decided_by, when, note)
        store.db.table("decisions").insert(_row(decision))
        refresh_headlines(store.db, content_hash)
    return decision


def _as_it_stands(store: Store, content_hash: str, observation_id: str) -> tuple[DecidedValues, str]:
    """The values that hold now: the latest decision's, else those that were read."""
    names = [field.name for field in fields(DecidedValues)]
    for table in ("current_decisions", "observations"):
        row = store.db.conn.execute(
            f"SELECT {', '.join(names)}, quote FROM {table} WHERE content_hash = ? AND observation_id = ?",  # noqa: S608
            [content_hash, observation_id],
        ).fetchone()
        if row is not None:
            return _values(dict(zip(names, row, strict=False))), str(row[-1])
    raise KeyError(f"the document {content_hash} has no figure {observation_id}")


def _values(row: dict[str, Any]) -> DecidedValues:
    days = {name: dt.date.fromisoformat(row[name]) if row[name] else None for name in ("period_start", "period_end")}
    return DecidedValues(
        **(row | days | {"count_status": CountStatus(row["count_status"]), "is_total": bool(row["is_total"])})
    )


def _row(decision: Decision) -> dict[str, Any]:
    values = replace(decision.values, category=stored_text(decision.values.category))
    columns = {field.name: getattr(values, field.name) for field in fields(values)}
    return columns | {
        "period_start": values.period_start.isoformat() if values.period_start else None,
        "period_end": values.period_end.isoformat() if values.period_end else None,
        "count_status": values.count_status.value,
        "is_total": int(values.is_total),
        "content_hash": decision.content_hash,
        "observation_id": decision.observation_id,
        "action": decision.action.value,
        "quote": decision.quote,
        "decided_by": stored_text(decision.decided_by),
        "decided_at": stored_instant(decision.decided_at),
        "note": stored_text(decision.note),
    }
