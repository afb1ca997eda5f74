"""Observations made by hand, a line each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import Observation, Reason, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance

Make = Callable[..., Observation]
_made = iter(range(10**6))


def count(text: str) -> Count:
    """ "4" is exact, "0-4" and "11-" ranges, "~30" approximate, "*" withheld."""
    if text == "*":
        return Count(text, None, None, CountStatus.WITHHELD)
    if text.startswith("~"):
        return Count(text, int(text[1:]), int(text[1:]), CountStatus.APPROXIMATE)
    low, dash, high = text.partition("-")
    if dash:
        return Count(text, int(low), int(high) if high else None, CountStatus.RANGE)
    return Count(text, int(low), int(low), CountStatus.EXACT)


def period(year: int | None, until: int | None = None) -> Period | None:
    if year is None:
        return None
    return Period(str(year), dt.date(year, 1, 1), dt.date(until or year, 12, 31), PeriodKind.CALENDAR)


def observation(
    number: str = "4",
    outcome: str = "dismissal",
    year: int | None = 2012,
    table: int | None = None,
    at: tuple[int, int] = (2, 2),
    **more: Any,
) -> Observation:
    """A figure of a sentence, or of a cell where ``table`` is given; ``reasons`` are codes."""
    row, column = at if table is not None else (None, None)
    reasons = tuple(Reason(code) for code in more.get("reasons", ()))
    return Observation(
        observation_id=more.get("name", f"observation-{next(_made)}"),
        count=count(number),
        quote=number,
        source=Source.PROSE if table is None else Source.TABLE,
        provenance=Provenance(1, 0, table, row, column, quote_offset=None if table is not None else 0),
        period=period(year, more.get("until")),
        period_label=str(year),
        outcome_code=outcome,
        outcome_label=outcome,
        platform_code=more.get("platform", ""),
        platform_label="",
        category=more.get("category", ""),
        unit="",
        is_total=more.get("is_total", False),
        confidence=0.0,
        needs_review=True,
        reasons=reasons,
    )


@pytest.fixture(scope="session")
def make() -> Make:
    return observation
