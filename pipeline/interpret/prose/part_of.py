"""Figures that their sentence says are parts of one told before: "Of these, three …", "seven of these 23 were …"."""

from __future__ import annotations

import re

from pipeline.interpret.counts import find_counts
from pipeline.interpret.prose.brackets import bracket_of
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.model.observation import Reason
from pipeline.vocabulary.number_words import WORDS

PART_OF_BEFORE = "part-of-before"
"""The reason code of a figure whose whole stands in an earlier sentence."""
THOSE_DONE = re.compile(r" of (?:those|these) (?:dismissals|suspensions|resignations|warnings|investigations)\b", re.I)
""" "61 employees were dismissed. Two of those dismissals were linked to social media": of the 61."""


def part_of(pairing: Pairing, pairings: tuple[Pairing, ...], mentions: Mentions) -> tuple[Reason, ...]:
    """ "Of these, three …": the figures of this sentence are parts of one before it.

    Of a number said again in a bracket those in it alone: "five were dismissed (two of the five were social workers)".
    """
    if mentions.wholes:
        whole = mentions.wholes[0]
        opened = bracket_of(mentions.text, whole.start)
        if opened >= 0 and bracket_of(mentions.text, pairing.count.start) != opened:
            return ()
        if pairing.count.end <= whole.start and pairing.count.count.minimum == whole.count.minimum:
            return ()  # "4 left before a hearing; these 4 are not among the 23"
        return (Reason(PART_OF_BEFORE, f"{whole.text} {whole.unit}".strip()),)
    pointed = THOSE_DONE.match(mentions.text, pairing.count.end) if pairing is pairings[0] else None
    if pointed is not None:
        return (Reason(PART_OF_BEFORE, pointed[0].strip()),)
    if not mentions.partitives or mentions.partitives[0] > pairings[0].count.start:
        return _of_number(pairing, pairings[0], mentions)
    return (Reason(PART_OF_BEFORE, mentions.text[mentions.partitives[0] : pairings[0].count.start].strip(" ,")),)


OF_NUMBER = re.compile(
    rf" (?:out )?of (?P<whole>(?:these|those|the|all) (?:\d[\d,]*|{WORDS}))(?= (?:was|were|had|have|received|resigned"
    r"|left|led|ended|resulted|went|got|staff|people|employees|officers|officials|cases|individuals|members|investigations)\b)",
    re.IGNORECASE,
)
""" "Nine in 2005, six in 2006 and eight in 2007. Seven of these 23 were dismissed": of those of the three years."""


def _of_number(pairing: Pairing, first: Pairing, mentions: Mentions) -> tuple[Reason, ...]:
    """Parts of a number that no figure before gives, but that several may come to."""
    match = OF_NUMBER.match(mentions.text, first.count.end)
    if match is None or mentions.text[: first.count.start].strip():
        return ()
    whole = next((one.count.minimum for one in find_counts(match["whole"])), None)
    is_some = whole is not None and (pairing.count.count.maximum or 0) < whole
    return (Reason(PART_OF_BEFORE, match["whole"]),) if is_some else ()
