"""Who those counted were, said behind the count: "of whom one was a firefighter and three were nurses"."""

from __future__ import annotations

import re

from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing

_AGENT = (
    r"(?!(?:others?|matters?|under|over|never|either|neither|later|earlier|computers?|orders?|letters?|for|or)\b)"
    r"[a-z][a-z-]*(?:ers?|ors?|ists?|ians?|ants?|wives|clerks?)"
)
WHO = re.compile(
    r"\s*(?:of (?:them|these|those)\s+)?(?:(?:was|were|being)\s+(?:both\s+|all\s+)?(?:an?\s+)?|an?\s+)"
    r"(?!(?:for|in|on|by|at|with|over|about|to|from|of|due|not|under)\b)"
    rf"(?P<who>(?:[A-Za-z][\w'’-]*\s+){{0,3}}?(?:{PEOPLE}|{_AGENT}))"
    r"(?=\s+and\b|\s+with\b|\s*[,;.:()]|\s*$)",
    re.IGNORECASE,
)
"""Behind a count: what kind of people they were, and nothing that happened to them."""


def who_behind(pairing: Pairing, mentions: Mentions) -> str:
    """ "firefighter" of "one was a firefighter"; "" where something else is said."""
    match = WHO.match(mentions.text, pairing.count.end, pairing.words[1])
    named = (*mentions.outcomes, *mentions.platforms, *mentions.grounds)
    if match is None or any(match.start() < one.end and one.start < match.end() for one in named):
        return ""
    return match["who"].strip()
