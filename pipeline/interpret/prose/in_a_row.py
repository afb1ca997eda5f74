"""Words that tell an outcome only beside others: "one was dismissed, four were fined and one was cautioned".

By itself "were cautioned", "was dropped" or "is outstanding" may be said of anybody or anything; in a row of outcomes,
right behind a number, it is what came of so many of the same people.
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import CountMention, OutcomeMention
from pipeline.interpret.setting import Setting

FEWEST = 2
"""Outcomes that the sentence names without such words."""
SAID = re.compile(
    r"(?: of (?:them|these|those|the \w+))?(?: (?:cases?|staff|officers?|employees?|people|others?|members? of staff))?"
    r" (?:was|were|is|are|had been|have been|has been|remains?|remained) (?P<two>(?P<one>[a-z-]+)(?: [a-z-]+)?)\b"
    r"(?=\s*(?:[,;.)]|$|(?:and|or|but|while|with|without|in|during|after|following|because|for|over)\b))",
    re.IGNORECASE,
)
NOT_TOLD = frozenset({"investigation", "other"})
"""Charges, convictions and what is told by "various" are of the police, or of nobody."""


def with_row_words(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...], setting: Setting
) -> tuple[OutcomeMention, ...]:
    """The outcomes with those told in a row of others by a word that a cell would tell them by."""
    if len({one.term.code for one in outcomes}) < FEWEST:
        return outcomes
    found = [own for count in counts if (own := _told(text, count, outcomes, setting)) is not None]
    return tuple(sorted((*outcomes, *found), key=lambda one: one.start)) if found else outcomes


def _told(
    text: str, count: CountMention, outcomes: tuple[OutcomeMention, ...], setting: Setting
) -> OutcomeMention | None:
    match = SAID.match(text, count.end)
    if match is None:
        return None
    for name in ("two", "one"):
        start, end = match.span(name)
        if any(one.start < end and start < one.end for one in outcomes):
            return None
        term = setting.lexicon.controlled.outcomes.match(match[name])
        if term is not None and term.code not in NOT_TOLD:
            return OutcomeMention(start, end, match[name], term)
    return None
