"""A series within a sentence: labels and counts by turns, each pair said in the same way.

"Suspensions over e-mail were 2014/15 – nine, 2015/16 – none and 2016/17 – one."
"A total of 19 staff were dismissed: seven (2010); eight (2011); and four (2012)."
"Ten employees were warned over social media, WhatsApp (three); Twitter (one); LinkedIn (six)."

In a series nothing is to be weighed: a time, or a site, is that of the count beside it, what else is said is said once
for all, and a number before it that the counts add up to is their whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from pipeline.interpret.prose.mention import (
    CountMention,
    Mention,
    Mentions,
    OutcomeMention,
    PeriodMention,
    PlatformMention,
)
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.periods_named import periods_in
from pipeline.interpret.prose.platform_mentions import may_name_platform
from pipeline.interpret.said import SO_MANY_YEARS, covering, of_so_many_years
from pipeline.interpret.setting import Setting
from pipeline.model.count import Count, CountStatus

Label = PeriodMention | PlatformMention
Pair = tuple[CountMention, Label]
M = TypeVar("M", bound=Mention)

_WAS = (
    r"(?:(?:there|it|we|they|the (?:numbers?|figures?|totals?))\s+)?"
    r"(?:was|were|is|had been|had|recorded|saw|stood at|came to|accounted for)"
)
BEHIND_TIME = re.compile(
    rf"\s*(?:[:=–—-]|\()?\s*|,?\s*(?:{_WAS}\s+)?(?:a total of |as many as |some |about )?", re.IGNORECASE
)
"""Between a time and the count behind it: "2011 – 3", "in 2011 there were 3", "2011 (3"."""
BEHIND_SITE = re.compile(
    rf"\s*(?:[:=–—-]|\()?\s*|\s+(?:{_WAS}|(?:(?:was|is)(?: the (?:platform|site|network|app|medium))? )?(?:involved "
    r"|used |concerned |named |at issue )?(?:in|for)|(?:featured|figured|came up|appeared) in|accounts for)\s+"
    r"(?:a total of )?",
    re.IGNORECASE,
)
"""Between a site and the count behind it; a comma parts them: "over social media, 3 involved LinkedIn"."""
BEHIND_COUNT = re.compile(
    r"\s*(?:\)\s*)?(?:(?:[a-z][\w'’-]*\s+){0,3}?(?:in|during|for|within|over|from|throughout)\s+(?:the\s+)?|\(\s*(?:in"
    r"\s+)?|,\s*)",
    re.IGNORECASE,
)
"""Between a count and the time behind it: "3 in 2011", "three staff in 2011", "3 (2011"."""
ON_SITE = re.compile(
    r"\s*(?:\)\s*)?(?:(?:[a-z][\w'’-]*\s+){0,3}?(?:on|over|about|via|through|by|for|of|used|us(?:e|ing)|involv(?:ed|ing)"
    r"|concern(?:ed|ing)|to|with|from)\s+(?:the\s+|(?:mis)?use of\s+)?|\(\s*(?:on\s+)?)",
    re.IGNORECASE,
)
"""Between a count and the site behind it: "3 on Facebook", "three related to Facebook", "3 (Facebook"."""
BETWEEN = re.compile(
    r"\s*\)?\s*(?:[a-z][\w'’-]*\s*){0,3}?[,;/.]?\s*(?:(?:and|with|then|but|plus)\s+)?(?:a further\s+|another\s+)?"
    r"(?:(?:in|for|during|on)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
"""Between one pair and the next, and what may open it."""
FEWEST = 2
WORD = re.compile(r"[A-Za-z]{3}")


@dataclass(frozen=True, slots=True)
class Series:
    """The pairs, and the span of the sentence that they take."""

    pairs: tuple[Pair, ...]

    @property
    def start(self) -> int:
        """Where the first count or label stands."""
        return min(mention.start for mention in self.pairs[0])

    @property
    def end(self) -> int:
        """Where the last count or label ends."""
        return max(mention.end for mention in self.pairs[-1])

    @property
    def total(self) -> int | None:
        """What the counts add up to; None where one is not known exactly."""
        counts = [count.count for count, _ in self.pairs]
        is_exact = all(count.status is CountStatus.EXACT for count in counts)
        return sum(count.minimum or 0 for count in counts) if is_exact else None


def with_series(pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Pairing, ...]:
    """The pairings, those of a series as it says; as they are where the sentence holds none, or more than one."""
    series = series_in(mentions)
    return pairings if series is None else tuple(_told(pairings, series, mentions))


SPLITS = re.compile(
    r"\b(?:broken down|break ?down|split|by (?:\w+ )?(?:year|platform|site)|per (?:\w+ )?year|annual\w*|as follows|"
    r"made up|namely|(?:these|they|those|this|it|involved|concerned|used) (?:was|were|is|are|comprised?|occurred)|"
    r"the (?:numbers?|figures?|platforms?|sites?))\b",
    re.IGNORECASE,
)
"""Before a series that says again, part by part, what the sentence before counted: "This is broken down as …"."""


def splits_up(mentions: Mentions, whole: Count) -> bool:
    """True for a sentence that is a series of the parts of a count just given, and names no outcome of its own."""
    series = series_in(mentions)
    if mentions.outcomes or series is None or len(series.pairs) != len(mentions.counts):
        return False
    return series.total == whole.minimum or SPLITS.search(mentions.text, 0, series.start) is not None


YEAR = re.compile(r"(?:19|20)\d\d")
MARK = re.compile(r"[(:]|\s[–-]\s")


def is_series(line: str, setting: Setting) -> bool:
    """True for a line that is one series under an outcome, to be read as a sentence and not as a label with a count."""
    if "\t" in line or not (MARK.search(line) or len(YEAR.findall(line)) >= FEWEST):
        return False
    dated = [one for one in periods_in(line, setting) if one.period is not None]
    if len(dated) < FEWEST and not may_name_platform(line, setting):
        return False
    mentions = mentions_in(line, setting)
    series = series_in(mentions)
    if series is None or len(mentions.counts) > len(series.pairs) + 1:
        return False
    return WORD.search(line, 0, series.start) is not None or len(mentions.counts) == len(series.pairs)


def series_in(mentions: Mentions) -> Series | None:
    """The one series of a sentence, of times or else of sites; None where it holds none, or more than one."""
    dated = [one for one in mentions.periods if one.period is not None]
    for labels in (dated, list(mentions.platforms)):
        found = list(_series_of(mentions, labels)) if len(labels) >= FEWEST else []
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _series_of(mentions: Mentions, labels: Sequence[Label]) -> Iterator[Series]:
    """Every run of at least two pairs, all counts before their labels or all behind them."""
    items: list[CountMention | Label] = sorted((*mentions.counts, *labels), key=lambda one: one.start)
    at = 0
    while at < len(items) - 1:
        told = [_longest(items[start:], mentions.text) for start in range(at, at + _LEFT_OUT + 1)]
        skipped = max(range(len(told)), key=lambda number: _clearness(told[number], mentions.text))
        if len(told[skipped]) >= FEWEST:
            yield Series(told[skipped])
        at += skipped + max(2 * len(told[skipped]), 1)


_LEFT_OUT = 2
"""Items that may stand before a series: "nine between 2011 and 2013: two in 2011, three in 2012, …"."""


PLACED = re.compile(r"(?:in|during|for) the ", re.IGNORECASE)
"""A time that holds the word that ties it to its count: "five in the first of these years"."""
SAID = re.compile(r"[a-z:=–—(-]", re.IGNORECASE)


def _clearness(pairs: Sequence[Pair], text: str) -> int:
    """How many pairs are tied by a word or a mark; in "to 2014, 5 in 2012, 6 in 2013" those with "in" are meant.

    All of them where semicolons part them and commas do not: "2010/11, seven; 2011/12, 13; 2012/13, 11".
    """
    if len(pairs) < FEWEST:
        return 0
    spans = [sorted((count, label), key=lambda one: one.start) for count, label in pairs]
    tied = sum(bool(SAID.search(text, one.end, other.start) or PLACED.match(other.text)) for one, other in spans)
    is_tied = all(";" not in text[one.end : other.start] for one, other in spans)
    are_parted = all(";" in text[before[1].end : after[0].start] for before, after in pairwise(spans))
    return len(pairs) if is_tied and are_parted else tied


def _longest(items: Sequence[CountMention | Label], text: str) -> tuple[Pair, ...]:
    """The pairs that begin with the first of the items, as far as each is said like the one before."""
    pairs: list[Pair] = []
    for first, second in zip(items[::2], items[1::2], strict=False):
        pair = _pair(first, second, text, is_first=not pairs)
        is_alike = not pairs or (pair is not None and (pair[0] is first) == (pairs[0][0].start < pairs[0][1].start))
        if pair is None or not is_alike or (pairs and not _goes_on(pairs[-1], first, text)):
            break
        pairs.append(pair)
    return tuple(pairs)


def _pair(first: CountMention | Label, second: CountMention | Label, text: str, is_first: bool) -> Pair | None:
    """The two as a count and its label; "two Twitter" only behind a pair that says how: "one involved Facebook, …"."""
    between = text[first.end : second.start]
    if isinstance(second, CountMention) and not isinstance(first, CountMention):
        ahead = BEHIND_TIME if isinstance(first, PeriodMention) else BEHIND_SITE
        return (second, first) if ahead.fullmatch(between) else None
    if isinstance(first, CountMention) and not isinstance(second, CountMention):
        behind = BEHIND_COUNT if isinstance(second, PeriodMention) else ON_SITE
        is_left_out = between == " " and not is_first and isinstance(second, PlatformMention)
        is_placed = not between.strip() and PLACED.match(second.text) is not None
        return (first, second) if is_left_out or is_placed or behind.fullmatch(between) else None
    return None


def _goes_on(before: Pair, first: Mention, text: str) -> bool:
    end = max(mention.end for mention in before)
    return BETWEEN.fullmatch(text[end : first.start]) is not None


def _told(pairings: Sequence[Pairing], series: Series, mentions: Mentions) -> Iterator[Pairing]:
    labels = {count.start: label for count, label in series.pairs}
    outcome = _outcome(series, mentions)
    for index, one in enumerate(pairings):
        if one.count.start in labels:
            own = _labelled(one, labels[one.count.start], _sites(series, mentions))
            is_first = one.count is series.pairs[0][0]
            yield own if outcome is None else replace(own, outcome=outcome, outcome_is_inherited=not is_first)
        elif index + 1 < len(pairings) and pairings[index + 1].count.start in labels and _is_whole(one, series):
            start = series.start
            periods = _spanned(_before(one.periods, start), series)
            yield replace(one, periods=periods, platforms=_before(one.platforms, start))
        elif one.count.start >= series.end and one.platforms and _is_of(one.platforms, series):
            yield replace(one, platforms=())
        else:
            yield one


def _is_of(sites: Sequence[PlatformMention], series: Series) -> bool:
    """ "Facebook accounts for nine, WhatsApp for two, and in one case it is not known": the sites are the others'."""
    return all(any(site is label for _, label in series.pairs) for site in sites)


