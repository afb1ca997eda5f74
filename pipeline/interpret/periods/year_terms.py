"""Years and pairs of years: "2012", "2012/13", "2012-2013", "13/14", "2010-2012"."""

from __future__ import annotations

import re

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.dates import YEAR4
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.years import (
    Days,
    academic_year,
    calendar_year,
    financial_year,
    full_year,
    month_days,
    months_before,
)
from pipeline.model.period import PeriodKind, PeriodPrecision
from pipeline.vocabulary.caseless import holds_any

_PAIR_END = rf"(?![\w])(?![/.]\d)(?!-(?!{YEAR4}[/-]\d\d)\w)"
LONGEST_SPAN = 40
"""Years: "2019/71" is a letter's reference and no time."""
_YEAR = compile_folded(rf"({YEAR4})(?!\w)(?![/.]\d)(?!-\d)(?!(?<=\d)-[a-z]+\d)")
_PAIR = compile_folded(rf"({YEAR4}) ?([/\\-]) ?('?\d\d|{YEAR4}){_PAIR_END}")
_SHORT_PAIR = compile_folded(rf"'?(\d\d) ?([/-]) ?'?(\d\d){_PAIR_END}")
_BEFORE_PAIR = compile_folded(r"(?:\b(?:in|for|during|years?|fy|of|over|between|from|to|and)|f/y)[ :]+$")
_WHOLE_PAIR = compile_folded(r"\D{0,20}?(\d\d(?:\d\d)?) ?(?:[/\\-]|to(?= )) ?'?(\d\d(?:\d\d)?)\D{0,20}")


def read_year_term(folded: str, position: int, context: PeriodContext) -> Term | None:
    """A year or pair of years that begins exactly at a position of folded text."""
    return (
        _read_pair(folded, position, context)
        or _read_short_pair(folded, position, context)
        or _read_year(folded, position, context)
    )


def _read_year(folded: str, position: int, context: PeriodContext) -> Term | None:
    match = _YEAR.match(folded, position)
    if not match:
        return None
    year = int(match[1])
    precision = PeriodPrecision.ASSUMED
    if context.year_end_month and context.convention in (None, PeriodKind.FINANCIAL):
        days, kind = _ending_in(year, context.year_end_month)
    elif context.convention is PeriodKind.FINANCIAL:
        days, kind = financial_year(year), PeriodKind.FINANCIAL
    elif context.convention is PeriodKind.ACADEMIC:
        days, kind = academic_year(year, context.academic_start_month), PeriodKind.ACADEMIC
    else:
        days, kind, precision = calendar_year(year), PeriodKind.CALENDAR, PeriodPrecision.STATED
    return Term(position, match.end(), Shape.YEAR, days, kind, precision)


def _ending_in(year: int, month: int) -> tuple[Days, PeriodKind]:
    """The twelve months that end with a month of a year, where the document names its years so."""
    days = months_before(month_days(year, month)[1], 12)
    kinds = {12: PeriodKind.CALENDAR, 3: PeriodKind.FINANCIAL}
    return days, kinds.get(month, PeriodKind.ROLLING)


def _read_pair(folded: str, position: int, context: PeriodContext) -> Term | None:
    match = _PAIR.match(folded, position)
    if not match:
        return None
    first = int(match[1])
    second_digits = match[3].lstrip("'")
    if len(second_digits) == 2 and " " in match[0].strip() and not _is_spaced_pair(folded, match):
        return None
    second = _second_year(first, second_digits)
    if second - first == 1:
        if len(second_digits) == 4 and match[2] == "-":
            return read_two_years(match[0], match.start(), match.end(), first, context)
        return _two_year_term(position, match.end(), first, context, PeriodPrecision.STATED)
    if first < second <= first + LONGEST_SPAN and not _is_iso_month(second_digits, context):
        days = calendar_year(first)[0], calendar_year(second)[1]
        return Term(position, match.end(), Shape.SPAN, days, PeriodKind.SPAN)
    return _iso_month(position, match.end(), first, second_digits)


def _is_spaced_pair(folded: str, match: re.Match[str]) -> bool:
    """True where "2012 - 13" is a pair: whole, or after "in"; in "2012 - 13; 2013 - 4" 13 is a count."""
    is_whole = not folded[: match.start()].strip() and not folded[match.end() :].strip(" *:")
    follows = int(match[3].lstrip("'")) == (int(match[1]) + 1) % 100
    return follows and (is_whole or _BEFORE_PAIR.search(folded[max(0, match.start() - 12) : match.start()]) is not None)


def with_joined_pairs(text: str) -> str:
    """A text that holds no counts of its own (a caption, a label) with "2012 – 13" closed up to "2012-13"."""
    return _SPACED.sub(_joined, text) if holds_any(text, "-–—") else text


_SPACED = re.compile(r"(?<![\w/.-])(?P<first>(?:19|20)\d\d)\s?[-–—]\s?(?P<second>\d\d)(?![\w/.%-])")


