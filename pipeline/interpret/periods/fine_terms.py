"""Terms finer than a year: days, months, weeks, quarters and halves."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.dates import MONTH, YEAR4, month_number, read_day
from pipeline.interpret.periods.folding import compile_folded
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.years import add_months, full_year, month_days
from pipeline.model.period import PeriodKind, PeriodPrecision

_MONTH_YEAR = compile_folded(
    rf"(?:the )?(?:month of )?(?P<m>{MONTH})(?: ?\(?(?P<p>{YEAR4})(?![/]\d)(?!-\d\d(?!\d))\)?"
    rf"|(?:[ ,/'-]|of){{1,4}}(?P<y>{YEAR4})(?!/\d)(?!-\d\d(?!\d))"
    r"|(?:[/-]'?| ?')(?P<s>\d\d)(?![\w/])(?!-\d))"
)
_MONTH_LOOSE_YEAR = compile_folded(rf"(?P<m>{MONTH}) (?P<s>\d\d)(?=$|[),;:]| ?(?:to|-) ?[a-z])")
_YEAR_MONTH = compile_folded(rf"(?P<y>{YEAR4})[ ,/-]{{1,3}}(?P<m>{MONTH})(?!\w)(?! ?-? ?\d)")
_NUMERIC_MONTH = compile_folded(rf"(?P<n>0?[1-9]|1[0-2]) ?[/.-] ?(?P<y>{YEAR4})(?![\w/])(?!-\d)")
_BARE_MONTH = compile_folded(rf"(?P<m>{MONTH})(?!\w)(?! ?-? ?\d(?!\d?(?: ?(?:st|nd|rd|th))? [a-z]))")
_DAY_AND_MONTH = compile_folded(rf"(?P<d>[0-3]?\d)(?: ?(?:st|nd|rd|th))?[ /-]{{0,2}}(?:of )?(?P<m>{MONTH})(?!\w)")
_MONTH_AND_DAY = compile_folded(rf"(?P<m>{MONTH}) (?P<d>[0-3]?\d)(?:st|nd|rd|th)(?!\w)")
_WEEK = compile_folded(r"(?:w/?c|w/?b|week (?:commencing|beginning|starting|of))(?: on)?[ :.]*(?:the )?")
_WEEK_END = compile_folded(r"(?:w/?e|week (?:ending|ended))(?: on)?[ :.]*(?:the )?")


def read_day_term(folded: str, position: int, context: PeriodContext) -> Term | None:
    found = read_day(folded, position)
    if found:
        return Term(position, found.end, Shape.DAY, (found.day, found.day), PeriodKind.POINT)
    form = _DAY_AND_MONTH if folded[position : position + 1].isdigit() else _MONTH_AND_DAY
    match = form.match(folded, position)
    if not match or not 1 <= int(match["d"]) <= 31:
        return None
    month, day = month_number(match["m"]), int(match["d"])
    days = day_within(month, day, context)
    return Term(position, match.end(), Shape.DAY, days, PeriodKind.POINT, month=month, day=day)


def day_within(month: int, day: int, context: PeriodContext) -> tuple[dt.date, dt.date] | None:
    """The day in the year of a header above; None where there is none or the month has no such day."""
    if context.within is None:
        return None
    for year in (context.within.start.year, context.within.end.year):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        if context.within.start <= found <= context.within.end:
            return found, found
    return None


def read_month_term(folded: str, position: int, context: PeriodContext) -> Term | None:
    is_figure = folded[position : position + 1].isdigit()
    for form in (_YEAR_MONTH, _NUMERIC_MONTH) if is_figure else (_MONTH_YEAR, _MONTH_LOOSE_YEAR):
        match = form.match(folded, position)
        if match:
            return _dated_month(match, is_loose=form in (_MONTH_LOOSE_YEAR, _NUMERIC_MONTH))
    match = None if is_figure else _BARE_MONTH.match(folded, position)
    if not match:
        return None
    month = month_number(match["m"])
    first = day_within(month, 1, context)
    days = month_days(first[0].year, month) if first else None
    return Term(position, match.end(), Shape.MONTH, days, PeriodKind.MONTH, PeriodPrecision.STATED, month)


def _dated_month(match: re.Match[str], *, is_loose: bool) -> Term:
    parts = match.groupdict()
    month = int(parts["n"]) if parts.get("n") else month_number(parts["m"])
    year = full_year(parts.get("p") or parts.get("y") or parts["s"])
    return Term(
        match.start(),
        match.end(),
        Shape.MONTH,
        month_days(year, month),
        PeriodKind.MONTH,
        month=month,
        is_loose=is_loose,
    )


def read_week_term(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "w/c 3 June 2013" is that Monday and the six days after it; "w/e" the six before."""
    opening, closing = _WEEK.match(folded, position), _WEEK_END.match(folded, position)
    match = opening or closing
    day = read_day_term(folded, match.end(), context) if match else None
    if day is None or day.days is None:
        return None
    six_days = dt.timedelta(days=6)
    days = (day.first, day.first + six_days) if opening else (day.first - six_days, day.first)
    return Term(position, day.end, Shape.WEEK, days, PeriodKind.SPAN)


def month_range_within(first_month: int, last_month: int, year: Term) -> tuple[dt.date, dt.date]:
    """Two months read in a year: Apr to Jan of 2009/10 is 1 April 2009 to 31 January 2010."""
    start = year.first.replace(day=1)
    while start.month != first_month:
        start = add_months(start, 1)
    if (first_month - last_month) % 12 == 1:
        start = dt.date(year.first.year, first_month, 1)
    end = start
    while end.month != last_month:
        end = add_months(end, 1)
    return start, month_days(end.year, end.month)[1]
