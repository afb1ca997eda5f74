"""Parts of the figure before, told by who or what they are and nothing else, where they come to it.

"There were 18 dismissals. Breaking that down, ten were Administrative Officers, five Executive Officers and three were
at Higher Executive Officer grade."
"The Agency dismissed 23 staff. Twelve of these were based in the South East, five in the North and three each in
Scotland and at headquarters."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.counts.units import NOUN, PEOPLE
from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.prose.part_words import LEADING, LONGEST_LABEL, STOPS, TELLS_MORE, TRAILING
from pipeline.interpret.prose.plain import VERBAL
from pipeline.interpret.prose.qualifiers import GENERIC_UNITS

FEWEST = 2
HEAD = re.compile(
    r"\W*(?:(?:of (?:these|those|them),? )"
    r"|(?:(?:breaking|broken|splitting|split|dividing|divided|taking|taken|by|in terms of"
    r"|looked at by)\b[^,\d]{0,40}, )"
    r"|(?:(?:they|these|those)(?: [a-z]+)? (?:were|are|comprised|included|consisted of) )|there were )?",
    re.IGNORECASE,
)
"""Before the first count: nothing, or words that announce parts ("Breaking that down,")."""
MATTER = re.compile(rf"\b(?!{PEOPLE}){NOUN}$", re.IGNORECASE)
""" "Five hearings were in Leeds": hearings are no part of those dismissed."""
STATE = re.compile(
    r"\b(?:based|graded|employed|qualified|registered|retired|unregistered|unqualified|salaried|uniformed)\b"
)
"""What people are, in the form of a verb."""
EACH = re.compile(
    r" (?:of (?:them|these) )?each (?P<first>(?:in|at|from|for|with|within|were|worked in) [^,;.]{2,60}?) and "
    r"(?P<second>(?:(?:in|at|from|for|with|within) )?[^,;.]{2,60}?)(?=[,;.]|$)",
    re.IGNORECASE,
)
""" "three each in Scotland and at headquarters": two counts of three."""


def named_parts(pairings: Sequence[Pairing], mentions: Mentions) -> tuple[tuple[Pairing, str], ...]:
    """The counts of a sentence, each with its label; () where it says of any more than which part it is."""
    if mentions.outcomes or mentions.periods or mentions.platforms or not all(map(_is_some, pairings)):
        return ()
    if not pairings or HEAD.fullmatch(mentions.text, 0, pairings[0].count.start) is None:
        return ()
    parts: list[tuple[Pairing, str]] = []
    for index, pairing in enumerate(pairings):
        end = pairings[index + 1].count.start if index + 1 < len(pairings) else len(mentions.text)
        each = EACH.match(mentions.text, pairing.count.end, end)
        labels = [each["first"], each["second"]] if each is not None else [mentions.text[pairing.count.end : end]]
        parts.extend((pairing, _label(words, pairing.count.unit)) for words in labels)
    return tuple(parts) if len(parts) >= FEWEST and all(label for _, label in parts) else ()


def _is_some(pairing: Pairing) -> bool:
    """Some of a whole: no nought, and not all of it ("Zero for all three officers")."""
    return bool(pairing.count.count.minimum) and ALL_OF.match(pairing.count.text) is None


ALL_OF = re.compile(r"(?:all|both|the|each)\b", re.IGNORECASE)
NO_LABEL = re.compile(r"(?:(?:for|in|of|with|to|by|on|at|from|also|more|others?)\s*)*", re.IGNORECASE)


def _label(words: str, unit: str) -> str:
    """The words that name a part; "" where a verb among them tells what befell it."""
    unit = unit.strip()
    if MATTER.search(unit) and GENERIC_UNITS.match(unit) is None:
        return ""
    own = words.strip()
    is_named = bool(unit) and GENERIC_UNITS.match(unit) is None
    own = own[len(unit) :] if unit and own.startswith(unit) else own
    stop = STOPS.search(own)
    own = own[: stop.start()] if stop else own
    label = TRAILING.sub("", LEADING.sub("", own)).strip(" ,")
    label = " ".join((unit, label)).strip() if is_named else label
    others = STATE.sub("", label)
    tells_more = TELLS_MORE.search(others) or any(VERBAL.fullmatch(word) for word in others.split())
    return "" if tells_more or NO_LABEL.fullmatch(label) or len(label.split()) > LONGEST_LABEL else label
