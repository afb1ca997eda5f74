"""The day at which a year's cases were still open: it dates these, and not what else is told of the year.

"2011/12. … four cases were closed with no further action, and two were still unresolved at 31 March 2012."
"Two of the four cases begun in 2017/18 ended in a warning; two had not been concluded when that year closed on 31 July
2018."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.interpret.context import Context
from pipeline.interpret.prose.mention import PeriodMention
from pipeline.model.period import Period, PeriodKind

_OPEN: Final = re.compile(
    r"\b(?:still|yet|un(?:resolved|decided|finished|concluded)|ongoing|on-going|outstanding|open|pending|awaiting"
    r"|in progress|under way|remain\w*|n[o’']t (?:yet )?(?:been )?(?:\w+ed|reached))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_YEAR_ENDED: Final = re.compile(
    r"\b(?:when|as) (?:the|that|this) (?:\w+ )?year (?:closed|ended|finished) on $", re.IGNORECASE
)
_DEADLINE: Final = re.compile(
    r"(?:by|before|until|till|up to) (?:the )?(?:\d|(?:that|end|same|close)\b)", re.IGNORECASE
)
""" "… had been found not proven by 30 September": up to when, not in which time."""
_OWN_YEAR: Final = frozenset({"caption", "heading"})


def with_state_days(text: str, named: tuple[PeriodMention, ...], context: Context) -> tuple[PeriodMention, ...]:
    """The times of a sentence, the days up to which a case of the year told of was open marked as such.

    Deadlines without a year, and the day on which the year itself closed, are left out.
    """
    years = [one.period for one in named if one.period is not None]
    if context.period is not None and context.period_from in _OWN_YEAR:
        years.append(context.period)
    return tuple(_marked(text, named, years))


def _marked(text: str, named: tuple[PeriodMention, ...], years: list[Period]) -> Iterator[PeriodMention]:
    for one in named:
        is_deadline = one.period is None and not one.each and _DEADLINE.match(one.text) is not None
        if (years and is_deadline) or (_is_within(one.period, years) and _YEAR_ENDED.search(text[: one.start])):
            continue
        is_state = _is_within(one.period, years) and _OPEN.search(text[: one.start]) is not None
        yield replace(one, is_state_day=True) if is_state else one


def _is_within(day: Period | None, years: list[Period]) -> bool:
    if day is None or day.kind is not PeriodKind.POINT:
        return False
    return any(year.kind is not PeriodKind.POINT and year.start <= day.start <= year.end for year in years)
