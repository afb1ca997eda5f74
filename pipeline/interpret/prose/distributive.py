"""Counts said once of each of several years, or sites.

"Fewer than 5 in both 2012/13 and 2014/15"                  -> one figure of each of the two
"In each of the years 2013 to 2015 one person was dismissed" -> one figure of each of the three
"Two in each year." (of the years asked for)                 -> one figure of each
"One each for Instagram and for Snapchat"                    -> one figure of each site
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.interpret.periods.years import FINANCIAL_START_MONTH, add_months
from pipeline.interpret.prose.mention import Mentions, PeriodMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.setting import Setting
from pipeline.model.period import Period, PeriodKind, PeriodPrecision
from pipeline.vocabulary.rare import compile_rare

_YEARS = (
    r"(?: (?:last|past|previous))?(?: (?:two|three|four|five|six|\d))?(?: (?:calendar|financial|full|single))?"
    r"(?: years?)?"
)
BEFORE = re.compile(
    rf"\b(?:each|every|both|either)(?: of(?: the| these| those)?)?{_YEARS}(?:,| of| in| from| between| for)*\s*\(?$",
    re.IGNORECASE,
)
"""What may stand before the years: "in each of", "each year between", "in both"."""
WITHIN = re.compile(r"(?:(?:in|for|during|over) )?(?:each|every|both)\b", re.IGNORECASE)
"""The years with such words before them, read as one expression: "in each of the years 2013, 2014 and 2015"."""
BEHIND = re.compile(
    r"\W{0,3}(?:(?:the )?(?:staff|employees?|officers?|people|members? of staff|cases?) )?(?:(?:were|was|being) \w+ )?"
    r"\b"
    r"(?:(?:(?:in|for|during) )?(?:each|every) (?:(?:of (?:the|these|those)|calendar|financial|single|separate) )*"
    r"(?:\w+ )?years?\b|per (?:calendar |financial )?year\b|in each(?=\W*$))",
    re.IGNORECASE,
)
"""The same behind the count: "one was dismissed each year"."""
TAKEN_TOGETHER = compile_rare(
    r"\b(?:combined|together|in total|in all|altogether|taken as one|as a whole)\b", re.IGNORECASE
)
EXCEPTED = re.compile(r"\b(?:except\w*|apart from|other than|aside from|the other years?|other years)\b", re.IGNORECASE)
"""In some of the years it was otherwise: "two in each year, except in 2012 when there were none"."""
OPENS = re.compile(
    r"\W*(?:(?:there (?:were|was)|we (?:had|recorded|dismissed|suspended|disciplined|issued|gave)|only|a total of"
    r"|the same) )*",
    re.IGNORECASE,
)
"""What may stand between the years and their count."""
ONE_EACH = re.compile(r"\s*(?:cases? )?each\b", re.IGNORECASE)
FEWEST = 2
LONGEST_YEAR = 366


def for_each(pairings: tuple[Pairing, ...], mentions: Mentions, setting: Setting) -> tuple[Pairing, ...]:
    """The pairings, a count said of each of several years or sites once for each.

    A nought is said of each year where they leave a gap or stand as choices ("no such cases in 2016/17 or 2017/18"); of
    years in a row ("in 2009 and 2010 nobody was dismissed") one answer is one figure over all of them.
    """
    return tuple(own for index in range(len(pairings)) for own in _of_each(pairings, index, mentions, setting))


def is_of_each(pairing: Pairing, mentions: Mentions) -> bool:
    """True for a count that is said of each of the years named; a time longer than a year is not its own then."""
    said = pairing.periods[0] if len(pairing.periods) == 1 else None
    if TAKEN_TOGETHER.search(mentions.text):
        return False
    if said is None:
        return _goes_on(pairing, mentions)
    if any(pairing.count.end <= other.start < said.start for other in mentions.counts):
        return False
    if said.end <= pairing.count.start and not OPENS.fullmatch(mentions.text, said.end, pairing.count.start):
        # "in each of the years 2010 to 2012 we carried out an audit and three were dismissed"
        return _goes_on(pairing, mentions)
    is_told = BEFORE.search(mentions.text[: said.start]) or WITHIN.match(said.text)
    return bool(is_told) or _goes_on(pairing, mentions)


AGAIN_IN = re.compile(r"(?:,)? and again in ", re.IGNORECASE)


def _are_told_again(pairing: Pairing, mentions: Mentions) -> bool:
    """ "Fewer than five were dismissed in 2012 and again in 2013": as many in the one year as in the other."""
    first, *others = pairing.periods
    return bool(others) and all(
        AGAIN_IN.fullmatch(mentions.text, before.end, one.start) is not None
        for before, one in itertools.pairwise((first, *others))
    )


def _goes_on(pairing: Pairing, mentions: Mentions) -> bool:
    """ "One member of staff was dismissed each year": right behind the count, its outcome or its time."""
    outcome = (pairing.outcome.end,) if pairing.outcome is not None else ()
    ends = (pairing.count.end, *outcome, *(one.end for one in pairing.periods))
    behind = max(end for end in ends if end >= pairing.count.end)
    return BEHIND.match(mentions.text, behind, _next(pairing, mentions)) is not None


def is_unshared(pairing: Pairing, mentions: Mentions) -> bool:
    """True where it is said of each of the years of a time that could not be taken apart."""
    period = pairing.periods[0].period if len(pairing.periods) == 1 else None
    is_long = period is not None and (period.end - period.start).days > LONGEST_YEAR
    return (is_long or not pairing.periods) and is_of_each(pairing, mentions)


def _of_each(pairings: Sequence[Pairing], index: int, mentions: Mentions, setting: Setting) -> Iterator[Pairing]:
    pairing = pairings[index]
    if len(pairing.platforms) > 1 and ONE_EACH.match(mentions.text[pairing.count.end :]):
        yield from (replace(pairing, platforms=(platform,)) for platform in pairing.platforms)
        return
    if pairing.periods and _are_told_again(pairing, mentions):
        yield from (replace(pairing, periods=(one,)) for one in pairing.periods)
        return
    years = _years(pairing, mentions, setting)
    if len(years) < FEWEST:
        yield pairing
        return
    said = pairing.periods[0] if pairing.periods else None
    start, end = (said.start, said.end) if said else (pairing.count.end, pairing.count.end)
    for year in years:
        yield replace(pairing, periods=(PeriodMention(start, end, mentions.text[start:end], year),))


def _years(pairing: Pairing, mentions: Mentions, setting: Setting) -> tuple[Period, ...]:
    """The years of which a count is said one by one; none where it is said of all together."""
    said = pairing.periods[0] if len(pairing.periods) == 1 else None
    is_none_in = pairing.count.count.maximum == 0 and said is not None and _is_one_by_one(said)
    is_none_in = is_none_in and not TAKEN_TOGETHER.search(mentions.text)
    if len(pairing.periods) > 1 or not (is_none_in or is_of_each(pairing, mentions)):
        return ()
    if EXCEPTED.search(mentions.text):
        return ()
    if said is not None:
        return said.each if len(said.each) >= FEWEST else years_of(said.period)
    if pairing.count.count.maximum == 0:
        return ()  # "None in each year": one answer over all that was asked for
    return setting.context.each if len(setting.context.each) >= FEWEST else years_of(setting.context.period)


def _is_one_by_one(said: PeriodMention) -> bool:
    """Said of years that leave a gap, or between which "or" stands."""
    return len(said.each) >= FEWEST and (said.period is None or AS_CHOICES.search(said.text) is not None)


AS_CHOICES = re.compile(r"\b(?:n?or)\b", re.IGNORECASE)


def years_of(period: Period | None) -> tuple[Period, ...]:
    """The whole years, from its first month on, that make up a period; none unless there are two or more."""
    if period is None or period.start.day != 1:
        return ()
    kinds = {1: PeriodKind.CALENDAR, FINANCIAL_START_MONTH: PeriodKind.FINANCIAL}
    years, start = [], period.start
    while start <= period.end:
        after = add_months(start, 12)
        label = str(start.year) if start.month == 1 else f"{start.year}/{after.year % 100:02}"
        kind = kinds.get(start.month, PeriodKind.ROLLING)
        years.append(Period(label, start, after - dt.timedelta(days=1), kind, PeriodPrecision.DERIVED))
        start = after
    return tuple(years) if len(years) >= FEWEST and years[-1].end == period.end else ()


def _next(pairing: Pairing, mentions: Mentions) -> int:
    after = (one.start for one in mentions.counts if one.start >= pairing.count.end)
    return min(after, default=len(mentions.text))
