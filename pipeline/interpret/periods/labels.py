"""A whole label read as a period."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from pipeline.interpret.periods.context import PeriodContext, PeriodMatch
from pipeline.interpret.periods.expressions import read_expression
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.interpret.periods.undated import UNDATED
from pipeline.model.period import Period, PeriodKind, PeriodPrecision

_LEAD = compile_folded(
    r"[\s(\[:*-]*(?:(?:for|in|during|over|throughout|within|date|dates|period|time period"
    r"|reporting period|timeframe)(?: the)?[ :]+)*(?:the )?(?:(?:period|year)s?(?: of"
    r"| from)?[ :]+(?=[a-z]*[\d ]))?"
)
_MARKS = compile_folded(
    r"(?:\s|[*†‡#^:;,.)\]]|[\u00b9\u00b2\u00b3\u2070-\u2079]|\[(?:[a-z]|\d{1,2}|note ?\d{1,2})\]"
    r"|\((?:[pre]|note ?\d{1,2}|provisional|revised|inclusive|approx)\)"
    r"|(?<!\w)(?:figures|data|only|inclusive|provisional))*"
)
_BRACKET = compile_folded(r" ?\((?:fy |financial year )?([^()]+)\)[ :*]*$")


@lru_cache(maxsize=8192)
def parse_period(text: str, context: PeriodContext) -> Period | None:
    """The period that a whole label names, None where it is anything else or its days cannot be known.

    Examples: "2012/13", "FY 2012-13", "Year ending 31 March 2013", "2011 (up to 7 June)", "Apr-19", "Q3 2014/15",
    "2017 to date", "2009/10 (Apr-Jan)", "2012*". "12/13" needs siblings or a stated convention. Undated words ("last
    12 months") give None: ``is_undated`` tells them from other text.
    """
    match = _read_whole(text, context)
    if match is None or match.period is None:
        return None
    return cut_at(replace(match.period, label=text.strip()), context.until)


def is_undated(text: str) -> bool:
    """True for a label that is time without a date ("last 12 months", "prior to 2010")."""
    folded = fold(text)
    start = _start(folded)
    undated = UNDATED.match(folded, start)
    if undated and _is_end(folded, undated.end()):
        return True
    match = _read_whole(text, PeriodContext())
    return match is not None and match.is_undated


def _read_whole(text: str, context: PeriodContext) -> PeriodMatch | None:
    folded = fold(text).replace("\n", " ")
    for start in sorted({_start(folded), len(folded) - len(folded.lstrip())}, reverse=True):
        match = read_expression(text, folded, start, context)
        if match and (_is_end(folded, match.end) or _says_it_again(text, folded, match, context)):
            return match
    return None


def _says_it_again(text: str, folded: str, match: PeriodMatch, context: PeriodContext) -> bool:
    """True for "April 2012 - March 2013 (2012/13)": the bracket names the same days."""
    bracket = _BRACKET.match(folded, match.end)
    again = read_expression(text, folded, bracket.start(1), context) if bracket else None
    if again is None or bracket is None or again.end != bracket.end(1) or not again.period or not match.period:
        return False
    return (again.period.start, again.period.end) == (match.period.start, match.period.end)


def _start(folded: str) -> int:
    lead = _LEAD.match(folded)
    return lead.end() if lead else 0


def _is_end(folded: str, position: int) -> bool:
    return _MARKS.fullmatch(folded, position) is not None


def cut_at(period: Period, until: dt.date | None) -> Period:
    """The period ended early on a day that a note elsewhere states; unchanged where that day is not inside it."""
    if until is None or not period.start <= until < period.end:
        return period
    assumed = period.precision is PeriodPrecision.ASSUMED
    precision = PeriodPrecision.ASSUMED if assumed else PeriodPrecision.DERIVED
    return replace(period, end=until, kind=PeriodKind.TO_DATE, precision=precision)
