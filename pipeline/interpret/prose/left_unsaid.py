"""Counts whose verb leaves unsaid what the sentence before has told: "At the smaller homes nobody was."

"At the depot two drivers were dismissed. At the garage nobody was."   -> none dismissed
"Four officers resigned in 2012. In 2013 two did."                     -> two resigned
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import CountMention, Mentions, OutcomeMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.places import Place, provenance
from pipeline.model.finding import Finding, Severity
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
    if len(told) != 1 or NOT_PLAIN.search(mentions.text):
        return pairings
    outcome = next(iter(told.values()))
    return tuple(
        replace(one, outcome=outcome, outcome_is_inherited=True)
        if one.outcome is None and _is_of(outcome, one.count, mentions.text)
        else one
        for one in pairings
    )


NOT_PLAIN = re.compile(r"[;?]")
""" "Twelve applied for jobs; six did.": the verb left unsaid may be of this very sentence."""
_TIME_OR_PLACE = r"(?:in|at|during|for|on) (?:(?!\b(?:who|which|whether|asked|applied)\b)[^,;.?]){2,40}?,?"
OWN_OPENING = re.compile(rf"(?:^|,)\W*(?:(?:and|but|while) )?{_TIME_OR_PLACE} $", re.IGNORECASE)
""" "In 2013 two did", "At the garage nobody was", "…, and in 2014 three did": nothing but a time or a place before."""
OWN_YEAR = re.compile(r"[^,;.]* (?:in|for|during) (?:the )?(?:year |financial year )?(?:19|20)\d\d", re.IGNORECASE)
OPENS = re.compile(r"^\W*$")
DOES = re.compile(r"[^,;.]*? (?:did|had|has|have)\b", re.IGNORECASE)
DONE_BY_THEM = re.compile(r"(?:resign|retir|left|appeal|receiv)", re.IGNORECASE)
"""What people do themselves: "four resigned … two did"; "two have" is not said of the dismissed."""


def _is_of(outcome: OutcomeMention, count: CountMention, text: str) -> bool:
    """The count has a time or place of its own, no other verb before it, and a verb that fits the outcome."""
    before = text[: count.start]
    has_own = OWN_OPENING.search(before) or (OPENS.match(before) and OWN_YEAR.match(text, count.end))
    if not has_own or not leaves_unsaid(count, text):
        return False
    return fits_verb(outcome, count, text)


def fits_verb(outcome: OutcomeMention, count: CountMention, text: str) -> bool:
    """ "Four resigned … two did", "four were dismissed … two were"; not "four were dismissed … two did"."""
    return DOES.match(text, count.end) is None or DONE_BY_THEM.match(outcome.text) is not None


def unsaid_of_several(mentions: Mentions, before: tuple[Pairing, ...], place: Place) -> tuple[Finding, ...]:
    """ "One was warned and two were dismissed. In 2013/14 seven were.": warned or dismissed, a person must say."""
    told = {one.outcome.term.code for one in before if one.outcome is not None}
    unsaid = next((one for one in mentions.counts if leaves_unsaid(one, mentions.text)), None)
    if len(told) < SEVERAL or unsaid is None or mentions.outcomes:
        return ()
    message = f"No figure is read here, for several outcomes were told before: “{mentions.text.strip()}”"
    return (Finding("sentence-passed-over", Severity.NOTE, message, provenance(place, unsaid.text)),)


SEVERAL = 2
