"""Years, halves, quarters and months as first and last day."""

from __future__ import annotations

import calendar
import datetime as dt

Days = tuple[dt.date, dt.date]
"""First and last day, both inclusive."""

_LAST_SHORT_YEAR_OF_THIS_CENTURY = 49
FINANCIAL_START_MONTH = 4
ACADEMIC_START_MONTH = 8


def full_year(digits: str) -> int:
    """Four digits from two ("13" is 2013, "99" is 1999) or four."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _LAST_SHORT_YEAR_OF_THIS_CENTURY else 1900)


def month_days(year: int, month: int) -> Days:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def calendar_year(year: int) -> Days:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def twelve_months_from(year: int, month: int) -> Days:
    """The twelve months that begin on the first of a month: (2012, 4) is the UK financial year 2012/13."""
    return dt.date(year, month, 1), dt.date(year + 1, month, 1) - dt.timedelta(days=1)


def financial_year(year: int) -> Days:
    """The UK public financial year that begins in ``year``: 1 April to 31 March."""
    return twelve_months_from(year, FINANCIAL_START_MONTH)


def academic_year(year: int, start_month: int = ACADEMIC_START_MONTH) -> Days:
    """The academic year that begins in ``year``: 1 August to 31 July unless the document says otherwise."""
    return twelve_months_from(year, start_month)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some months on, or the last of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def part_of(days: Days, part_index: int, parts: int) -> Days:
    """A half or quarter of a year: the third quarter of 2014/15 is ``part_of(financial_year(2014), 2, 4)``."""
    months = 12 // parts
    first = add_months(days[0], part_index * months)
    return first, add_months(first, months) - dt.timedelta(days=1)


def months_before(last: dt.date, months: int) -> Days:
    """The months that end on a day: twelve months to 31 March 2013 begin on 1 April 2012."""
    return add_months(last + dt.timedelta(days=1), -months), last
