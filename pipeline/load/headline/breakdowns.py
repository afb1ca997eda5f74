"""Tables that speak of the same days: one set broken down twice, or several sets, and never simply added."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.load.headline.intervals import FIRST_DAY, LAST_DAY, Interval, add_up, intersection
from pipeline.load.headline.totals import WIDE_PLATFORMS, Statement


@dataclass(frozen=True, slots=True)
class Breakdown:
    """What one table, or the prose, says in all."""

    interval: Interval
    by_days: dict[tuple[str, str], Interval]
    platforms: frozenset[str]
    has_conflict: bool

    @property
    def hull(self) -> tuple[str, str]:
        """Its first and last day."""
        return min(start for start, _ in self.by_days), max(end for _, end in self.by_days)


def breakdowns_of(statements: Iterable[Statement]) -> list[Breakdown]:
    places: dict[tuple[int | None, int], list[Statement]] = {}
    for statement in statements:
        places.setdefault((statement.figure.table_number, statement.rivalry), []).append(statement)
    return [_breakdown(of_place) for of_place in places.values()]


def _breakdown(statements: Sequence[Statement]) -> Breakdown:
    """Add up one table or the prose. Where its periods cross, only the greatest of them is sure."""
    of_days: dict[tuple[str, str], list[Interval]] = {}
    for statement in statements:
        of_days.setdefault(statement.figure.days, []).append(statement.interval)
    by_days = {days: add_up(intervals) for days, intervals in of_days.items()}
    interval = add_up(by_days.values())
    is_crossing = _have_crossing_days(by_days)
    if is_crossing:
        interval = Interval(max(of_period.low for of_period in by_days.values()), interval.high)
    return Breakdown(
        interval=interval,
        by_days=by_days,
        platforms=frozenset(statement.figure.platform for statement in statements),
        has_conflict=is_crossing or any(statement.has_conflict for statement in statements),
    )


def _have_crossing_days(spans: Iterable[tuple[str, str]]) -> bool:
    """True where two different spans share a day."""
    last_end = ""
    for start, end in sorted(set(spans)):
        if start <= last_end:
            return True
        last_end = max(last_end, end)
    return False


def join_breakdowns(breakdowns: list[Breakdown]) -> tuple[Interval, bool, bool]:
    """Join tables: add those of other days, and take those of the same days for breakdowns that must not be added.

    Returns:
        The interval, whether there are several breakdowns of the same days, and whether something disagrees.
    """
    clusters = _clusters(breakdowns)
    has_conflict = any(breakdown.has_conflict for breakdown in breakdowns)
    intervals = []
    for cluster in clusters:
        agreed = _agreed(cluster)
        has_conflict = has_conflict or agreed is None
        intervals.append(agreed or _somewhere_between(cluster))
    return add_up(intervals), any(len(cluster) > 1 for cluster in clusters), has_conflict


def _agreed(cluster: Sequence[Breakdown]) -> Interval | None:
    """What breakdowns of the same days say together; None where they cannot all be of one set.

    One that covers fewer days is compared with the widest one's figures for those very days.
    """
    if len(cluster) == 1:
        return intersection([cluster[0].interval])
    widest = max(cluster, key=lambda breakdown: _day_count(breakdown.by_days))
    if _have_own_platforms(cluster):
        return None
    agreed: Interval | None = widest.interval
    for other in cluster:
        cover = _cover(other.by_days)
        same_days = [span for span in widest.by_days if _is_within(span, cover)]
        if agreed is None or _cover(same_days) != cover:
            return None
        if len(same_days) == len(widest.by_days):
            agreed = intersection([agreed, other.interval])
        elif intersection([add_up(widest.by_days[span] for span in same_days), other.interval]) is None:
            return None
    return agreed


def _somewhere_between(cluster: Sequence[Breakdown]) -> Interval:
    """One set or several, nobody knows: at least the greatest, at most the sum."""
    together = add_up(breakdown.interval for breakdown in cluster)
    return Interval(max(breakdown.interval.low for breakdown in cluster), together.high)


def _cover(spans: Iterable[tuple[str, str]]) -> tuple[tuple[int, int], ...]:
    """The days of some spans as ordinals, with spans that touch run together."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((_ordinal(start), _ordinal(end)) for start, end in spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _is_within(span: tuple[str, str], cover: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= _ordinal(span[0]) and _ordinal(span[1]) <= end for start, end in cover)


def _day_count(spans: Iterable[tuple[str, str]]) -> int:
    return sum(end - start + 1 for start, end in _cover(spans))


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    if day == FIRST_DAY:
        return 0
    return dt.date.max.toordinal() + 1 if day == LAST_DAY else dt.date.fromisoformat(day).toordinal()


def _clusters(breakdowns: list[Breakdown]) -> list[list[Breakdown]]:
    """Breakdowns whose first to last days meet, put together; most figures stand in one table alone."""
    if len(breakdowns) == 1:
        return [breakdowns]
    clusters: list[list[Breakdown]] = []
    last_day = ""
    for breakdown in sorted(breakdowns, key=lambda b: b.hull):
        first, last = breakdown.hull
        if clusters and first <= last_day:
            clusters[-1].append(breakdown)
        else:
            clusters.append([breakdown])
        last_day = max(last_day, last)
    return clusters


def _have_own_platforms(cluster: Sequence[Breakdown]) -> bool:
    """True where two tables name different platforms: then they are hardly one set."""
    named = [breakdown.platforms - WIDE_PLATFORMS for breakdown in cluster]
    return any(a and b and not a & b for n, a in enumerate(named) for b in named[n + 1 :])
