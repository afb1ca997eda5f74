"""A year cut short in its own label: "2011 (up to 7 June)", "2009/10 (Apr-Jan)", "2012 (part year to 30 June)"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.dates import MONTH, month_number
from pipeline.interpret.periods.fine_terms import month_range_within
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.interpret.periods.open_ends import read_open_end, today
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.wide_terms import read_term
from pipeline.interpret.periods.years import Days, add_months
from pipeline.model.period import Period, PeriodKind, PeriodPrecision
from pipeline.model.replacing import replace

_OPEN = compile_folded(
    r"[ ,:-]{0,3}(?P<b>[(\[])? ?(?:(?P<p>(?:part|partial|incomplete)(?:[ -]?(?:year|period))?)"
    r"|year|figures?|data|only|provisional|covers)?"
    r"(?: (?:only|figures?|data))?[ ,:-]{0,3}"
)
_UP_TO = compile_folded(
    r"(?:(?:for )?(?:the )?(?:year |period )?(?:up ?)?(?:to|until|till|through|ending|as at|as of|as far as"
    r"|at)|<)(?: and including)?"
    r" ?(?:the )?(?P<e>end (?:of )?|close of )?(?=[\da-z])"
)
_DATED = compile_folded(
    r"(?:ytd|year to date|to date)[ ,:-]{1,3}(?P<b>[(\[] ?)?(?:up to|to|as at|as of|at|until) (?:the )?(?=\d)"
)
_FROM = compile_folded(r"(?:from|since|after)(?: and including)? (?:the )?")
_MONTHS = compile_folded(rf"(?P<a>{MONTH}) ?(?:-|to|/|until) ?(?:end (?:of )?)?(?P<b>{MONTH})(?! ?-? ?\d)(?!\w)")
_MONTH_COUNT = compile_folded(
    r"(?:first |for )?(?P<n>\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven) months?(?: only)?(?!\w)"
)
_QUARTER_COUNT = compile_folded(
    r"(?:first |for )?(?P<n>[1-3]|one|two|three) quarters?(?: only)?(?!\w)|first half(?!\w)"
)
_QUARTERS = compile_folded(
    r"q(?P<a>[1-4])(?: ?(?:-|to|and|&|,) ?q?(?P<b>[1-4]))?(?:,? ?(?:and |& )?q(?P<c>[1-4]))?(?: only)?(?!\w)"
)
_CLOSE = compile_folded(r"(?:,? ?(?:only|inclusive|incl\.?))?")
_NUMBERS = {
    w: i
    for i, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"], start=1
    )
}


@dataclass(frozen=True, slots=True)
class _Found:
    end: int
    days: Days
    precision: PeriodPrecision = PeriodPrecision.STATED


_Reader = Callable[[str, int, Term, PeriodContext, bool], _Found | None]


def read_part_year(folded: str, year: Term, context: PeriodContext) -> Term | None:
    """The year with the words that follow it and cut it short; None where none do."""
    opening = _OPEN.match(folded, year.end)
    if opening is None or year.days is None:
        return None
    in_brackets = opening["b"] is not None
    found = _first_found(folded, opening.end(), year, context, in_brackets)
    if found is None and opening["p"]:
        found = _unsaid_end(opening.end(), year, context)
    if found is None:
        return None
    close = _CLOSE.match(folded, found.end)
    end = close.end() if close else found.end
    if in_brackets:
        if folded[end : end + 1] not in (")", "]"):
            return None
        end += 1
    return _cut(year, found, end)


def _first_found(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    for reader in _READERS:
        found = reader(folded, position, year, context, in_brackets)
        if found:
            return found
    return None


def _cut(year: Term, found: _Found, end: int) -> Term | None:
    first, last = found.days
    if last < first:
        return None
    if found.days == year.days:
        kind = year.kind
    elif first == year.first:
        kind = PeriodKind.TO_DATE
    else:
        kind = PeriodKind.ACADEMIC if year.kind is PeriodKind.ACADEMIC else PeriodKind.SPAN
    precision = year.precision if found.precision is PeriodPrecision.STATED else found.precision
    return Term(year.start, end, Shape.SPAN, found.days, kind, precision)


def _read_to_date(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    read = read_open_end(folded, position, context)
    if read is None or read[1] is None:
        return None
    last = min(read[1], year.last) if in_brackets else read[1]
    return _Found(read[0], (year.first, last), PeriodPrecision.DERIVED) if last >= year.first else None


def _read_dated(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    """As in "2016/17 to date (as at 31 December 2016)", "2016/17 YTD to 31 December 2016"."""
    del in_brackets
    match = _DATED.match(folded, position)
    last = _day_in_year(folded, match.end(), year, context) if match else None
    if match is None or last is None or last.shape is not Shape.DAY or not year.first <= last.last <= year.last:
        return None
    is_closed = folded[last.end : last.end + 1] in (")", "]")
    return _Found(last.end + (match["b"] is not None and is_closed), (year.first, last.last))


def _read_up_to(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    match = _UP_TO.match(folded, position)
    if not match:
        return None
    last = _day_in_year(folded, match.end(), year, context)
    if last is None or not year.first <= last.last <= year.last:
        return None
    return _Found(last.end, (year.first, last.last)) if in_brackets or last.shape in (Shape.DAY, Shape.MONTH) else None


def _read_from(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    """As in "2012 (from 1 April)", "2012 (from 1 April to 30 June)"."""
    match = _FROM.match(folded, position)
    if not match or not in_brackets:
        return None
    return _read_range(folded, match.end(), year, context, in_brackets) or _read_start(
        folded, match.end(), year, context
    )


def _read_start(folded: str, position: int, year: Term, context: PeriodContext) -> _Found | None:
    first = _day_in_year(folded, position, year, context)
    if first is None or not year.first <= first.first <= year.last:
        return None
    return _Found(first.end, (first.first, year.last))


def _read_range(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    """As in "2012/13 (1 September 2012 to 31 August 2013)": the days as written, whatever the year usually means."""
    if not in_brackets:
        return None
    first = _day_in_year(folded, position, year, context)
    separator = _RANGE.match(folded, first.end) if first else None
    last = _day_in_year(folded, separator.end(), year, context) if separator else None
    if first is None or last is None or last.last < first.first:
        return None
    return _Found(last.end, (first.first, last.last))


_RANGE = compile_folded(r" ?(?:-|to|until|till|through|and) ?(?:the )?(?:end of )?")


def _read_months(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    del context, in_brackets
    match = _MONTHS.match(folded, position)
    if not match:
        return None
    return _Found(match.end(), month_range_within(month_number(match["a"]), month_number(match["b"]), year))


def _read_count(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    """As in "2012/13 (first 9 months)", "2012/13 (first three quarters)", "2012 (first half)"."""
    del context
    match = _MONTH_COUNT.match(folded, position)
    quarters = _QUARTER_COUNT.match(folded, position) if match is None else None
    match = match or quarters
    if not match or not in_brackets:
        return None
    number = match["n"] or "two"
    months = (_NUMBERS.get(number) or int(number)) * (3 if quarters else 1)
    if not 1 <= months <= 12:
        return None
    return _Found(match.end(), (year.first, add_months(year.first, months) - dt.timedelta(days=1)))


def _read_quarters(folded: str, position: int, year: Term, context: PeriodContext, in_brackets: bool) -> _Found | None:
    """As in "2012/13 (Q1-Q3)", "2012/13 (Q1, Q2 and Q3)"."""
    del context, in_brackets
    match = _QUARTERS.match(folded, position)
    if not match:
        return None
    first, last = int(match["a"]), int(match["c"] or match["b"] or match["a"])
    if last < first:
        return None
    start = add_months(year.first, 3 * (first - 1))
    return _Found(match.end(), (start, add_months(year.first, 3 * last) - dt.timedelta(days=1)))


def _unsaid_end(position: int, year: Term, context: PeriodContext) -> _Found | None:
    """As in "2012 (part year)": ends where a note says, else when the figures were taken, if in that year."""
    last = context.until or today(context)
    if last is None or not year.first <= last <= year.last:
        return None
    precision = PeriodPrecision.DERIVED if context.until else PeriodPrecision.ASSUMED
    return _Found(position, (year.first, last), precision)


def _day_in_year(folded: str, position: int, year: Term, context: PeriodContext) -> Term | None:
    within = Period("", year.first, year.last, year.kind)
    term = read_term(folded, position, replace(context, within=within))
    if term is None or term.days is None or term.shape not in (Shape.DAY, Shape.MONTH):
        return None
    return term


def part_told(words: str, whole: Period) -> Period | None:
    """The part of a year that a note's words name: "first three quarters only", "part year to 30 June".

    None unless it is all that the words say and the part begins with the year.
    """
    bare = _NAMES_YEAR.sub("", fold(words)).strip(" .,;:=-()")
    lead = _FILLER.match(bare)
    folded = f"({bare[lead.end() if lead else 0 :].strip()})"
    year = Term(0, 0, Shape.YEAR, (whole.start, whole.end), whole.kind, whole.precision)
    part = read_part_year(folded, year, PeriodContext())
    if part is None or part.end != len(folded) or part.days is None:
        return None
    is_cut = part.first == whole.start and part.last < whole.end
    return replace(whole, end=part.last, kind=PeriodKind.TO_DATE) if is_cut else None


_NAMES_YEAR = compile_folded(r"(?<![\w/-])(?:19|20)\d\d(?:[/-]\d\d)?(?![\w/-])")
_FILLER = compile_folded(
    r"(?:(?:the|these|this|is|are|was|for|only|period|figures?|data|numbers?|covers?|covering|relates? to|includes?|"
    r"shows?|just|from)\b[ :]*)*"
)

_READERS: tuple[_Reader, ...] = (
    _read_dated,
    _read_to_date,
    _read_up_to,
    _read_from,
    _read_range,
    _read_months,
    _read_count,
    _read_quarters,
)
