"""The figures of a sample as a careful reader writes them down: periods, counts, and rows from tables and sentences."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included, as ISO dates; both empty where the answer gives no dates."""

    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A count as an interval with its status; None is an unknown end."""

    minimum: int | None
    maximum: int | None
    status: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a row, a column or a sentence says about a figure. Empty where it says nothing."""

    outcome: str = ""
    days: Days | None = None
    platform: str = ""
    category: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One figure. ``page`` is None in Word files."""

    meaning: Meaning
    bounds: Bounds
    source: str
    page: int | None
    quote: str


WITHHELD = Bounds(None, None, "withheld")
NOT_HELD = Bounds(None, None, "not_held")


def exact(number: int) -> Bounds:
    return Bounds(number, number, "exact")


def about(number: int) -> Bounds:
    return Bounds(number, number, "approximate")


def between(low: int, high: int) -> Bounds:
    return Bounds(low, high, "range")


def span(start: str, end: str) -> Days:
    return Days(start, end)


def year(number: int) -> Days:
    return Days(f"{number}-01-01", f"{number}-12-31")


def financial_year(first: int) -> Days:
    """1 April to 31 March: 2012 is "2012/13"."""
    return Days(f"{first}-04-01", f"{first + 1}-03-31")


def academic_year(first: int) -> Days:
    """1 August to 31 July: 2012 is "2012/13" in a university's answer."""
    return Days(f"{first}-08-01", f"{first + 1}-07-31")


def month(year_number: int, month_number: int) -> Days:
    first = dt.date(year_number, month_number, 1)
    last = first.replace(day=calendar.monthrange(year_number, month_number)[1])
    return Days(first.isoformat(), last.isoformat())


def both(outer: Meaning, inner: Meaning) -> Meaning:
    """The meaning of a cell from its row's and its column's; what the inner one says wins."""
    return Meaning(
        outcome=inner.outcome or outer.outcome,
        days=inner.days or outer.days,
        platform=inner.platform or outer.platform,
        category=" / ".join(part for part in (outer.category, inner.category) if part),
        is_total=outer.is_total or inner.is_total,
    )


def said(quote: str, bounds: Bounds, meaning: Meaning, page: int | None) -> GoldRow:
    """A figure that a sentence or a list item states."""
    return GoldRow(meaning, bounds, "prose", page, quote)


def tabled(
    cells: Sequence[Sequence[str]],
    rows: Sequence[Meaning],
    columns: Sequence[Meaning],
    page: int | None,
    marks: Mapping[str, Bounds] | None = None,
    whole: Meaning | None = None,
) -> tuple[GoldRow, ...]:
    """A figure for each cell of a table's body (labels left out).

    Args:
        cells: the printed cells, row by row.
        rows: what each row says.
        columns: what each column says; a total where its row or its column is one.
        page: where the table stands.
        marks: what a cell that is no plain number means in this very answer.
        whole: what the caption says about every cell.
    """
    readings = marks or {}
    return tuple(
        GoldRow(
            both(whole or Meaning(), both(row, column)),
            readings[text] if text in readings else exact(int(text.replace(",", ""))),
            "table",
            page,
            text,
        )
        for row, line in zip(rows, cells, strict=True)
        for column, text in zip(columns, line, strict=True)
    )