def _joined(match: re.Match[str]) -> str:
    is_pair = int(match["second"]) == (int(match["first"]) + 1) % 100
    return f"{match['first']}-{match['second']}" if is_pair else match[0]


def _second_year(first: int, digits: str) -> int:
    """The year of the second number: "13" after 2012 is 2013, "00" after 1999 is 2000."""
    if len(digits) == 4:
        return int(digits)
    year = first // 100 * 100 + int(digits)
    return year + 100 if first % 100 == 99 and year < first else year


def read_two_years(own: str, start: int, end: int, first: int, context: PeriodContext) -> Term:
    """As in "2011-2012": a financial year where siblings overlap by a year, two calendar years where they do not."""
    overlaps = siblings_overlap(first, context, own)
    if context.convention in (PeriodKind.FINANCIAL, PeriodKind.ACADEMIC) or overlaps:
        precision = PeriodPrecision.STATED if context.convention else PeriodPrecision.DERIVED
        return _two_year_term(start, end, first, context, precision)
    if context.convention is PeriodKind.CALENDAR or overlaps is False:
        precision = PeriodPrecision.STATED if context.convention else PeriodPrecision.DERIVED
        days = calendar_year(first)[0], calendar_year(first + 1)[1]
        return Term(start, end, Shape.SPAN, days, PeriodKind.SPAN, precision)
    return _two_year_term(start, end, first, context, PeriodPrecision.ASSUMED)


def siblings_overlap(first: int, context: PeriodContext, own: str) -> bool | None:
    """True where a sibling pair begins in the year this one ends, or the reverse; None where siblings say nothing."""
    firsts = {
        full_year(match[1])
        for sibling in context.siblings
        if (match := _WHOLE_PAIR.fullmatch(fold(sibling).strip())) and match[0] != own
    }
    if first - 1 in firsts or first + 1 in firsts:
        return True
    return False if first - 2 in firsts or first + 2 in firsts else None


def _two_year_term(start: int, end: int, first: int, context: PeriodContext, precision: PeriodPrecision) -> Term:
    if context.convention is PeriodKind.ACADEMIC:
        days, kind = academic_year(first, context.academic_start_month), PeriodKind.ACADEMIC
    else:
        days, kind = financial_year(first), PeriodKind.FINANCIAL
    return Term(start, end, Shape.YEAR_PAIR, days, kind, precision)


def _is_iso_month(digits: str, context: PeriodContext) -> bool:
    """As in "2009-12" is a month where a sibling such as "2009-03" can be nothing else."""
    if len(digits) != 2 or not 1 <= int(digits) <= 12:
        return False
    siblings = (_PAIR.fullmatch(fold(sibling).strip()) for sibling in context.siblings)
    return any(
        match
        and len(match[3]) == 2
        and 1 <= int(match[3]) <= 12
        and _second_year(int(match[1]), match[3]) <= int(match[1])
        for match in siblings
    )


def _iso_month(start: int, end: int, year: int, digits: str) -> Term | None:
    if len(digits) != 2 or not 1 <= int(digits) <= 12:
        return None
    return Term(start, end, Shape.MONTH, month_days(year, int(digits)), PeriodKind.MONTH, is_loose=True)


def _read_short_pair(folded: str, position: int, context: PeriodContext) -> Term | None:
    """As in "13/14": a financial year where no month fits, siblings chain ("12/13", "13/14") or the text says so."""
    match = _SHORT_PAIR.match(folded, position)
    if not match:
        return None
    first, second = full_year(match[1]), full_year(match[3])
    if second - first != 1:
        return _month_and_short_year(position, match.end(), match[1], match[3], context)
    if siblings_overlap(first, context, match[0]):
        precision = PeriodPrecision.DERIVED
    elif context.convention in (PeriodKind.FINANCIAL, PeriodKind.ACADEMIC):
        precision = PeriodPrecision.STATED
    elif int(match[1]) > 12 or match[0].startswith("'"):
        precision = PeriodPrecision.ASSUMED
    else:
        return None
    term = _two_year_term(position, match.end(), first, context, precision)
    return Term(term.start, term.end, term.shape, term.days, term.kind, term.precision, is_loose=not context.convention)


def _month_and_short_year(start: int, end: int, month: str, year: str, context: PeriodContext) -> Term | None:
    """As in "03/12" is March 2012 only among siblings that are months too; alone it may be 3 December."""
    if not 1 <= int(month) <= 12 or not _siblings_are_months(context):
        return None
    days = month_days(full_year(year), int(month))
    return Term(start, end, Shape.MONTH, days, PeriodKind.MONTH, PeriodPrecision.DERIVED, is_loose=True)


def _siblings_are_months(context: PeriodContext) -> bool:
    """True where at least two sibling labels are consecutive months of one year ("01/12", "02/12")."""
    pairs = [match for sibling in context.siblings if (match := _WHOLE_PAIR.fullmatch(fold(sibling).strip()))]
    months = {(full_year(match[2]), int(match[1])) for match in pairs if int(match[1]) <= 12}
    return any((year, month + 1) in months for year, month in months)
