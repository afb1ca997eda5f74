"""Two terms with "to" between them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.wide_terms import kind_of_days
from pipeline.interpret.periods.year_terms import read_two_years, siblings_overlap
from pipeline.interpret.periods.years import month_days
from pipeline.model.period import PeriodKind, PeriodPrecision


def join_range(folded: str, first: Term, last: Term, context: PeriodContext, *, is_opened: bool) -> Term | None:
    """From the first day of one term to the last of the other; None where that is no range.

    "1 January to 30 June 2016" takes its first year from its second; "2012 to 2013" alone is read like "2012-2013".
    """
    first, last = _with_years(first, last)
    if first.days is None or last.days is None or last.last < first.first or not _may_join(first, last):
        return None
    own = folded[first.start : last.end]
    if _is_two_years(first, last) and not is_opened and _may_be_one_year(first, own, context):
        carried = replace(context, convention=first.convention or context.convention)
        return read_two_years(own, first.start, last.end, first.first.year, carried)
    days = first.first, last.last
    precision = max(first.precision, last.precision, key=list(PeriodPrecision).index)
    kind = kind_of_days(*days)
    if PeriodKind.ACADEMIC in (first.convention, context.convention) and (days[1] - days[0]).days in (364, 365):
        kind = PeriodKind.ACADEMIC
    is_loose = first.is_loose and last.is_loose
    return Term(first.start, last.end, Shape.SPAN, days, kind, precision, is_loose=is_loose)


def _may_be_one_year(first: Term, own: str, context: PeriodContext) -> bool:
    """ "2017 to 2018" among "2018 to 2019" and "2019 to 2020" is one year, also where the years are financial."""
    return first.kind is PeriodKind.CALENDAR or siblings_overlap(first.first.year, context, own) is True


def _is_two_years(first: Term, last: Term) -> bool:
    return first.shape is last.shape is Shape.YEAR and last.first.year - first.first.year == 1


def _may_join(first: Term, last: Term) -> bool:
    """A year pair and a day do not make a range ("2012/13 to 5 May" is a part year), nor do a week and a year."""
    return Shape.WEEK not in (first.shape, last.shape) or first.shape is last.shape


def _with_years(first: Term, last: Term) -> tuple[Term, Term]:
    """Each yearless term gets the other's year: "1 October to 31 March 2013" begins in 2012."""
    if first.days is None and last.days is not None and first.month:
        return _dated(first, last.first.year, before=last.first), last
    if last.days is None and first.days is not None and last.month:
        inside = _within(last, first.days) if first.first.year != first.last.year else None
        return first, inside or _dated(last, first.last.year, after=first.last)
    return first, last


def _within(term: Term, year: tuple[dt.date, dt.date]) -> Term | None:
    """The day in the year before it: "2012-13 to 31 December" ends in 2012."""
    for number in sorted({year[0].year, year[1].year}):
        days = _days_in(term, number)
        if days and year[0] <= days[1] <= year[1]:
            return replace(term, days=days)
    return None


def _dated(term: Term, year: int, *, before: dt.date | None = None, after: dt.date | None = None) -> Term:
    days = _days_in(term, year)
    if days and before and days[0] > before:
        days = _days_in(term, year - 1)
    if days and after and days[1] < after:
        return term
    return replace(term, days=days) if days else term


def _days_in(term: Term, year: int) -> tuple[dt.date, dt.date] | None:
    if not term.day:
        return month_days(year, term.month)
    try:
        day = dt.date(year, term.month, term.day)
    except ValueError:
        return None
    return day, day
