"""Terms with words of their own: "financial year 2012", "Q3 2014/15", "year ending 31 March 2013", "FY13"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.dates import MONTH, YEAR4, month_number
from pipeline.interpret.periods.fine_terms import month_range_within, read_day_term, read_month_term, read_week_term
from pipeline.interpret.periods.folding import compile_folded
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.year_terms import read_year_term
from pipeline.interpret.periods.years import (
    academic_year,
    add_months,
    calendar_year,
    financial_year,
    full_year,
    months_before,
    part_of,
)
from pipeline.model.period import PeriodKind, PeriodPrecision

Reader = Callable[[str, int, PeriodContext], Term | None]

_SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
}
_SMALL = rf"(?:[1-9]\d?|{'|'.join(_SMALL_NUMBERS)})"
_CONVENTIONS = {
    "f": PeriodKind.FINANCIAL,
    "b": PeriodKind.FINANCIAL,
    "t": PeriodKind.FINANCIAL,
    "a": PeriodKind.ACADEMIC,
    "s": PeriodKind.ACADEMIC,
    "c": PeriodKind.CALENDAR,
}
_CONVENTION_PREFIX = compile_folded(
    r"(?P<k>financial|fiscal|budget|tax|academic|school"
    r"|calendar) ?years?(?! ?end)[ ,:.]{0,2}(?:\(?(?:of|in|for) )?(?=['\da-z(])"
    rf"|(?P<s>f/?y|cy|ay)s?[ .:'-]{{0,2}}(?={YEAR4} ?[/-] ?\d|\d\d ?[/-] ?\d\d)|(?P<c>cy|ay)[ .:-]{{0,2}}(?={YEAR4})"
    r"|(?P<y>years?)[ :]{1,2}(?=\d{4})"
)
_CONVENTION_SUFFIX = compile_folded(
    r"[ -](?P<k>financial|fiscal|tax|academic|school|calendar)[ -]years?(?![a-z])|(?P<y> years?)(?![a-z])"
)
_SHORT_FINANCIAL = compile_folded(rf"f/?ye?[ .:'-]{{0,2}}({YEAR4}|\d\d)(?![\w/])(?!-\d)")
_QUARTER = compile_folded(
    r"(?:q(?:tr|uarter)?\.? ?(?P<n>[1-4])|(?P<w>first|second|third|fourth|last|final|1st|2nd|3rd"
    r"|4th) (?:quarter|qtr))(?![a-z\d])"
)
_HALF = compile_folded(r"(?:h(?P<n>[12])|(?P<w>first|second|1st|2nd) (?:half|six months|6 months))(?![a-z\d])")
_BRACKETED_MONTHS = compile_folded(
    rf" ?\(?(?P<a>{MONTH}) ?(?:-|to|/) ?(?:[a-z]{{3,9}} ?(?:-|to|/) ?)?(?P<b>{MONTH})\)?(?!\w)"
)
_PART_JOIN = compile_folded(r"[ ,:/-]{0,3}(?:(?:of|in|for) )?(?:the )?")
_PART_AFTER = compile_folded(r"[ ,/:-]{0,3}\(?(?=q|h[12]|qtr|first|second|third|fourth|1st|2nd|3rd|4th)")
_MORE_PARTS = compile_folded(r" ?(?:-|to|and|&|,) ?(?:q|h)\d")
_NUMBER_OF_PART = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_YEAR_ENDING = compile_folded(
    r"(?P<k>financial |fiscal |academic |calendar |reporting )?(?:years?|y/?e|fye|f/y/e|year end"
    r"|12[- ]months?(?: period)?|twelve[- ]months?(?: period)?)"
    r"(?:(?<=y/e)|(?<=ye)|(?<=year end)|(?: that| which)?[ -]end(?:ing|ed|s)?|,? (?:up )?to|,? until)(?: on"
    r"| in)?[ :.]{0,2}(?:the )?(?:end of )?(?=[\da-z'])"
)
_MONTHS_ENDING = compile_folded(
    rf"(?:(?:over|for|in|during|covering) )?(?:the )?(?:(?:last|past|previous|preceding) )?"
    rf"(?:(?P<n>{_SMALL})[ -](?:(?:financial|calendar"
    rf"|full|complete) )?(?P<u>months?|years?)|(?P<q>quarter|half[- ]year))"
    r"(?: period)?(?: end(?:ing|ed)?|,? (?:up )?to|,? until)(?: on)?[ :]{1,2}(?:the )?(?:end of )?(?=[\da-z])"
)


def read_term(folded: str, position: int, context: PeriodContext) -> Term | None:
    """The longest-worded term that begins exactly at a position of folded text; None where nothing does."""
    for reader in _READERS_BY_FIRST.get(folded[position : position + 1], ()):
        term = reader(folded, position, context)
        if term:
            return _with_suffix(folded, term, context)
    return None


def _read_year_ending(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "year ending (31 March) 2013", "YE Mar 2013": the twelve months that end then."""
    match = _YEAR_ENDING.match(folded, position)
    if not match:
        return None
    last = _read_plain(folded, match.end(), context)
    if last is None or last.days is None:
        return None
    if last.shape is Shape.YEAR_PAIR:
        return replace(last, start=position)
    if last.shape is not Shape.YEAR:
        return _ending(position, last, 12)
    if (match["k"] or "").startswith("calendar"):
        return replace(last, start=position)
    year = financial_year(last.first.year - 1)
    return Term(position, last.end, Shape.SPAN, year, PeriodKind.FINANCIAL, PeriodPrecision.ASSUMED)


