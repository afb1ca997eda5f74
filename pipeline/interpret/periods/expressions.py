"""A whole expression of time: one term, a range, an enumeration, or a term with an open end."""

from __future__ import annotations

import datetime as dt
import itertools

from pipeline.interpret.periods.context import PeriodContext, PeriodMatch
from pipeline.interpret.periods.dates import MONTH, OF_MONTHS, month_number
from pipeline.interpret.periods.fine_terms import month_range_within
from pipeline.interpret.periods.folding import compile_folded
from pipeline.interpret.periods.open_ends import read_open_end, today
from pipeline.interpret.periods.part_years import read_part_year
from pipeline.interpret.periods.ranges import join_range
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.this_year import read_months_of_this_year, read_this_year
from pipeline.interpret.periods.undated import OPEN_START, UNDATED
from pipeline.interpret.periods.wide_terms import read_term
from pipeline.interpret.periods.year_terms import read_year_term
from pipeline.interpret.periods.years import add_months
from pipeline.model.period import Period, PeriodKind, PeriodPrecision
from pipeline.model.replacing import replace

_BETWEEN = compile_folded(
    r"(?:in )?(?:the )?(?:period )?(?P<o>between|from|covering|on or after)(?: the)?(?: period"
    r"| years?)?(?: of)? (?:the )?(?:start of |beginning of )?(?=[\da-z'])"
)
_SINCE = compile_folded(
    r"since(?: (?:the|our|this|its|we|it) (?:[a-z]+ ){1,7}?(?:on|in) (?=\d)"
    r"| (?:[a-z-]+ ){1,6}?(?:began|begun|started|commenced|introduced|adopted|launched|opened|formed|created|set up"
    r"|came in|came into (?:force|effect|use|being)) (?:on|in) (?=[\da-z])"
    r"|(?: the)?(?: start of"
    r"| beginning of)?(?: of)? (?=[\da-z']))"
)
_CLOSED = compile_folded(r"[ ,]{0,2}(?:(?:and )?up to|until|till|to) ")
_AS_AT = compile_folded(r"(?:as (?:at|of|on)|position at|snapshot at|at)(?: the)?(?: (?P<e>end of))? (?=[\da-z'])")
_TO = compile_folded(
    r"[ ,]{0,2}(?:(?:up )?to(?: and including)?|-+|until|till|through(?: to)?"
    r"|and ending(?: on)?|and on or before)[ ]?(?:the )?(?:end of |end |financial year )?"
)
_AND = compile_folded(r" (?:and|&)(?: the)?(?: end of)? ")
_LIST = compile_folded(
    r"(?:;(?! ?(?:in|for|during)\b)|,| ?&|,? (?:and|or|plus))(?: (?:also )?(?:in|for|during))?(?: the)? ?(?=[\da-z'(])"
)
"""Between the years of a list; "one in 2015; in 2016 two" begins a clause of its own behind its semicolon."""
_DAY_TO_DAY = compile_folded(r"(?:the )?(?P<d>[0-3]?\d)(?: ?(?:st|nd|rd|th))? ?(?:-|to|and|until) ?(?:the )?(?=\d)")
_QUARTERS_OF_YEAR = compile_folded(r"q(?P<a>[1-3]) ?(?:-|to|and|&|,) ?(?P<b>q[2-4])(?= )")
_MONTHS_OF_YEAR = compile_folded(rf"(?P<a>{MONTH}) ?(?:-|to|/|until) ?(?P<b>{MONTH})[ ,(/-]{{0,3}}(?=[\d'fy])")
_FIGURE_OF_TIME = compile_folded(
    r"\d{4}|\d{1,3}(?!\d)(?: {0,2}[/-][ /-]{0,2}['\da-z]| ?\. ?\d"
    r"| {0,2}(?:st|nd|rd|th|of |day of |to|and|until|fin|cal|full|comp|month|year"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
"""What every expression that begins with a figure begins with: "28 days" and "40(2)" are none."""
_INCLUSIVE = compile_folded(r",? ?\(?(?:both (?:dates )?)?inclusive\)?")


def read_expression(text: str, folded: str, position: int, context: PeriodContext) -> PeriodMatch | None:
    """The expression that begins exactly at a position; ``period`` is None where its days cannot be known."""
    first = folded[position : position + 1]
    if first.isdigit():
        is_of_time = _FIGURE_OF_TIME.match(folded, position) is not None
        return _read_unopened(text, folded, position, context) if is_of_time else None
    opener = _BETWEEN.match(folded, position) if first in "bcfiopt" else None
    if opener:
        return _read_between(text, folded, opener.end(), position, context, opener["o"])
    since = _SINCE.match(folded, position) if first == "s" else None
    if since:
        return _read_since(text, folded, since.end(), position, context)
    open_start = OPEN_START.match(folded, position) if first in "beptu" else None
    last = read_term(folded, open_start.end(), context) if open_start else None
    if last:
        return PeriodMatch(position, last.end, None, is_undated=True)
    as_at = _AS_AT.match(folded, position) if first in "aps" else None
    if as_at:
        return _read_as_at(text, folded, as_at.end(), position, context)
    return _read_unopened(text, folded, position, context)


def _read_unopened(text: str, folded: str, position: int, context: PeriodContext) -> PeriodMatch | None:
    first = folded[position : position + 1]
    months = read_months_of_this_year(folded, position, context) if first in OF_MONTHS else None
    if months is not None:
        return _match(text, folded, months)
    term = _first_term(folded, position, context)
    if term is None:
        running = read_this_year(folded, position, context) if first == "t" else None
        if running is not None:
            return _match(text, folded, running)
        undated = UNDATED.match(folded, position)
        return PeriodMatch(position, undated.end(), None, is_undated=True) if undated else None
    joined = _read_range(folded, term, context, is_opened=False)
    if joined is None and term.days is None:
        return None
    return _finish(text, folded, joined or term, context)


def _finish(text: str, folded: str, term: Term, context: PeriodContext) -> PeriodMatch | None:
    """The term with what may follow it: a cut, an open end or an enumeration."""
    cut = read_part_year(folded, term, context) if _is_year_like(term) else None
    if cut:
        return _match(text, folded, cut)
    opened = read_open_end(folded, term.end, context)
    if opened:
        return _open_ended(text, term.start, opened[0], term, opened[1], PeriodKind.SINCE)
    return _read_list(text, folded, term, context) or _match(text, folded, term)


def _is_year_like(term: Term) -> bool:
    return term.shape in (Shape.YEAR, Shape.YEAR_PAIR) or (
        term.days is not None and (term.last - term.first).days in (364, 365)
    )


def _first_term(folded: str, position: int, context: PeriodContext) -> Term | None:
    """A term, or the loose forms that only a range makes whole: "1 to 31 March 2013", "Apr-Jan 2009/10"."""
    first_letter = folded[position : position + 1]
    days = _DAY_TO_DAY.match(folded, position) if first_letter in "t0123456789" else None
    last = read_term(folded, days.end(), context) if days else None
    if days and last and last.shape is Shape.DAY and last.days and int(days["d"]) <= last.first.day:
        first = last.first.replace(day=max(1, int(days["d"])))
        return replace(last, start=position, shape=Shape.SPAN, days=(first, last.last), kind=PeriodKind.SPAN)
    quarters = _QUARTERS_OF_YEAR.match(folded, position) if first_letter == "q" else None
    last = read_term(folded, quarters.start("b"), context) if quarters else None
    if quarters and last and last.shape is Shape.QUARTER and last.days:
        first = add_months(last.first, 3 * (int(quarters["a"]) - int(quarters["b"][1])))
        return replace(last, start=position, shape=Shape.SPAN, days=(first, last.last), kind=PeriodKind.SPAN)
    months = _MONTHS_OF_YEAR.match(folded, position) if first_letter in OF_MONTHS else None
    year = _year_pair_at(folded, months.end(), context) if months else None
    if months and year:
        span = month_range_within(month_number(months["a"]), month_number(months["b"]), year)
        return replace(year, start=position, shape=Shape.SPAN, days=span, kind=PeriodKind.SPAN)
    return read_term(folded, position, context)


def _year_pair_at(folded: str, position: int, context: PeriodContext) -> Term | None:
    term = read_year_term(folded, position, context) or read_term(folded, position, context)
    return term if term and term.shape is Shape.YEAR_PAIR else None


def _read_range(folded: str, first: Term, context: PeriodContext, *, is_opened: bool) -> Term | None:
    """The range that begins with a term; "and" joins only after "between" or "from"."""
    separator = _TO.match(folded, first.end) or (_AND.match(folded, first.end) if is_opened else None)
    if not separator:
        return None
    last = read_term(folded, separator.end(), _carrying(context, first))
    return join_range(folded, first, last, context, is_opened=is_opened) if last else None


def _carrying(context: PeriodContext, first: Term) -> PeriodContext:
    """The context for what follows a term that states its kind of year."""
    convention = first.convention or context.convention
    return context if convention is context.convention else replace(context, convention=convention)


def _read_between(
    text: str, folded: str, position: int, start: int, context: PeriodContext, word: str
) -> PeriodMatch | None:
    """As in "between January 2012 and June 2016", "from 1 April 2008 to the date of this letter"."""
    plain = replace(context, convention=context.convention or PeriodKind.CALENDAR)
    term = _first_term(folded, position, plain if _starts_long_pair(folded, position) else context)
    if term is None:
        return None
    joined = _read_range(folded, term, context, is_opened=True)
    if joined:
        return _match(text, folded, replace(joined, start=start))
    if term.days is None:
        return None
    listed = _read_list(text, folded, term, context)
    if listed is not None:
        return replace(listed, start=start)
    opened = read_open_end(folded, term.end, context)
    if opened:
        return _open_ended(text, start, opened[0], term, opened[1], PeriodKind.SINCE)
    if term.shape is Shape.SPAN:
        return _match(text, folded, replace(term, start=start))
    if word == "from" and term.shape is Shape.DAY:
        return _open_ended(text, start, term.end, term, today(context), PeriodKind.SINCE)
    return PeriodMatch(start, term.end, None, is_undated=True)


_LONG_PAIR = compile_folded(r"\d{4} ?- ?\d{4}")


def _starts_long_pair(folded: str, position: int) -> bool:
    return _LONG_PAIR.match(folded, position) is not None


def _read_since(text: str, folded: str, position: int, start: int, context: PeriodContext) -> PeriodMatch | None:
    term = read_term(folded, position, context)
    if term is None or term.days is None:
        return None
    opened = read_open_end(folded, term.end, context)
    if opened:
        return _open_ended(text, start, opened[0], term, opened[1], PeriodKind.SINCE)
    closed = _read_range(folded, term, context, is_opened=True) if _CLOSED.match(folded, term.end) else None
    if closed:
        return _match(text, folded, replace(closed, start=start))
    return _open_ended(text, start, term.end, term, today(context), PeriodKind.SINCE)


def _read_as_at(text: str, folded: str, position: int, start: int, context: PeriodContext) -> PeriodMatch | None:
    """As in "as at 31 March 2013" is that day; "as at March 2013" its month, never more precise than that."""
    term = read_term(folded, position, context)
    if term is None or term.days is None or (folded[start:position].strip() == "at" and term.shape is not Shape.DAY):
        return None
    if "end of" in folded[start:position]:
        term = replace(term, days=(term.last, term.last))
    kind = PeriodKind.POINT if term.first == term.last else term.kind
    return _match(text, folded, replace(term, start=start, kind=kind))


def _open_ended(text: str, start: int, end: int, term: Term, last: dt.date | None, kind: PeriodKind) -> PeriodMatch:
    if last is None or last < term.first:
        return PeriodMatch(start, end, None, is_undated=True)
    period = Period(text[start:end], term.first, last, kind, PeriodPrecision.DERIVED)
    return PeriodMatch(start, end, period)


def _read_list(text: str, folded: str, first: Term, context: PeriodContext) -> PeriodMatch | None:
    """As in "2010, 2011 and 2012": each year, and the span that covers them where they leave no gap."""
    terms = [first]
    carried = _carrying(context, first)
    while (separator := _LIST.match(folded, terms[-1].end)) is not None:
        following = read_term(folded, separator.end(), carried)
        if following is None or not _may_follow(terms[-1], following):
            break
        terms.append(following)
    if len(terms) == 1:
        return None
    parts = tuple(_match(text, folded, term) for term in terms)
    start, end = first.start, terms[-1].end
    return PeriodMatch(start, end, _cover(text[start:end], parts), parts)


def _may_follow(before: Term, term: Term) -> bool:
    years = (Shape.YEAR, Shape.YEAR_PAIR)
    same = before.shape is term.shape or (before.shape in years and term.shape in years)
    return same and before.shape is not Shape.DAY and before.days is not None and term.days is not None


def _cover(label: str, parts: tuple[PeriodMatch, ...]) -> Period | None:
    periods = sorted((part.period for part in parts if part.period), key=lambda period: period.start)
    one_day = dt.timedelta(days=1)
    if any(later.start - earlier.end != one_day for earlier, later in itertools.pairwise(periods)):
        return None
    precision = max((period.precision for period in periods), key=list(PeriodPrecision).index)
    return Period(label, periods[0].start, periods[-1].end, PeriodKind.SPAN, precision)


def _match(text: str, folded: str, term: Term) -> PeriodMatch:
    inclusive = _INCLUSIVE.match(folded, term.end)
    end = inclusive.end() if inclusive and inclusive.end() > term.end else term.end
    period = Period(text[term.start : end], term.first, term.last, term.kind, term.precision)
    return PeriodMatch(term.start, end, period)
