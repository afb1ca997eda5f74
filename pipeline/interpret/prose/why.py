"""Why so many of those told before: "In seven it was attendance, in four misconduct."."""

from __future__ import annotations

import itertools
import re

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.part_words import TELLS_MORE

BEFORE = re.compile(r"\W*(?:and |but |while |whereas )?(?:in|for) (?:the (?:other|remaining) )?$", re.IGNORECASE)
REASON = re.compile(
    r"(?: (?:cases?|others?|of (?:them|these|those)))?,? (?:(?:it|this|the (?:reason|ground|cause|issue|matter)) was )?"
    r"(?:for )?(?P<label>[a-z][a-z’' -]{2,50}?)(?=[,;.]|\s+(?:and|but|while) (?:in|for) |\s*$)",
    re.IGNORECASE,
)
IT_WAS = re.compile(r"\b(?:it|this|the (?:reason|ground|cause|issue|matter)) was\b", re.IGNORECASE)
""" "it": what the sentence before gives as the ground."""
GROUND_FIRST = re.compile(
    r"\W*(?P<label>[A-Z][^,.;:\d]{2,40}?) was the (?:main )?(?:ground|reason|cause) (?:in|for|of|behind) (?:the )?"
)
""" "Lateness was the ground in five of the dismissals"."""
LONGEST = 6
"""Words."""


def tells_why(mentions: Mentions) -> bool:
    """Every count of the sentence stands behind "in", and before a ground of a few words and no verb."""
    return bool(_reasons(mentions))


def reason_told(pairing: Pairing, mentions: Mentions) -> str:
    """ "attendance" of "In seven it was attendance, in four misconduct"; "" where the sentence says anything else."""
    first = GROUND_FIRST.match(mentions.text)
    if first is not None and first.end() == pairing.count.start:
        return first["label"].strip()
    told = _ranked(mentions) or _reasons(mentions)
    return dict(zip(mentions.counts, told, strict=False)).get(pairing.count, "")


def _reasons(mentions: Mentions) -> tuple[str, ...]:
    """The ground behind each count; () where the sentence says anything else."""
    text = mentions.text
    if mentions.outcomes or mentions.periods or mentions.platforms or not IT_WAS.search(text):
        return ()
    labels: list[str] = []
    at = 0
    for count in mentions.counts:
        match = REASON.match(text, count.end)
        if match is None or BEFORE.fullmatch(text, at, count.start) is None:
            return ()
        labels.append(match["label"].strip())
        at = match.end()
    is_said = not text[at:].strip(" .;,") and all(map(_is_ground, labels))
    return tuple(labels) if is_said else ()


COMMONEST = re.compile(
    r"\W*(?P<label>[A-Z][^,.;:\d]{2,50}?) (?:was|were) the (?:commonest|most (?:common"
    r"|frequent))\b[^;:]*?, (?:at|with) "
)
COMMONEST_WAS = re.compile(
    r"\W*(?:In [^,.;:]{4,20}?,? )?the (?:commonest|most (?:common|frequent)) (?:[a-z]+ ){1,5}?(?:was|were) "
    r"(?P<label>[^,.;:\d]{3,50}?),? (?:at|with) ",
    re.IGNORECASE,
)
""" "The most common allegation was rudeness at 211"."""
NUMBER = re.compile(r"\d[\d,]*(?<!,)|[a-z-]+", re.IGNORECASE)
FOLLOWED = re.compile(r",? (?:(?:and )?(?:followed by|then)|and) (?P<label>[^,.;:\d]{3,50}?) (?:at|with|on) ")


def number_of_commonest(text: str) -> str:
    """ "211" where the sentence gives the commonest of some matters by its name, and the number behind that."""
    match = COMMONEST.match(text) or COMMONEST_WAS.match(text)
    number = NUMBER.match(text, match.end()) if match is not None else None
    return number[0] if number is not None else ""


def _ranked(mentions: Mentions) -> tuple[str, ...]:
    """ "Rudeness was the commonest allegation, at 211, followed by neglect of duty at 184": the label of each."""
    first = COMMONEST.match(mentions.text) or COMMONEST_WAS.match(mentions.text)
    if first is None or not mentions.counts or first.end() != mentions.counts[0].start:
        return ()
    between = itertools.pairwise(mentions.counts)
    others = [FOLLOWED.fullmatch(mentions.text, one.end, after.start) for one, after in between]
    labels = [match["label"].strip() for match in others if match is not None]
    return (first["label"].strip(), *labels) if len(labels) == len(others) else ()


def _is_ground(label: str) -> bool:
    return len(label.split()) <= LONGEST and TELLS_MORE.search(label) is None
