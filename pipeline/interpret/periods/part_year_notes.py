"""Sentences that say where a part year ends."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.periods.context import PartYear, PeriodContext
from pipeline.interpret.periods.fine_terms import read_day_term, read_month_term
from pipeline.interpret.periods.folding import compile_folded, fold
from pipeline.interpret.periods.part_years import part_told
from pipeline.interpret.periods.terms import Shape, Term
from pipeline.interpret.periods.wide_terms import read_term
from pipeline.interpret.periods.years import Days, calendar_year, financial_year
from pipeline.model.period import Period, PeriodKind

_SENTENCE = compile_folded(r"(?:(?:^|(?<=\n)) *\(?\d[.)] )?[^\n.;]+(?:\.(?=\d)[^\n.;]+)*")
_SUBJECT = compile_folded(
    r"(?P<m>^\s*\(?(?:[*†‡#^~]+|\[?(?:note )?\d\]?(?=[ :.)]))\)?[ .:=-]{0,3})"
    r"|(?P<c>current (?:financial |calendar )?year|this (?:financial |calendar )?year|latest year"
    r"|final year)|(?<![\w/.-])(?=\d{4}|fy|f/y|financial|calendar|academic|'?\d\d/\d\d)"
)
_ANOTHER_YEAR = compile_folded(r"(?<![a-z])(?:this|current|latest|final) (?:financial |calendar )?year(?![a-z])")
"""As in "in 2022 and this year to the end of September": it is not 2022 that ends early."""
_RAISED = str.maketrans("\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "123456789")
"""A note's mark may be printed raised: "\u00b9 To 31 January 2012."."""
_LOOK_BACK = 200
"""What stands before a sentence may tell how its first words are read."""
_WORD = (
    r"(?:figures?|data|numbers?|statistics|totals?|column|results|the|these|this|is|are|was|were"
    r"|only|for|period|periods|part|partial|partially|year|years|a|an|runs?|running|goes|go"
    r"|covers?|covering|covered|relates?|relating|available|recorded|reported|shown|given"
    r"|provided|supplied|calculated|correct|complete|accurate|includes?|including|included|not"
    r"|and|but|full|incomplete"
    r"|so far|to date|financial|calendar|from|as|which|that|extends?|up|of|in|on|with|counts?"
    r"|cases|dismissals|taken|we|have|hold|held|been|stops?|finish(?:es)?|row|reads?|means?"
    r"|denotes?|represents?|indicates?|first|months?|\d{1,2} months|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|1st|1|january|april|august|september|jan|apr)"
)
_MAY_BEGIN = compile_folded(r"[\d*†‡#^~]|year|fy|f/y|financial|calendar|academic")
"""Whatever may be a subject holds one of these."""
_GAP = compile_folded(
    (
        rf"(?:[ ,:()\[\]*=\"'-]|{_WORD}(?![a-z\d]))*?(?P<x>(?:(?:up )?(?:to|until|till|through)|upto"
        rf"|as (?:at|of|on)|ends?(?: on| in| at)?|ending|ended|stops? (?:at|on|in)"
        rf"|-)(?: and including)? ?(?:the )?(?:end (?:of )?)?)(?=[\da-z])"
    ),
)


def find_part_year(text: str, context: PeriodContext) -> tuple[PartYear, ...]:
    """The notes in a text that end a year early.

    Examples: "The figure for 2019 runs to 31 October", "2009-10 runs to the end of February 2010", "* to 30 June 2016",
    "Figures for the current year are up to 30 September 2014".
    """
    text = text.translate(_RAISED)
    folded = fold(text)
    notes: list[PartYear] = []
    for sentence in _SENTENCE.finditer(folded):
        if not _MAY_BEGIN.search(folded, sentence.start(), sentence.end()):
            continue
        for note in _notes_in(text, folded, sentence.start(), sentence.end(), context):
            if note not in notes:
                notes.append(note)
    return tuple(notes)


def _notes_in(text: str, folded: str, start: int, end: int, context: PeriodContext) -> Iterator[PartYear]:
    begin = max(0, start - _LOOK_BACK)
    text, sentence = text[begin:end], folded[begin:end]
    for subject in _SUBJECT.finditer(folded[start:end]):
        position = start - begin + subject.start()
        year = None if subject["m"] or subject["c"] else _year_at(sentence, position, context)
        after = year.end if year else start - begin + subject.end()
        if year is None and not (subject["m"] or subject["c"]):
            continue
        found = _end_after(sentence, after, year, context)
        if found is None and subject["m"] and _tells_part(sentence[after:]):
            yield PartYear(sentence[position:after].strip(" ()[].:=-"), None, None, sentence[after:].strip())
        if found is None or not _is_within(found[1], year):
            continue
        label = text[position:after].strip(" ()[].:=-") if not subject["c"] else ""
        period = Period(label, year.first, year.last, year.kind, year.precision) if year else None
        yield PartYear(label, period, found[1], text[position : found[0]].strip())


def _tells_part(words: str) -> bool:
    """ "first three quarters only", "part year to 30 June": of a year that only the mark tells."""
    years = (calendar_year(2000), PeriodKind.CALENDAR), (financial_year(2000), PeriodKind.FINANCIAL)
    return any(part_told(words, _as_period(days, kind)) is not None for days, kind in years)


def _year_at(sentence: str, position: int, context: PeriodContext) -> Term | None:
    term = read_term(sentence, position, context)
    return term if term and term.shape in (Shape.YEAR, Shape.YEAR_PAIR) else None


def _end_after(sentence: str, position: int, year: Term | None, context: PeriodContext) -> tuple[int, dt.date] | None:
    """The last "to" day that only filler words part from the subject, and where it stops in the text."""
    gap = _GAP.match(sentence, position)
    while gap and not _ANOTHER_YEAR.search(sentence, position, gap.end()):
        within = _as_period(year.days, year.kind) if year and year.days else context.within
        inner = replace(context, within=within)
        term = read_day_term(sentence, gap.end(), inner) or read_month_term(sentence, gap.end(), inner)
        if term and term.days:
            return term.end, term.last
        gap = _GAP.match(sentence, gap.end())
    return None


def _as_period(days: Days, kind: PeriodKind) -> Period:
    return Period("", days[0], days[1], kind)


def _is_within(day: dt.date, year: Term | None) -> bool:
    return year is None or year.first <= day < year.last
