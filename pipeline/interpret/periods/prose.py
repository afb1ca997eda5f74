"""Periods in running text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.interpret.periods.context import PeriodContext, PeriodMatch
from pipeline.interpret.periods.expressions import read_expression
from pipeline.interpret.periods.folding import compile_folded, compile_rare_folded, fold
from pipeline.interpret.periods.open_ends import today
from pipeline.interpret.periods.references import find_references, overlaps
from pipeline.interpret.periods.undated import NUMBER
from pipeline.vocabulary.number_words import WORDS

_ANCHOR = compile_folded(
    r"(?<![\w£$€#])(?<!\d[/.])(?:\d|'\d\d/|(?:between|from|covering|since|as|at|before|prior|pre"
    r"|up|until|till|earlier|by|on|position|snapshot)(?= |-)"
    r"|(?:financial|fiscal|budget|tax|academic|school|calendar|years?|twelve|f/?ye?|cy|ay|y/?e"
    r"|q[1-4]|qtr|quarter|half|h[12]"
    r"|first|second|third|fourth|last|past|previous|preceding|latest|most recent|recent|final"
    r"|(?:this|that|these|those|the|either|over|for|in|during|within|each)(?= )|current|across|all|any"
    rf"|a(?= \(?{NUMBER})|to date|ytd"
    r"|w/|week|month|three|six|nine|two|four|five|seven|eight|ten|eleven"
    r"|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_CORRESPONDENCE = compile_folded(
    r"(?:\b(?:letter|e-?mail|request|dated|date|received|receipt|correspondence|response|replied"
    r"|reply|wrote|written to us|asked|acknowledged|responded|contacted"
    r"|clarification|clarified|submitted|sent)(?:,| on| of| at| in| dated| was| was received"
    r"| received| your [a-z]+| to us| us| we| from you| the| by us){0,4}[ :]{1,2})$"
)
_OF_A_PAPER = compile_rare_folded(
    r"\b(?:policy|policies|guidelines?|guidance|procedures?|code|handbook|protocol|version|system|module|scheme)\b"
    r"[^.;]{0,24}?[ (,]+(?:was |were |is |which was |last |first |then )?(?:withdrawn|introduced|adopted|revised"
    r"|reviewed"
    r"|published|re-?issued|issued|updated|launched|approved|ratified|dated|amended|replaced|agreed|dating|implemented)"
    r"(?:,| on| of| at| in| from| with effect from){0,2} $"
)
"""The day of a policy ("the old policy (withdrawn April 2016)") is no time of a figure."""
_DISTRIBUTIVE = compile_rare_folded(
    r"\b(?:each|every|per|in any)(?: single)?(?: (?:of the|calendar|financial|academic"
    r"|full))*(?: (?:year|month|quarter)s?)?(?:,| of| in| during| for| over| to)?(?: the)? ?$"
)
_COUNTED_AFTER = compile_folded(
    r" (?:members?|staff|employees?|officers?|people|persons|individuals?|cases?|allegations?"
    r"|complaints?|warnings|dismissals|workers|civil)(?![a-z])"
)
_PREPOSITION_BEFORE = compile_folded(
    r"\b(?:in|for|during|of|since|from|to|by|until|and|or|year|between|throughout|over)(?: the)? ?$"
)
_ADJECTIVE_BEFORE = compile_folded(
    rf"(?<![\w,./-])(?:the|both|each|every|an?|no|{WORDS}|\d{{1,3}})(?: (?:only|single|other|remaining))? $"
)
"""Before a year that says which: "the 2019 officer resigned", "the two 2018 cases"."""
_AS_AT = compile_folded(r"(?:as )?at |as (?:of|on) |position at |snapshot at ")
"""A state on a day, though "We responded:" stands before it."""
_GLUE = compile_folded(r"[ ,:-]{0,3}\(?(?:i\.?e\.?,?|that is,?|namely|from|for)? ?")
_LOOK_BACK = 72
_TIME = compile_folded(
    r"\d|year|month|week|quarter|qtr|half|decade|ytd"
    r"|(?<![a-z])(?:period|time|date|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""Every expression of time holds one of these."""
_REACH = 120
"""Further from an expression's first letter none of them can be the first."""


