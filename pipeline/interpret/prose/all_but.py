"""All of those told before, but for some: "All but one of them were dismissed", after eight, are seven."""

from __future__ import annotations

import re

from pipeline.interpret.counts.number_words import WORDS, number_of_words
from pipeline.interpret.prose.mention import CountMention
from pipeline.model.count import Count, CountStatus
from pipeline.model.observation import ReportedObservation

ALL_BUT = re.compile(
    rf"^\W*(?:and |but )?(?P<all>all (?:but|bar|except(?: for)?) (?P<but>{WORDS}|\d{{1,2}})"
    r"(?: of (?:them|these|those|the \w+))?)(?= (?:was|were|had|have|has|received|resigned|left|got|ended|led"
    r"|resulted)\b)",
    re.IGNORECASE,
)
THAT_IS = re.compile(r"[,;–-]? ?\(?(?:that is|i\.e\.)(?: to say)?,? $", re.IGNORECASE)
""" "…, that is to say seven": the number just told, once more."""


def with_all_but(
    text: str, counts: tuple[CountMention, ...], whole: ReportedObservation | None
) -> tuple[CountMention, ...]:
    """The counts of a sentence that opens so; without a whole that is known, its number is none of theirs."""
    match = ALL_BUT.match(text)
    if match is None:
        return counts
    start, end = match.span("all")
    others = tuple(one for one in counts if one.end <= start or one.start >= end)
    but = int(match["but"]) if match["but"].isdigit() else number_of_words(match["but"].casefold())
    if whole is None or whole.count.status is not CountStatus.EXACT or (whole.count.minimum or 0) <= but:
        return others
    left = (whole.count.minimum or 0) - but
    others = tuple(one for one in others if one.count.minimum != left or THAT_IS.search(text[: one.start]) is None)
    told = CountMention(start, end, text[start:end], Count(text[start:end], left, left, CountStatus.EXACT), "")
    return (told, *others)
