"""The year that a letter is written in, where its words say how far it has run.

"This year, up to the end of September, …" in a letter of 23 October 2015   -> 1 January to 30 September 2015
"January to August of this year"                                            -> 1 January to 31 August
"the current financial year to date", "so far this year"                    -> to the day of extraction or of the reply
"""

from __future__ import annotations

from pipeline.interpret.periods.context import PeriodContext
from pipeline.interpret.periods.dates import MONTH, month_number
from pipeline.interpret.periods.folding import compile_folded
from pipeline.interpret.periods.open_ends import today
from pipeline.interpret.periods.part_years import read_part_year
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.years import Days, academic_year, calendar_year, financial_year, month_days
from pipeline.model.period import PeriodKind, PeriodPrecision

_THIS = compile_folded(
    r"(?:this|the current|the present)(?: (?P<k>calendar|financial|fiscal|academic))? year(?P<s>,? so far)?(?![a-z])"
)
_SO_FAR = "so far "


def read_this_year(folded: str, position: int, context: PeriodContext) -> Term | None:
    """The running year up to the day that the words give; None where they give none, or the letter is undated."""
    match = _THIS.match(folded, position)
    last = today(context)
    if match is None or last is None:
        return None
    kind = _kind(match["k"] or "", context)
    days = _year_of(last.year, last.month, kind, context)
    year = Term(position, match.end(), Shape.YEAR, days, kind)
    cut = read_part_year(folded, year, context)
    if cut is not None or not (match["s"] or folded[:position].endswith(_SO_FAR)):
        return cut
    return Term(position, match.end(), Shape.SPAN, (days[0], last), PeriodKind.TO_DATE, PeriodPrecision.DERIVED)


_MONTHS = compile_folded(
    rf"(?P<a>{MONTH}) (?:to|until|till|-|up to) ?(?:the end of )?(?P<b>{MONTH}),? (?:of )?(?:this|the current"
    rf"|the present)"
    r"(?: calendar)? year(?![a-z])"
)


def read_months_of_this_year(folded: str, position: int, context: PeriodContext) -> Term | None:
    """ "January to August of this year" in a letter of September 2009; None where the months are not over by then."""
    match, last = _MONTHS.match(folded, position), today(context)
    if match is None or last is None:
        return None
    start = month_days(last.year, month_number(match["a"]))[0]
    end = month_days(last.year, month_number(match["b"]))[1]
    return Term(position, match.end(), Shape.SPAN, (start, end), PeriodKind.SPAN) if start < end <= last else None


def _kind(word: str, context: PeriodContext) -> PeriodKind:
    named = {"f": PeriodKind.FINANCIAL, "a": PeriodKind.ACADEMIC, "c": PeriodKind.CALENDAR}
    return named[word[0]] if word else context.convention or PeriodKind.CALENDAR


def _year_of(year: int, month: int, kind: PeriodKind, context: PeriodContext) -> Days:
    """The year of a kind that a month lies in."""
    if kind is PeriodKind.FINANCIAL:
        return financial_year(year if month >= 4 else year - 1)
    if kind is PeriodKind.ACADEMIC:
        start = context.academic_start_month
        return academic_year(year if month >= start else year - 1, start)
    return calendar_year(year)
