"""The time of a figure in a sentence: its own, one pointed back at, or that of the words around."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.said import BACK_REFERENCE, days_of_years, of_so_many_years
from pipeline.interpret.setting import Setting
from pipeline.model.observation import Reason
from pipeline.model.period import Period

POINTED_BACK = "period-pointed-back"
"""The reason code of a figure whose time is told by words for one named before ("over the same years")."""


def period_of(pairing: Pairing, setting: Setting) -> tuple[Period | None, Reason]:
    """The period of a count with the reason for it; None where none is said, or its words have no dates."""
    dated = [mention.period for mention in pairing.periods if mention.period is not None]
    if dated:
        first, last = min(dated, key=lambda one: one.start), max(dated, key=lambda one: one.end)
        return replace(first, end=max(last.end, first.end)), Reason("period-in-sentence", first.label)
    if pairing.periods:
        words = pairing.periods[0].text
        is_pointed, pointed = pointed_at(words, setting)
        return (pointed, Reason(POINTED_BACK, words)) if is_pointed else (None, Reason("period-undated", words))
    context = setting.context
    if context.period is None:
        return None, Reason("period-not-said")
    return context.period, Reason(f"period-from-{context.period_from}", context.period.label)


def pointed_at(words: str, setting: Setting) -> tuple[bool, Period | None]:
    """(points back, the time that words without dates point at): "over the same three years", "on that date"."""
    context = setting.context
    whole = context.whole_period or setting.table_span
    spanned = _of_so_many_years(words, setting)
    if TO_DATE.search(words) and context.period is not None:
        return True, context.period
    if TOGETHER.search(words) and whole:
        return True, whole
    if spanned is not None:
        return True, spanned
    if EITHER_YEAR.search(words) and whole:
        return True, whole
    if RUNNING.search(words) and not _is_in_year_of_reply(context.period, setting):
        told = _told_of_this_year(setting)
        return told is not None, told
    if _is_of_other_length(words, context.period):
        return False, None
    if (SAME_YEAR.search(words) and _is_year(context.latest)) or (SAME_DAY.search(words) and _is_day(context.latest)):
        return True, context.latest
    return BACK_REFERENCE.search(words) is not None, context.period or setting.table_span


TO_DATE = re.compile(r"^(?:up )?to date$", re.IGNORECASE)
"""Of a letter whose request says since when: "to date one official has been dismissed"."""
TOGETHER = re.compile(
    r"\btogether\b|\b(?:whole|entire) (?:of |period|time|years|span)|^throughout\b"
    r"|^at (?:any|no) (?:time|point|stage)\b|\ball (?:of )?(?:that|this|the|those|these) (?:period|time|years|span)\b",
    re.IGNORECASE,
)
""" "In all that time", "over the whole period"."""
EITHER_YEAR = re.compile(r"\b(?:either|any) (?:of (?:the|these|those) (?:\w+ )?)?years?\b", re.IGNORECASE)
""" "Nobody was dismissed in either year" is said of both."""
SAME_DAY = re.compile(r"\b(?:same|that) (?:same )?(?:date|day)\b", re.IGNORECASE)
SAME_YEAR = re.compile(r"\b(?:same|that) (?:\w+ )?year\b", re.IGNORECASE)


SO_MANY = re.compile(
    r"\b(?:the|these|those|all) (?:same )?(?P<n>two|three|four|five|six|ten) (?:\w+ )?years\b", re.IGNORECASE
)


def _of_so_many_years(words: str, setting: Setting) -> Period | None:
    """ "Over the three years": what the document covers, where that is three years."""
    match = SO_MANY.search(words)
    spans = (setting.context.whole_period, setting.table_span, setting.context.latest) if match else ()
    return next((one for one in spans if match and of_so_many_years(match, one)), None)


HALF_A_YEAR = 200
"""Days, and some more."""


RUNNING = re.compile(r"^(?:from )?this (?:calendar |financial )?year$", re.IGNORECASE)


def _is_in_year_of_reply(period: Period | None, setting: Setting) -> bool:
    """ "This year" in a letter of 2014 points at no time of 2013."""
    day = setting.periods.dates.response
    if period is None or day is None:
        return day is None
    return period.start <= day <= period.end or period.start.year == period.end.year == day.year


def _told_of_this_year(setting: Setting) -> Period | None:
    """What the figures before cover of the year of the reply: to the end of June, where they begin in 2013."""
    span, day = setting.table_span, setting.periods.dates.response
    if span is None or day is None or not span.start.year < span.end.year == day.year or span.end > day:
        return None
    return replace(span, start=dt.date(day.year, 1, 1), label=f"this year to {span.end}")


def _is_of_other_length(words: str, period: Period | None) -> bool:
    """ "Over the five years" is not the one year that was named last."""
    match = SO_MANY.search(words)
    if match is None or period is None:
        return False
    return abs((period.end - period.start).days + 1 - days_of_years(match)) > HALF_A_YEAR


def _is_day(period: Period | None) -> bool:
    return period is not None and period.start == period.end


def _is_year(period: Period | None) -> bool:
    return period is not None and 360 <= (period.end - period.start).days <= 366
