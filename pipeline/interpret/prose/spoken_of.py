"""Outcomes that a sentence only speaks of, beside the one that it tells of its counts."""

from __future__ import annotations

import itertools
import re

from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.prose.asides import without_asides
from pipeline.interpret.prose.mention import CountMention, OutcomeMention
from pipeline.interpret.prose.taken_in import is_subject_of


def told_of_counts(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...]
) -> tuple[OutcomeMention, ...]:
    """The outcomes without circumstances, attributes and subjects of others, and without those of an aside."""
    told = _without_subjects(text, _without_attributes(text, _without_circumstances(text, outcomes)), counts)
    return without_asides(text, told)


CIRCUMSTANCE = re.compile(
    r"\b(?:while|whilst|pending|during|after|following|before|under|prior to|ahead of|subject of"
    r"|course of)\b[^,;.:]{0,60}$",
    re.IGNORECASE,
)
"""Words before an investigation that make it the time at which something else happened."""


def _without_circumstances(text: str, outcomes: tuple[OutcomeMention, ...]) -> tuple[OutcomeMention, ...]:
    """ "Nine resigned while under investigation" counts those who resigned."""
    inputs = [one for one in outcomes if one.term.code == "investigation" and CIRCUMSTANCE.search(text[: one.start])]
    inputs += [after for one, after in itertools.pairwise(outcomes) if _awaits(text, one, after)]
    is_pointed = DID_SO.search(text) is not None
    return (
        tuple(one for one in outcomes if one not in inputs) if is_pointed or len(inputs) < len(outcomes) else outcomes
    )


DID_SO = re.compile(r"\b(?:did|had done|have done) so\b", re.IGNORECASE)
""" "Twelve resigned. None did so while under investigation.": what was done is not said here."""


def _awaits(text: str, one: OutcomeMention, after: OutcomeMention) -> bool:
    """ "Two are suspended from duty awaiting a hearing": what they wait for is no second outcome."""
    is_state = (one.term.code, after.term.code) == ("suspension", "pending")
    return is_state and not re.search(r"[,;\d]|\band\b", text[one.end : after.start])


def _without_attributes(text: str, outcomes: tuple[OutcomeMention, ...]) -> tuple[OutcomeMention, ...]:
    """ "14 dismissed employees appealed" counts appeals: who appealed had been dismissed."""
    return tuple(
        one
        for one, after in itertools.zip_longest(outcomes, outcomes[1:])
        if after is None or not _is_attribute(text, one, after)
    )


def _without_subjects(
    text: str, outcomes: tuple[OutcomeMention, ...], counts: tuple[CountMention, ...]
) -> tuple[OutcomeMention, ...]:
    """ "Two investigations remain open" counts those that are open, "two cases led to …" what came of them."""
    return tuple(
        one
        for one, after in itertools.zip_longest(outcomes, outcomes[1:])
        if after is None or not (_is_still(text, one, after) or is_subject_of(text, one, after, counts))
    )


def _is_still(text: str, one: OutcomeMention, after: OutcomeMention) -> bool:
    codes = (one.term.code, after.term.code)
    return codes == ("investigation", "pending") and STATE.fullmatch(text[one.end : after.start]) is not None


STATE = re.compile(r"\s*(?:(?:that|which)\s+)?(?:(?:are|were|is|was|have|had|has|still|been|not|yet)\s+)*")


def _is_attribute(text: str, one: OutcomeMention, after: OutcomeMention) -> bool:
    named = DESCRIBED.match(text, one.start)
    return (
        named is not None and re.match(r"\s*(?:were |was |had |have )?$", text[named.end() : after.start]) is not None
    )


DESCRIBED = re.compile(rf"(?:dismissed|suspended|disciplined|sacked|warned) {PEOPLE}")
