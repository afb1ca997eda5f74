"""What the figures under a text are about: whom, what for, and which platform gives way to it.

"Harassment" as a heading, "fraud by staff" in a recital, "How many teachers were dismissed for theft?".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pipeline.interpret.asked import asked_ground, asked_people, leaves_platform
from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.named_reasons import other_matters


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom a question is about and what for."""

    people: str
    ground: str
    leaves_platform: bool
    """The ground is another than online misuse: the platform asked about before does not hold."""

    def changes(self) -> dict[str, Any]:
        """What of a wider context gives way."""
        found = {"people": self.people, "ground": self.ground}
        kept: dict[str, Any] = {name: words for name, words in found.items() if words}
        if self.ground:
            kept["is_ground_of_section"] = False
        return kept | {"platform_code": ""} if self.leaves_platform else kept


@lru_cache(maxsize=4096)
def _asked(text: str, lexicon: Lexicon) -> Asked:
    ground = asked_ground(text, lexicon)
    return Asked(asked_people(text), ground, bool(ground) and leaves_platform(ground, lexicon))


def matters(text: str, name: str, names_platform: bool, lexicon: Lexicon) -> dict[str, Any]:
    """What a text says the figures below it are for, and the platform that gives way to it."""
    if name == "question":
        return _asked(text, lexicon).changes()
    ground = _matter_of(text, name, lexicon)
    changes: dict[str, Any] = {}
    if ground and not names_platform:
        changes |= {"ground": ground, "is_ground_of_section": True}
        if name == "heading" and leaves_platform(ground, lexicon):
            changes |= {"platform_code": "", "platform_from": name}
    if name == "heading" and not ground and not names_platform and _names_other_matters(text, lexicon):
        changes |= {"platform_code": "", "platform_from": name}
    people = next((one for one in PARTED.split(NUMBERED.sub("", text)) if PEOPLE.fullmatch(one.strip(" :."))), "")
    if people and name in {"heading", "caption"}:
        changes["people"] = people.strip(" :.")
    if name in {"lead-in", "caption"} and _asked(text, lexicon).leaves_platform:
        changes |= {"platform_code": "", "platform_from": name}
    return changes


NUMBERED = re.compile(
    r"^\W*(?:(?:table|annex|appendix|part|section|figure) )?\w{1,3}\s*[:.)–-]+\s*(?=[A-Za-z])", re.IGNORECASE
)
"""The number of a table or section before its name: "Table 2: Police staff"."""
PARTED = re.compile(r":\s+|\s+[–—-]\s+")
""" "Police officers: misuse of force systems", "Social media – police officers"."""
PEOPLE = re.compile(
    r"(?:(?:police|operational|support|teaching|nursing|medical|clinical|civilian|non-teaching|prison"
    r"|probation|senior) )*"
    r"(?:officers|staff|teachers|nurses|doctors|firefighters|PCSOs?|special constables|specials|constables"
    r"|paramedics)(?: \([^()]{3,40}\))?",
    re.IGNORECASE,
)
"""A heading that says of whom the lines below it are."""


def _names_other_matters(text: str, lexicon: Lexicon) -> bool:
    """ "Fraud and theft" over a section, "1. Leaks to the press: how many, and what came of them": none of it is on
    the platform asked about.
    """
    name = PARTED.split(NUMBERED.sub("", text))[0]
    return (
        bool(other_matters(name, lexicon)) and len(name.split()) <= LONGEST_HEADING and leaves_platform(text, lexicon)
    )


LONGEST_HEADING = 8
"""Words."""


def _matter_of(text: str, name: str, lexicon: Lexicon) -> str:
    """What a letter or a section of it is about, where that is a reason for discipline: "Harassment", "fraud by staff".

    Of a heading or subject the words that name it; of a recital or a lead-in what it says people were disciplined for.
    """
    if name in {"heading", "caption"}:
        text = NUMBERED.sub("", text)
        whole = lexicon.controlled.reasons.match(text)
        found = [text.strip()] if whole is not None else [match.text for match in lexicon.controlled.reasons.find(text)]
        named = [one for one in found if leaves_platform(one, lexicon)]
        return named[0] if len(named) == 1 else asked_ground(text, lexicon)
    return asked_ground(text, lexicon) if name == "lead-in" else ""
