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
from pipeline.interpret.prose.staff_kinds import is_outside, names_staff
from pipeline.interpret.setting import Setting
from pipeline.model.observation import ReportedObservation

FEWEST = 2
_OF_THESE = r"of (?:these|those|them)"
_BY = r"(?:grade|rank|role|band|post|job|level|gender|sex|area|region|division|directorate|department|service|group)s?"
HEAD = re.compile(
    rf"\W*(?:{_OF_THESE}[,:]? "
    r"|(?:breaking|broken|splitting|split|dividing|divided)\b[^,:\d]{0,40}[,:] "
    rf"|(?:(?:taken|looked at|in terms of) )?(?:by )?(?:[a-z]+ ){{0,2}}{_BY}[,:] "
    r"|(?:they|these|those)(?: (?:all|staff|employees|officers|people))?"
    r" (?:were|are|comprised|included|consisted of) )",
    re.IGNORECASE,
)
"""Before the first count: words that point back at those told before ("Breaking that down,")."""
POINTS_ON = re.compile(rf"\s*{_OF_THESE}\b", re.IGNORECASE)
""" "Twelve of these were based in the South East"."""
THERE_WERE = re.compile(r"\W*there were ", re.IGNORECASE)
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


def named_parts(pairings: Sequence[Pairing], mentions: Mentions, setting: Setting) -> tuple[tuple[Pairing, str], ...]:
    """The counts of a sentence, each with its label; () where it says of any more than which part it is."""
    if mentions.outcomes or mentions.periods or mentions.platforms or not all(map(_is_some, pairings)):
        return ()
    if not pairings or not _points_back(pairings, mentions, setting.latest):
        return ()
    parts: list[tuple[Pairing, str]] = []
    for index, pairing in enumerate(pairings):
        end = pairings[index + 1].count.start if index + 1 < len(pairings) else len(mentions.text)
        each = EACH.match(mentions.text, pairing.count.end, end)
        labels = [each["first"], each["second"]] if each is not None else [mentions.text[pairing.count.end : end]]
        parts.extend((pairing, _label(words, pairing.count.unit)) for words in labels)
    return tuple(parts) if len(parts) >= FEWEST and all(label for _, label in parts) else ()


def _points_back(pairings: Sequence[Pairing], mentions: Mentions, latest: ReportedObservation | None) -> bool:
    """The sentence speaks of those before, or says that of people without a name there were so many of each kind."""
    text, first = mentions.text, pairings[0].count
    if HEAD.fullmatch(text, 0, first.start) is not None:
        return True
    if POINTS_ON.match(text, first.end) is not None:
        return not text[: first.start].strip()
    ends = [*(one.count.start for one in pairings[1:]), len(text)]
    kinds = [text[one.count.end : end] for one, end in zip(pairings, ends, strict=True)]
    is_unnamed = latest is not None and not latest.category_labels  # "Five drivers": no nurses are among them
    return is_unnamed and THERE_WERE.fullmatch(text, 0, first.start) is not None and all(map(names_staff, kinds))


def _is_some(pairing: Pairing) -> bool:
    """Some of a whole: no nought, and not all of it ("Zero for all three officers")."""
    return bool(pairing.count.count.minimum) and ALL_OF.match(pairing.count.text) is None


ALL_OF = re.compile(r"(?:all|both|the|each)\b", re.IGNORECASE)
SAYS_WHICH = re.compile(
    r"(?:(?:of (?:them|these|those) )?(?:were|was|are|is|worked|works?|held|came|belonged|served|each|based|employed)"
    r"|in|at|from|for|with|within|on)\b",
    re.IGNORECASE,
)
"""Right behind a count of nothing: "were based in Leeds", "in Kent"."""
BEHIND_NOUN = re.compile(r",|[.;:]|\b(?:were|was|are|is|worked|in|at|from|for|with|within|on|and)\b")


def _may_be_staff(words: str) -> bool:
    """What is counted is nothing at all ("five in Kent"), or such people as may be staff ("five nurses in Kent")."""
    if is_outside(words):
        return False
    stop = BEHIND_NOUN.search(words)
    noun = words[: stop.start()] if stop else words
    return SAYS_WHICH.match(words) is not None or names_staff(noun) or GENERIC_PEOPLE.match(words) is not None


GENERIC_PEOPLE = re.compile(r"(?:members of staff|(?:of the )?(?:staff|employees|people|cases?|individuals))\b", re.I)
NO_LABEL = re.compile(r"(?:(?:for|in|of|with|to|by|on|at|from|also|more|others?)\s*)*", re.IGNORECASE)


def _label(words: str, unit: str) -> str:
    """The words that name a part; "" where a verb among them tells what befell it."""
    unit = unit.strip()
    if MATTER.search(unit) and GENERIC_UNITS.match(unit) is None:
        return ""
    own = words.strip()
    if not _may_be_staff(own):
        return ""
    is_named = bool(unit) and GENERIC_UNITS.match(unit) is None
    own = own[len(unit) :] if unit and own.startswith(unit) else own
    stop = STOPS.search(own)
    own = own[: stop.start()] if stop else own
    label = TRAILING.sub("", LEADING.sub("", own)).strip(" ,")
    label = " ".join((unit, label)).strip() if is_named else label
    others = STATE.sub("", label)
    tells_more = TELLS_MORE.search(others) or any(VERBAL.fullmatch(word) for word in others.split())
    return "" if tells_more or NO_LABEL.fullmatch(label) or len(label.split()) > LONGEST_LABEL else label
