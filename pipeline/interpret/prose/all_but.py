"""All of those told before, but for some: "All but one of them were dismissed", after eight, are seven."""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import CountMention, Mentions
from pipeline.interpret.prose.places import Place, provenance
from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import ReportedObservation
from pipeline.vocabulary.number_words import WORDS, value_of

ALL_BUT = re.compile(
    rf"^\W*(?:and |but )?(?P<all>all (?:but|bar|except(?: for)?) (?P<but>{WORDS}|\d{{1,2}})"
    r"(?: of (?:them|these|those|the \w+))?)(?= (?:was|were|had|have|has|received|resigned|left|got|ended|led"
    r"|resulted)\b)",
    re.IGNORECASE,
)
THAT_IS = re.compile(r"[,;–-]? ?\(?(?:that is|i\.e\.)(?: to say)?,? $", re.IGNORECASE)
""" "…, that is to say seven": the number just told, once more."""


def with_all_but(
    text: str, counts: tuple[CountMention, ...], whole: ReportedObservation | None, stated: frozenset[int]
) -> tuple[CountMention, ...]:
    """The counts of a sentence that opens so; without a whole that is known, its number is none of theirs.

    Where several numbers were told before, whose rest it is cannot be told.
    """
    match = ALL_BUT.match(text)
    if match is None:
        return counts
    start, end = match.span("all")
    others = tuple(one for one in counts if one.end <= start or one.start >= end)
    but = value_of(match["but"].casefold())
    if (
        whole is None
        or len(stated) > 1
        or whole.count.status is not CountStatus.EXACT
        or (whole.count.minimum or 0) <= but
    ):
        return others
    left = (whole.count.minimum or 0) - but
    others = tuple(one for one in others if one.count.minimum != left or THAT_IS.search(text[: one.start]) is None)
    told = CountMention(start, end, text[start:end], Count(text[start:end], left, left, CountStatus.EXACT), "")
    return (told, *others)


def rest_of_unknown(mentions: Mentions, place: Place) -> tuple[Finding, ...]:
    """ "45 were investigated, six of whom were dismissed. All but one were reinstated.": of whom is open."""
    match = ALL_BUT.match(mentions.text)
    if match is None or not mentions.outcomes or any(one.text == match["all"] for one in mentions.counts):
        return ()
    message = f"No figure is read here, for it is not clear of whom it speaks: “{mentions.text.strip()}”"
    return (Finding("sentence-passed-over", Severity.NOTE, message, provenance(place, match["all"])),)
