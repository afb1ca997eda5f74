"""A series within a sentence: times and counts by turns, each pair said in the same way.

"Suspensions over e-mail were 2014/15 – nine, 2015/16 – none and 2016/17 – one."
"A total of 19 staff were dismissed: seven (2010); eight (2011); and four (2012)."
"The number of staff warned was 3 in 2011; 5 in 2012; and none in 2013."

In a series nothing is to be weighed: a time is that of the count beside it, the outcome and the site are said once for
all, and a number before it that the counts add up to is their whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.interpret.prose.mention import (
    CountMention,
    Mention,
    Mentions,
    OutcomeMention,
    PeriodMention,
    PlatformMention,
)
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.pairing import Pairing
from pipeline.interpret.setting import Setting
from pipeline.model.count import Count, CountStatus

_WAS = (
    r"(?:(?:there|it|we|they|the (?:numbers?|figures?|totals?))\s+)?"
    r"(?:was|were|is|had been|had|recorded|saw|stood at|came to)"
)
BEHIND_TIME = re.compile(
    rf"\s*(?:[:=–—-]|\()?\s*|,?\s*(?:{_WAS}\s+)?(?:a total of |as many as |some |about )?", re.IGNORECASE
)
"""Between a time and the count behind it: "2011 – 3", "in 2011 there were 3", "2011 (3"."""
BEHIND_COUNT = re.compile(
    r"\s*(?:\)\s*)?(?:(?:[a-z][\w'’-]*\s+){0,3}?(?:in|during|for|within|over|from|throughout)\s+(?:the\s+)?|\(\s*(?:in"
    r"\s+)?|,\s*)",
    re.IGNORECASE,
)
"""Between a count and the time behind it: "3 in 2011", "three staff in 2011", "3 (2011"."""
BETWEEN = re.compile(
    r"\s*\)?\s*(?:[a-z][\w'’-]*\s*){0,3}?[,;/.]?\s*(?:(?:and|with|then|but|plus)\s+)?(?:a further\s+|another\s+)?"
    r"(?:(?:in|for|during)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
"""Between one pair and the next, and what may open it."""
FEWEST = 2
WORD = re.compile(r"[A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class Series:
    """The pairs, and the span of the sentence that they take."""

    pairs: tuple[tuple[CountMention, PeriodMention], ...]

    @property
    def start(self) -> int:
        """Where the first count or time stands."""
        return min(mention.start for mention in self.pairs[0])

    @property
    def end(self) -> int:
        """Where the last count or time ends."""
        return max(mention.end for mention in self.pairs[-1])

    @property
    def total(self) -> int | None:
        """What the counts add up to; None where one is not known exactly."""
        counts = [count.count for count, _ in self.pairs]
        is_exact = all(count.status is CountStatus.EXACT for count in counts)
        return sum(count.minimum or 0 for count in counts) if is_exact else None


def with_series(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Pairing, ...]:
    """The pairings, those of a series as it says; as they are where the sentence holds none, or more than one."""
    series = tuple(series_in(mentions))
    if len(series) != 1:
        return pairings
    return tuple(_told(pairings, series[0], mentions))


SPLITS = re.compile(
    r"\b(?:broken down|break ?down|split|by (?:\w+ )?year|per (?:\w+ )?year|annual\w*|as follows|made up|namely|(?:"
    r"these|they|those|this|it) (?:was|were|is|are|comprised?|occurred)|the (?:numbers?|figures?))\b",
    re.IGNORECASE,
)
"""Before a series that says again, year by year, what the sentence before counted: "This is broken down as …"."""


def splits_up(mentions: Mentions, whole: Count) -> bool:
    """True for a sentence that is a series of the parts of a count just given, and names no outcome of its own."""
    series = tuple(series_in(mentions))
    if mentions.outcomes or len(series) != 1 or len(series[0].pairs) != len(mentions.counts):
        return False
    return series[0].total == whole.minimum or SPLITS.search(mentions.text, 0, series[0].start) is not None


YEAR = re.compile(r"(?:19|20)\d\d")


def is_series(line: str, setting: Setting) -> bool:
    """True for a line that is one series under an outcome, to be read as a sentence and not as a label with a count."""
    if len(YEAR.findall(line)) < FEWEST or "\t" in line:
        return False
    mentions = mentions_in(line, setting)
    series = tuple(series_in(mentions))
    if len(series) != 1 or len(mentions.counts) > len(series[0].pairs) + 1:
        return False
    head = line[: series[0].start]
    return bool(WORD.search(head))


def series_in(mentions: Mentions) -> Iterator[Series]:
    """Every run of at least two pairs, all counts before their times or all behind them."""
    dated = [one for one in mentions.periods if one.period is not None]
    items: list[CountMention | PeriodMention] = sorted((*mentions.counts, *dated), key=lambda one: one.start)
    at = 0
    while at < len(items) - 1:
        pairs = _longest(items[at:], mentions.text)
        if len(pairs) >= FEWEST:
            yield Series(pairs)
        at += max(2 * len(pairs), 1)


def _longest(
    items: Sequence[CountMention | PeriodMention], text: str
) -> tuple[tuple[CountMention, PeriodMention], ...]:
    """The pairs that begin with the first of the items, as far as each is said like the one before."""
    pairs: list[tuple[CountMention, PeriodMention]] = []
    for first, second in zip(items[::2], items[1::2], strict=False):
        pair = _pair(first, second, text)
        is_alike = not pairs or (pair is not None and (pair[0] is first) == (pairs[0][0].start < pairs[0][1].start))
        if pair is None or not is_alike or (pairs and not _goes_on(pairs[-1], first, text)):
            break
        pairs.append(pair)
    return tuple(pairs)


def _pair(
    first: CountMention | PeriodMention, second: CountMention | PeriodMention, text: str
) -> tuple[CountMention, PeriodMention] | None:
    between = text[first.end : second.start]
    if isinstance(first, PeriodMention) and isinstance(second, CountMention):
        return (second, first) if BEHIND_TIME.fullmatch(between) else None
    if isinstance(first, CountMention) and isinstance(second, PeriodMention):
        return (first, second) if BEHIND_COUNT.fullmatch(between) else None
    return None


def _goes_on(before: tuple[CountMention, PeriodMention], first: Mention, text: str) -> bool:
    end = max(mention.end for mention in before)
    return BETWEEN.fullmatch(text[end : first.start]) is not None


def _told(pairings: Sequence[Pairing], series: Series, mentions: Mentions) -> Iterator[Pairing]:
    times = {count.start: period for count, period in series.pairs}
    outcome, sites = _outcome(series, mentions), _sites(series, mentions)
    for index, one in enumerate(pairings):
        if one.count.start in times:
            own = replace(one, periods=(times[one.count.start],))
            is_first = one.count is series.pairs[0][0]
            if outcome is not None:
                own = replace(own, outcome=outcome, outcome_is_inherited=not is_first)
            yield replace(own, platforms=own.platforms or sites)
        elif index + 1 < len(pairings) and pairings[index + 1].count.start in times and _is_whole(one, series):
            yield replace(one, periods=tuple(own for own in one.periods if own.end <= series.start))
        else:
            yield one


def _is_whole(one: Pairing, series: Series) -> bool:
    return one.count.end <= series.start and bool(series.total) and one.count.count.minimum == series.total


def _outcome(series: Series, mentions: Mentions) -> OutcomeMention | None:
    """The outcome said once for all: right before the series, else behind it; None where a pair has its own."""
    if any(series.start <= one.start < series.end for one in mentions.outcomes):
        return None
    before = [one for one in mentions.outcomes if one.end <= series.start]
    return before[-1] if before else next(iter(mentions.outcomes), None)


def _sites(series: Series, mentions: Mentions) -> tuple[PlatformMention, ...]:
    """The sites said once for all; none where a pair has its own."""
    if any(series.start <= one.start < series.end for one in mentions.platforms):
        return ()
    before = tuple(one for one in mentions.platforms if one.end <= series.start)
    return before or tuple(mentions.platforms)