def _spanned(named: tuple[PeriodMention, ...], series: Series) -> tuple[PeriodMention, ...]:
    """ "20 in the three years you mention: 7 in 2019/20, 4 in 2020/21 and 9 in 2021/22": the three that follow."""
    match = SO_MANY_YEARS.search(named[0].text) if named and named[0].period is None else None
    parts = [label.period for _, label in series.pairs if isinstance(label, PeriodMention) and label.period is not None]
    span = of_so_many_years(match, covering(parts)) if match else None
    return (replace(named[0], period=span), *named[1:]) if span is not None else named


def _before(mentions: Sequence[M], end: int) -> tuple[M, ...]:
    return tuple(one for one in mentions if one.end <= end)


def _labelled(one: Pairing, label: Label, sites: tuple[PlatformMention, ...]) -> Pairing:
    if isinstance(label, PeriodMention):
        return replace(one, periods=(label,), platforms=one.platforms or sites)
    return replace(one, platforms=(label,))


def _is_whole(one: Pairing, series: Series) -> bool:
    return one.count.end <= series.start and bool(series.total) and one.count.count.minimum == series.total


def _outcome(series: Series, mentions: Mentions) -> OutcomeMention | None:
    """The outcome said once for all: right before the series, else behind it; None where a pair has its own."""
    if any(series.start <= one.start < series.end for one in mentions.outcomes):
        return None
    before = _before(mentions.outcomes, series.start)
    return before[-1] if before else next(iter(mentions.outcomes), None)


def _sites(series: Series, mentions: Mentions) -> tuple[PlatformMention, ...]:
    """The sites said once for all; none where a pair has its own."""
    if any(series.start <= one.start < series.end for one in mentions.platforms):
        return ()
    before = _before(mentions.platforms, series.start)
    is_parted = any(series.end <= at for at in mentions.partitives)  # "… 2014 - 5 (of which 2 related to Facebook)"
    return before or (() if is_parted else tuple(mentions.platforms))