@lru_cache(maxsize=8192)
def find_periods(text: str, context: PeriodContext) -> tuple[PeriodMatch, ...]:
    """The periods that running text names, in order, longest first, never overlapping.

    "between 1 January 2016 and 10 April 2020" is one match; "2010, 2011 and 2012" one match with three parts; "in the
    last five years" a match without a period. References, laws and money are passed over: "FOI-1344-2122" and "the Data
    Protection Act 2018" name no period. A day by itself is of kind POINT.
    """
    folded = fold(text)
    references = find_references(text)
    return tuple(_joined(folded, list(_matches(text, folded, references, context))))


def _matches(
    text: str, folded: str, references: tuple[tuple[int, int], ...], context: PeriodContext
) -> Iterator[PeriodMatch]:
    position = 0
    times = [time.start() for time in _TIME.finditer(folded)]
    for anchor in _ANCHOR.finditer(folded) if times else ():
        if anchor.start() < position or not _may_be_time(anchor.start(), times):
            continue
        match = read_expression(text, folded, anchor.start(), context)
        if match is None or overlaps(references, match.start, match.end) or not _is_prose(folded, match):
            continue
        position = match.end
        yield _up_to_now(folded, _marked(folded, match), context)


def _may_be_time(start: int, times: Sequence[int]) -> bool:
    """False for "the", "in", "a" with no word of time behind them, as most are."""
    following = bisect_left(times, start)
    return following < len(times) and times[following] - start < _REACH


def _is_prose(folded: str, match: PeriodMatch) -> bool:
    """False for what only a label could mean ("12/13") and for numbers that look like years ("2012 staff")."""
    own = folded[match.start : match.end]
    before = folded[max(0, match.start - _LOOK_BACK) : match.start]
    if own.isdigit():
        is_told = _PREPOSITION_BEFORE.search(before) or _ADJECTIVE_BEFORE.search(before)
        return is_told is not None or not _COUNTED_AFTER.match(folded, match.end)
    if len(own) <= 7 and own[0] in "0123456789'" and not own[:4].isdigit():
        return _PREPOSITION_BEFORE.search(before) is not None
    return True


def _marked(folded: str, match: PeriodMatch) -> PeriodMatch:
    before = folded[max(0, match.start - _LOOK_BACK) : match.start]
    is_day = match.period is not None and match.period.start == match.period.end
    is_as_at = _AS_AT.match(folded, match.start) is not None
    is_correspondence = _OF_A_PAPER.search(before) is not None or (
        is_day and not is_as_at and _CORRESPONDENCE.search(before) is not None
    )
    is_distributive = _DISTRIBUTIVE.search(before) is not None
    if not (is_correspondence or is_distributive):
        return match
    return replace(match, is_correspondence=is_correspondence, is_distributive=is_distributive)


_SO_FAR = compile_rare_folded(
    r"(?:(?:so|thus) far|to date|up to now|year to date)(?:,)? (?:(?:in|during|for|this year)[ ,(]*)?(?:the )?$"
)


def _up_to_now(folded: str, match: PeriodMatch, context: PeriodContext) -> PeriodMatch:
    """ "So far in 2019" ends on the day of the reply, where that lies in 2019."""
    period = match.period
    if period is None or _SO_FAR.search(folded[max(0, match.start - _LOOK_BACK) : match.start]) is None:
        return match
    end = today(context)
    if end is None or not period.start <= end < period.end:
        return match
    return replace(match, period=replace(period, end=end))


def _joined(folded: str, matches: list[PeriodMatch]) -> Iterator[PeriodMatch]:
    """As in "the last five years (2008 to 2012)" is one match: its dates."""
    for index, match in enumerate(matches):
        following = matches[index + 1] if index + 1 < len(matches) else None
        if match.is_undated and following and following.period and not following.is_correspondence:
            glue = _GLUE.match(folded, match.end)
            if glue and glue.end() >= following.start:
                continue
        before = matches[index - 1] if index else None
        if before and before.is_undated and match.period and not match.is_correspondence:
            glue = _GLUE.match(folded, before.end)
            if glue and glue.end() >= match.start:
                yield replace(match, start=before.start)
                continue
        yield match
