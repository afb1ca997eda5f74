"""Counts whose verb leaves unsaid what the sentence before has told: "At the smaller homes nobody was."

"At the depot two drivers were dismissed. At the garage nobody was."   -> none dismissed
"Four officers resigned in 2012. In 2013 two did."                     -> two resigned
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import CountMention, Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.model.replacing import replace

VERB_ALONE = re.compile(
    r"(?: of (?:them|these|those))?(?: (?:people|staff|employees|officers|others?))?"
    r" (?:was|were|did|had|has|have|is|are)"
    r"(?= *(?:[.,;]|$)| (?:and|but|while|whereas)\b"
    r"| (?:in|for|during) (?:the )?(?:year |financial year )?(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""All that is said of a count: "nobody was", "two did in 2013"."""


DENIED_ALONE = re.compile(
    r"(?: of (?:them|these|those))?(?: (?:people|staff|employees|officers|others?))?"
    r" (?:was|were|did|had|has|have|is|are)(?: not|n['’]t)(?= *(?:[.,;)]|$)| (?:and|but|while|whereas)\b)",
    re.IGNORECASE,
)
""" "Five appealed and four did not.": the four did not do what the five did."""


def is_denied(count: CountMention, text: str) -> bool:
    """It did not befall those counted, whatever it was."""
    return DENIED_ALONE.match(text, count.end) is not None


def leaves_unsaid(count: CountMention, text: str) -> bool:
    """What befell those counted is not said here, only that it did."""
    return VERB_ALONE.match(text, count.end) is not None


def with_unsaid(pairings: tuple[Pairing, ...], mentions: Mentions, before: tuple[Pairing, ...]) -> tuple[Pairing, ...]:
    """The pairings, those that leave their outcome unsaid with the one that the sentence before is about.

    Where it told several, which of them is meant cannot be told.
    """
    told = {one.outcome.term.code: one.outcome for one in before if one.outcome is not None}
    if len(told) != 1:
        return pairings
    outcome = next(iter(told.values()))
    return tuple(
        replace(one, outcome=outcome, outcome_is_inherited=True)
        if one.outcome is None and leaves_unsaid(one.count, mentions.text)
        else one
        for one in pairings
    )