_YEAR_BEGINNING = compile_folded(
    r"(?:(?:financial|fiscal|reporting) )?(?:years?|12[- ]months?|twelve[- ]months?)(?: period)? "
    r"(?:beginning|commencing|starting)(?: on| in)?[ :]{1,2}(?:the )?(?=[\da-z])"
)


def _read_year_beginning(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "year beginning (1) April 2013": the twelve months from that day."""
    match = _YEAR_BEGINNING.match(folded, position)
    first = _read_plain(folded, match.end(), context) if match else None
    if first is None or first.days is None or first.shape not in (Shape.DAY, Shape.MONTH, Shape.YEAR):
        return None
    if first.shape is Shape.YEAR:
        year = financial_year(first.first.year)
        return Term(position, first.end, Shape.SPAN, year, PeriodKind.FINANCIAL, PeriodPrecision.ASSUMED)
    days = first.first, add_months(first.first, 12) - dt.timedelta(days=1)
    kind = kind_of_days(*days)
    return Term(position, first.end, Shape.SPAN, days, PeriodKind.ROLLING if kind is PeriodKind.SPAN else kind)


def _read_months_ending(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "three months to 30 June 2014", "last five years to 31 March 2013", "quarter ending June 2014"."""
    match = _MONTHS_ENDING.match(folded, position)
    if not match:
        return None
    last = _read_plain(folded, match.end(), context)
    if last is None or last.days is None or last.shape in (Shape.YEAR, Shape.YEAR_PAIR):
        return None
    if match["q"]:
        return _ending(position, last, 3 if match["q"] == "quarter" else 6)
    number = _SMALL_NUMBERS.get(match["n"]) or int(match["n"])
    return _ending(position, last, number * (12 if match["u"].startswith("y") else 1))


def _ending(position: int, last: Term, months: int) -> Term | None:
    try:
        days = months_before(last.last, months)
    except ValueError:
        return None
    kind = kind_of_days(days[0], days[1])
    if kind is PeriodKind.SPAN:
        kind = PeriodKind.QUARTER if months == 3 and days[0].day == 1 and days[0].month % 3 == 1 else PeriodKind.ROLLING
    return Term(position, last.end, Shape.SPAN, days, kind)


def kind_of_days(first: dt.date, last: dt.date) -> PeriodKind:
    """Financial for 1 April to 31 March, calendar for a whole year, else a span."""
    if first == last:
        return PeriodKind.POINT
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return PeriodKind.CALENDAR
    if (first.month, first.day, last.month, last.day) == (4, 1, 3, 31) and last.year == first.year + 1:
        return PeriodKind.FINANCIAL
    return PeriodKind.SPAN


def _read_conventional(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "financial year 2012/13", "FY 2012-13", "calendar years 2010", "year 2012"."""
    match = _CONVENTION_PREFIX.match(folded, position)
    if not match:
        return None
    letter = (match["k"] or match["s"] or match["c"] or " ")[0]
    convention = _CONVENTIONS.get(letter, context.convention)
    within = replace(context, convention=convention)
    spelt = (
        _SPELT_PAIR.match(folded, match.end()) if match["k"] and not match[0].rstrip(" ,:.(").endswith("s") else None
    )
    if spelt and int(spelt["b"]) == int(spelt["a"]) + 1 and convention in (PeriodKind.FINANCIAL, PeriodKind.ACADEMIC):
        return _spelt_pair(position, spelt, convention, context)
    term = _read_part(folded, match.end(), within) or read_year_term(folded, match.end(), within)
    if term is None or term.days is None:
        return None
    days, kind = _tax_year(match["k"], term)
    return replace(term, start=position, days=days, kind=kind, convention=convention, is_loose=False)


_SPELT_PAIR = compile_folded(rf"(?P<a>{YEAR4}) (?:to|until) (?P<b>{YEAR4})")


def _spelt_pair(position: int, spelt: re.Match[str], convention: PeriodKind, context: PeriodContext) -> Term:
    """As in "financial year 2016 to 2017": one year, in the words of government web pages."""
    first = int(spelt["a"])
    is_academic = convention is PeriodKind.ACADEMIC
    days = academic_year(first, context.academic_start_month) if is_academic else financial_year(first)
    return Term(position, spelt.end(), Shape.YEAR_PAIR, days, convention, convention=convention)


def _tax_year(word: str | None, term: Term) -> tuple[tuple[dt.date, dt.date], PeriodKind]:
    """The tax year runs from 6 April to 5 April."""
    if word != "tax" or term.kind is not PeriodKind.FINANCIAL:
        return (term.first, term.last), term.kind
    five_days = dt.timedelta(days=5)
    return (term.first + five_days, term.last + five_days), PeriodKind.SPAN


def _read_short_financial(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "FY13" and "FY2013" alone: by UK use the year that ends in March 2013. "FYE 2013" likewise."""
    del context
    match = _SHORT_FINANCIAL.match(folded, position)
    if not match:
        return None
    days = financial_year(full_year(match[1]) - 1)
    return Term(position, match.end(), Shape.YEAR_PAIR, days, PeriodKind.FINANCIAL, PeriodPrecision.ASSUMED)


def _read_part(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "Q3 2014/15", "third quarter of 2014", "H1 2014", "2014 Q3", "Q1 (Apr-Jun) 2014/15"."""
    match, parts = _QUARTER.match(folded, position), 4
    if not match:
        match, parts = _HALF.match(folded, position), 2
    if not match:
        return None
    months = _BRACKETED_MONTHS.match(folded, match.end())
    after = months.end() if months else match.end()
    join = _PART_JOIN.match(folded, after)
    year = _read_year_or_named(folded, join.end() if join else after, context)
    if year is None:
        year = _header_year(after, context)
    if year is None or year.days is None or year.shape not in (Shape.YEAR, Shape.YEAR_PAIR):
        return None
    named_months = (month_number(months["a"]), month_number(months["b"])) if months else None
    if months and year.shape is Shape.YEAR and not months[0].endswith(")"):
        year = replace(year, days=calendar_year(year.first.year))  # "Q4 (Jan-Mar 2023)", whatever the kind of year
    return _part_term(position, year, _part_number(match["n"] or match["w"]), parts, named_months)


_MONTHS_OF_YEAR = compile_folded(
    rf"(?:the )?(?P<w>first|last|final) (?P<n>{_SMALL}) (?P<u>months?|quarters?)(?: of| in)(?: the)?[ ](?=[\da-z(])"
)


def _read_months_of(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "the first nine months of 2009", "last 3 months of 2012/13", "first three quarters of 2020"."""
    match = _MONTHS_OF_YEAR.match(folded, position)
    year = _read_year_or_named(folded, match.end(), context) if match else None
    if match is None or year is None or year.days is None or year.shape not in (Shape.YEAR, Shape.YEAR_PAIR):
        return None
    number = _SMALL_NUMBERS.get(match["n"]) or int(match["n"])
    months = number * (3 if match["u"].startswith("quarter") else 1)
    if not 0 < months < 12:
        return None
    first = (year.first, add_months(year.first, months) - dt.timedelta(days=1))
    days = first if match["w"] == "first" else months_before(year.last, months)
    return Term(position, year.end, Shape.SPAN, days, PeriodKind.SPAN, year.precision)


def _part_term(start: int, year: Term, number: int, parts: int, months: tuple[int, int] | None) -> Term:
    days = month_range_within(*months, year) if months else part_of((year.first, year.last), number - 1, parts)
    kind = PeriodKind.QUARTER if parts == 4 else PeriodKind.SPAN
    return Term(start, year.end, Shape.QUARTER, days, kind, year.precision)


def _part_number(word: str) -> int:
    return _NUMBER_OF_PART.get(word) or int(word[0])


def _header_year(end: int, context: PeriodContext) -> Term | None:
    """The year of a header above, standing where a label leaves its own year out."""
    if context.within is None or (context.within.end - context.within.start).days not in (364, 365):
        return None
    days = context.within.start, context.within.end
    return Term(end, end, Shape.YEAR, days, context.within.kind, context.within.precision)


def _read_year_or_named(folded: str, position: int, context: PeriodContext) -> Term | None:
    return _read_conventional(folded, position, context) or read_year_term(folded, position, context)


def _with_suffix(folded: str, term: Term, context: PeriodContext) -> Term:
    """As in "2012/13 financial year", "2014/15 Q3": what a year says of itself afterwards."""
    if term.shape not in (Shape.YEAR, Shape.YEAR_PAIR):
        return term
    part = _part_after(folded, term)
    if part:
        return part
    match = _CONVENTION_SUFFIX.match(folded, term.end)
    if not match:
        return term
    if match["y"]:
        return replace(term, end=match.end())
    convention = _CONVENTIONS[match["k"][0]]
    again = read_year_term(folded, term.start, replace(context, convention=convention)) if not term.convention else term
    if again is None or again.days is None:
        return term
    days, kind = _tax_year(match["k"], again)
    return replace(again, end=match.end(), days=days, kind=kind, convention=convention, is_loose=False)


def _part_after(folded: str, year: Term) -> Term | None:
    join = _PART_AFTER.match(folded, year.end)
    if not join:
        return None
    match, parts = _QUARTER.match(folded, join.end()), 4
    if not match:
        match, parts = _HALF.match(folded, join.end()), 2
    if not match:
        return None
    months = _BRACKETED_MONTHS.match(folded, match.end())
    end = (months or match).end()
    is_bracketed = join[0].endswith("(")
    if _MORE_PARTS.match(folded, end) or (is_bracketed and folded[end : end + 1] != ")"):
        return None
    end += is_bracketed
    named_months = (month_number(months["a"]), month_number(months["b"])) if months else None
    return _part_term(year.start, replace(year, end=end), _part_number(match["n"] or match["w"]), parts, named_months)


def _read_plain(folded: str, position: int, context: PeriodContext) -> Term | None:
    return (
        read_day_term(folded, position, context)
        or read_month_term(folded, position, context)
        or _read_year_or_named(folded, position, context)
    )


_DIGIT_READERS: tuple[Reader, ...] = (
    _read_part,
    _read_year_ending,
    _read_year_beginning,
    _read_months_ending,
    read_day_term,
    read_month_term,
    read_year_term,
)
_WORD_READERS: tuple[Reader, ...] = (
    _read_year_ending,
    _read_year_beginning,
    _read_months_ending,
    _read_conventional,
    _read_short_financial,
    _read_months_of,
    _read_part,
    read_week_term,
    read_day_term,
    read_month_term,
    read_year_term,
)
_FIRST_LETTERS: dict[Reader, str] = {
    _read_year_ending: "acfrty",
    _read_year_beginning: "frty",
    _read_months_ending: "cdefhilnopqst",
    _read_conventional: "abcfsty",
    _read_short_financial: "f",
    _read_months_of: "flt",
    _read_part: "fhlqst",
    read_week_term: "w",
    read_day_term: "adfjmnostw",
    read_month_term: "adfjmnost",
    read_year_term: "'",
}
"""The letters and marks, digits apart, that the words of each kind of term begin with; no other needs to be tried."""
_READERS_BY_FIRST: dict[str, tuple[Reader, ...]] = dict.fromkeys("0123456789", _DIGIT_READERS) | {
    letter: tuple(reader for reader in _WORD_READERS if letter in _FIRST_LETTERS[reader])
    for letter in "abcdefghijklmnopqrstuvwxyz'"
}
