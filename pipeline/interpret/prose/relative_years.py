"""Years told from others: "the following year", "the year before", "in the second", "the last of these".

"In 2012 nobody was dismissed. The following year two were."            -> 2013
"Nine in the first year, nine in the second and six in the third."      -> the years that the request names, in turn
"""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.model.period import Period, PeriodKind, PeriodPrecision
from pipeline.vocabulary.caseless import fits

_YEAR = r"(?:(?:financial |calendar |academic |full )?year)"
SHIFTED = re.compile(
    rf"\b(?:(?:in|during|for|over) )?(?:(?:the (?:very )?|a )?(?P<later>following|next|subsequent|succeeding) {_YEAR}"
    rf"|(?<!\d )(?<!\d financial )(?<!\d calendar )(?<!\d academic )(?:the )?{_YEAR}"
    rf" (?P<after>after|following|later)(?: that| this| it)?\b(?! (?:of|the|\d))"
    rf"|one {_YEAR} (?P<on>later)"
    rf"|the (?P<earlier>previous|preceding|prior) {_YEAR}"
    rf"|the {_YEAR} (?P<before>before|earlier)(?: that| this)?\b"
    r"(?! of\b| the (?!figures?\b|totals?\b|numbers?\b)| (?:19|20)\d\d\b(?! (?:were|had|staff|employees|people))))",
    re.IGNORECASE,
)
_PLACES = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "sixth": 5,
    "last": -1,
    "final": -1,
    "latest": -1,
}
PLACED = re.compile(
    r"\b(?:in|during|for) the (?P<place>first|second|third|fourth|fifth|sixth|last|final|latest)"
    rf"(?: of (?:these|those|the)(?: \w+){{0,2}} years|(?: of (?:these|those))? {_YEAR}(?! of )| of (?:these|those))?"
    r"(?=\s*(?:[,.;:()–-]|and\b|there\b|it\b|we\b|no\b|none\b|\w+ (?:was|were|had)\b|$))",
    re.IGNORECASE,
)

PLACED_WORDS = ("in the ", "during the ", "for the ")
_MONTHS = "|".join(calendar.month_name[1:])
_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SO_MANY = rf"(?P<many>{'|'.join(_MANY)}|[2-6])"
_ENDS = r"(?=\s*(?:[,.;:()–-]|$)| (?:and|but|there|nobody|none|no|we|it)\b)"
SEVERAL = re.compile(
    rf"\b(?:(?:in|during|for|over) )?the (?:{_SO_MANY} {_YEAR}s (?:after(?:wards)?|following|later|thereafter)"
    rf"(?: that| this| it)?{_ENDS}"
    rf"|{_SO_MANY.replace('many', 'next')} (?:following|subsequent|succeeding) {_YEAR}s"
    rf"|(?:following|next|subsequent|succeeding) {_SO_MANY.replace('many', 'then')} {_YEAR}s)",
    re.IGNORECASE,
)
""" "Two in 2005, three in 2006 and none in the two years after that"."""
MONTH_OF = re.compile(rf"\b(?:(?:in|during) )?(?P<month>{_MONTHS}) (?:of )?(?:that|the same) year\b", re.IGNORECASE)
""" "In May 2018 … and was dismissed in July of that year"."""
PART_YEAR = re.compile(r"\b(?:in|for|during) the part[- ]year\b(?! (?:to|up|from|ending|ended|of))", re.IGNORECASE)
""" "seven between April 2021 and February 2022 … and to five in the part year"."""
CLOSING = re.compile(
    r"\b(?:in|during|over|within) (?:the|its|their|that period's) (?:final|last|latest|closing) (?:12|twelve) months"
    r"(?! (?:to|up|of|ending|before|there)\b)",
    re.IGNORECASE,
)
"""The end of a longer time named before: "in the five years to 14 March 2012, one of them in the final 12 months"."""
PATTERNS = (
    (SHIFTED, ("year",)),
    (SEVERAL, ("years",)),
    (PLACED, PLACED_WORDS),
    (CLOSING, ("months",)),
    (PART_YEAR, ("part",)),
    (MONTH_OF, ("year",)),
)
"""Each pattern with words of which whatever fits it holds one."""


@dataclass(frozen=True, slots=True)
class RelativeYear:
    """Words at ``text[start:end]`` that give a year by another one, and the year they give."""

    start: int
    end: int
    period: Period


