"""The sums over all headlines, before and after files are read again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pipeline.load.store import Store

_SUMS = """
SELECT h.outcome_code, coalesce(h.count_low, 0), h.count_high FROM headlines AS h
JOIN source_files AS f ON f.content_hash = h.content_hash AND f.ending IN ('read', 'read_in_part')
WHERE h.scope = 'document'
"""


@dataclass(frozen=True, slots=True)
class Interval:
    """Sum of the low ends and of the high ends; ``unknown`` counts headlines without a high end."""

    low: int = 0
    high: int = 0
    unknown: int = 0

    def plus(self, other: Interval, sign: int = 1) -> Interval:
        return Interval(self.low + sign * other.low, self.high + sign * other.high, self.unknown + sign * other.unknown)


@dataclass(frozen=True, slots=True)
class TotalChange:
    """The headlines of one outcome over all documents. A means to see the size of a change, not a figure to quote:
    the same people may stand in several documents.
    """

    outcome: str
    before: Interval
    after: Interval


def headline_totals(project: Store, shadow: Store, content_hashes: Collection[str]) -> tuple[TotalChange, ...]:
    """The sums for every outcome as they are, and as they would be with the shadow's reading of the files."""
    before = _sums(project.db.conn.execute(_SUMS).fetchall())
    taken, given = _of_files(project, content_hashes), _of_files(shadow, content_hashes)
    none = Interval()
    return tuple(
        TotalChange(
            outcome,
            before.get(outcome, none),
            before.get(outcome, none).plus(taken.get(outcome, none), -1).plus(given.get(outcome, none)),
        )
        for outcome in sorted(before.keys() | given.keys())
    )


def _of_files(store: Store, content_hashes: Collection[str]) -> dict[str, Interval]:
    rows = []
    for content_hash in content_hashes:
        rows += store.db.conn.execute(f"{_SUMS} AND h.content_hash = ?", [content_hash]).fetchall()
    return _sums(rows)


def _sums(rows: Iterable[tuple[str, int, int | None]]) -> dict[str, Interval]:
    sums: dict[str, Interval] = {}
    for outcome, low, high in rows:
        sums[outcome] = sums.get(outcome, Interval()).plus(Interval(low, high or 0, int(high is None)))
    return sums
