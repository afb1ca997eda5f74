"""A figure and its interval: the arithmetic of "at least" and "at most"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

FIRST_DAY: Final = "0000-00-00"
LAST_DAY: Final = "9999-99-99"
"""Stand for the days of an undated figure, which may be of any day."""


@dataclass(frozen=True, slots=True)
class Interval:
    """An inclusive interval; a high end of None is open."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one outcome. Days are ISO dates, None where undated; ``table_number`` is None for prose."""

    minimum: int | None
    maximum: int | None
    status: str
    is_total: bool = False
    table_number: int | None = None
    period_start: str | None = None
    period_end: str | None = None
    platform: str = ""
    category: str = ""
    needs_review: bool = False

    @property
    def days(self) -> tuple[str, str]:
        """First and last day; an undated figure may be of any day."""
        return self.period_start or FIRST_DAY, self.period_end or LAST_DAY

    @property
    def interval(self) -> Interval:
        """A figure nobody gave may be anything from 0 on."""
        return Interval(self.minimum or 0, self.maximum)

    @property
    def is_unknown(self) -> bool:
        return self.minimum is None and self.maximum is None


def add_up(intervals: Iterable[Interval]) -> Interval:
    low, high = 0, 0
    is_open = False
    for interval in intervals:
        low += interval.low
        high += interval.high or 0
        is_open = is_open or interval.high is None
    return Interval(low, None if is_open else high)


def intersection(intervals: Sequence[Interval]) -> Interval | None:
    """The interval that all of them share, None where there is none."""
    low = max(interval.low for interval in intervals)
    ends = [interval.high for interval in intervals if interval.high is not None]
    high = min(ends) if ends else None
    return None if high is not None and high < low else Interval(low, high)