def relative_years(
    text: str, said: Sequence[tuple[int, Period]], before: Period | None, each: Sequence[Period]
) -> tuple[RelativeYear, ...]:
    """The years that a text gives by others, in order.

    ``said`` are the periods the text names, each with its place; ``before`` is the last one named before the text;
    ``each`` are the periods that the request names one by one. Words that nothing resolves give nothing.
    """
    found: list[RelativeYear] = []
    if not _may_tell_years(text):
        return ()
    matches = (match for pattern, _ in PATTERNS for match in pattern.finditer(text))
    for match in sorted(matches, key=lambda one: one.start()):
        known = [(start, period) for start, period in said if start < match.start()]
        known.extend((one.start, one.period) for one in found)
        named = [*([before] if before else []), *(one for _, one in sorted(known, key=lambda one: one[0]))]
        spans: list[Period | None] = [period for start, period in said if start < match.start()]
        spans = spans or [before]
        listed = each or next((years for one in reversed(spans) if (years := _years_of(one))), ())
        period = _meant(match, named, listed)
        if period is not None:
            found.append(RelativeYear(match.start(), match.end(), replace(period, label=match[0].strip())))
    return tuple(found)


@lru_cache(maxsize=4096)
def _may_tell_years(text: str) -> bool:
    """Asked of every sentence for its figures and again for the times it names."""
    return any(fits(pattern, text, words) for pattern, words in PATTERNS)


def _meant(match: re.Match[str], named: Sequence[Period], each: Sequence[Period]) -> Period | None:
    """What the words mean beside the times named before them, the last of them nearest."""
    if match.re is PLACED:
        return _placed(match, each)
    if match.re is PART_YEAR:
        return _part_of_year(named)
    base = named[-1] if named else None
    if match.re is MONTH_OF:
        return _month_of(match["month"], base)
    if match.re is SEVERAL:
        return _several(match, base)
    return _closing(base) if match.re is CLOSING else _shifted(match, base)


def _several(match: re.Match[str], base: Period | None) -> Period | None:
    """So many years from the day behind ``base`` on; None where ``base`` is no single year."""
    if base is None or not 360 <= (base.end - base.start).days <= 366:
        return None
    words = match["many"] or match["next"] or match["then"]
    years = _MANY.get(words.casefold()) or int(words)
    precision = PeriodPrecision.DERIVED
    return replace(base, start=_moved(base.start, 1), end=_moved(base.end, years), precision=precision)


SHORTEST, WHOLE_YEAR = 27, 360
"""Days of a part of a year."""


def _month_of(name: str, base: Period | None) -> Period | None:
    """A month of the calendar year in which ``base`` lies; None where it lies in several."""
    if base is None or base.start.year != base.end.year:
        return None
    month = next(at for at, one in enumerate(calendar.month_name) if one.casefold() == name.casefold())
    year = base.start.year
    last = calendar.monthrange(year, month)[1]
    days = dt.date(year, month, 1), dt.date(year, month, last)
    return replace(base, start=days[0], end=days[1], kind=PeriodKind.MONTH, precision=PeriodPrecision.DERIVED)


def _part_of_year(named: Sequence[Period]) -> Period | None:
    """The one time named last that is shorter than a year."""
    return next((one for one in reversed(named) if SHORTEST < (one.end - one.start).days < WHOLE_YEAR), None)


def _closing(base: Period | None) -> Period | None:
    """The last twelve months of ``base``; None where it is no longer than that."""
    if base is None or (base.end - base.start).days < 400:
        return None
    first = _moved(base.end, -1) + dt.timedelta(days=1)
    return replace(base, start=first, precision=PeriodPrecision.DERIVED)


def _placed(match: re.Match[str], each: Sequence[Period]) -> Period | None:
    place = _PLACES[match["place"].lower()]
    return each[place] if len(each) > 1 and place < len(each) else None


def _years_of(span: Period | None) -> tuple[Period, ...]:
    """The years of a time that is several whole ones: "… between 1 April 2014 and 31 March 2017: five in the first"."""
    if span is None:
        return ()
    count = round((span.end - span.start).days / 365.25)
    ends = [_moved(span.start, place) for place in range(count + 1)]
    if not 1 < count <= len(_PLACES) or ends[-1] != span.end + dt.timedelta(days=1):
        return ()
    day = dt.timedelta(days=1)
    return tuple(
        replace(span, start=start, end=after - day, precision=PeriodPrecision.DERIVED)
        for start, after in itertools.pairwise(ends)
    )


def _shifted(match: re.Match[str], base: Period | None) -> Period | None:
    """The year after or before ``base``; None where ``base`` is no single year."""
    if base is None or not 360 <= (base.end - base.start).days <= 366:
        return None
    years = -1 if match["earlier"] or match["before"] else 1
    precision = PeriodPrecision.DERIVED
    return replace(base, start=_moved(base.start, years), end=_moved(base.end, years), precision=precision)


def _moved(day: dt.date, years: int) -> dt.date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    is_end = day.day == calendar.monthrange(day.year, day.month)[1]
    return day.replace(year=day.year + years, day=last if is_end else min(day.day, last))
