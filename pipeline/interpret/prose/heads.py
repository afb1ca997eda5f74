"""Answers that open with their number: "Eight, most of them operational.", "The answer is one.", "Thirteen in all: …".

The number has no outcome of its own there: it is what the question asks for.
"""

from __future__ import annotations

import re

OPENING = re.compile(
    r"^\W*(?:(?:yes|so|and|well|indeed|correct)\b[\s,.:;–-]*)?"
    r"(?:(?:(?:we|i) (?:can |am able to |are able to )?(?:also )?(?:confirm|advise|say|state|report)(?: to you)?|"
    r"our records (?:show|indicate)|the (?:trust|council|force|department|university|service|board|agency|authority"
    r"|constabulary) (?:can )?(?:confirms?|advises?))(?: that)?,? )?"
    r"(?:(?:the|our|that|this) (?:answer|figure|number|total|count|response)s?"
    r"(?: (?:here|to (?:this|that|your|the) (?:\w+ )?(?:question|part|request)|for (?:this|that"
    r"|the) (?:whole )?(?:period|year)s?))?"
    r" (?:is|was|were|are|stands? at|comes? to|came to)|it (?:is|was)|there (?:was|were|is|are|has been|have been"
    r"|had been)"
    r"|(?:we|the (?:trust|council|force|department|university|service|board|agency|authority|constabulary)) "
    r"(?:have |has |had )?(?:recorded|identified|counted|found|had)|in (?:total|all)|altogether|overall|a total of|"
    r"answer|response|reply)?[\s,.:–-]*$",
    re.IGNORECASE,
)
"""All that may stand before the number in its sentence."""
_PERSONS = (
    r"(?:such |further |other |different |individual )?(?:members? of staff|staff(?: members?)?|employees?|people"
    r"|persons?|individuals?|"
    r"officers?|cases?|incidents?|instances?|occasions?|matters?|colleagues|workers?|allegations?|complaints?"
    r"|investigations?|"
    r"hearings?|teachers?|nurses?|doctors?|firefighters?|civil servants?)"
)
GOES_ON = re.compile(
    rf"^(?:\s*\(\d+\))?(?:\s+{_PERSONS})?(?:\s+(?:in (?:total|all)|altogether|overall|only))?"
    r"(?:\s*$|\s+(?:was|were|have|has)\s*(?:[,.;]|$)|\s*[,.;:()–]|\s+-|\s+(?:in|over|for(?! (?:all|each|every"
    r"|both)\b)|during|since|across|at|on"
    r"|between|from|within|of (?:whom|which"
    r"|these|them)|and)\b"
    r"|\s+(?:were|was|have been|has been|had been) (?:recorded|identified|logged|held|reported)\b)",
    re.IGNORECASE,
)
"""What may follow the number: its noun, an end, or words of place and time. Another noun is another thing."""


NONE_OF_EACH = re.compile(
    r"^\s+(?:for|in) (?:each|every|all|any|both)(?: of (?:the|these|those))?(?: (?:two|three|four|five|six|\d))?"
    r" (?:calendar |financial )?(?:years?|months?|quarters?|periods?)\W*$",
    re.IGNORECASE,
)
"""Behind a nought: "The answer is nil for each year."."""


def opens_answer(sentence: str, start: int, end: int, *, is_none: bool = False) -> bool:
    """True where the count at ``sentence[start:end]`` is what its sentence opens with, or all that it says."""
    rest = sentence[end:]
    goes_on = GOES_ON.match(rest) or (is_none and NONE_OF_EACH.match(rest))
    return OPENING.match(sentence[:start]) is not None and bool(goes_on)
