"""People counted in words that no number can be made of: "several staff were warned", "a handful of dismissals"."""

from __future__ import annotations

import re

from pipeline.interpret.counts.units import PEOPLE
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.places import Place, provenance
from pipeline.model.finding import Finding, Severity
from pipeline.vocabulary.rare import compile_rare

_VAGUE = (
    r"(?:a handful|several|a few|a couple|(?:only )?a (?:small|large|tiny|limited|significant|considerable) number|many"
    r"|numerous|the majority|most)"
)
VAGUE = compile_rare(
    rf"\b{_VAGUE} (?:of )?(?:(?:the|our|these|those) )?(?:(?!of\b)[\w-]+ ){{0,2}}?"
    rf"(?:{PEOPLE}|them|dismissals|warnings|suspensions|resignations|cases)\b",
    re.IGNORECASE,
)


def vague_number(mentions: Mentions, place: Place) -> tuple[Finding, ...]:
    """The finding for a sentence that tells an outcome of so many; "a number of" may be none, and says nothing."""
    match = VAGUE.search(mentions.text) if mentions.outcomes else None
    if match is None:
        return ()
    message = f"No figure is read of “{match[0]}”, for its number is not said: “{mentions.text.strip()}”"
    return (Finding("sentence-passed-over", Severity.NOTE, message, provenance(place, match[0])),)
