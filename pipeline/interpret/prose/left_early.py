"""People who left before their case was decided: "4 employees left the Council before a hearing could be held"."""

from __future__ import annotations

import re
from typing import Final

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting

_BEFORE: Final = r"(?:before|ahead of|prior to|while|during|pending) (?:an?|the|any|their|his|her) (?:\w+ ){0,2}"
_CASE: Final = r"(?:hearing|investigation|case|matter|process|proceedings|panel|outcome|enquiry|inquiry)\b"
_LEFT: Final = re.compile(rf"\b(?:left|leaving)\b(?=[^.;:]{{0,100}}?\b{_BEFORE}{_CASE})", re.IGNORECASE)


def with_early_leavers(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    """The outcomes of a sentence, leaving before the end of one's case taken as resignation."""
    term = setting.lexicon.controlled.outcomes.term("resignation")
    left = [OutcomeMention(one.start(), one.end(), one[0], term) for one in _LEFT.finditer(text)]
    told = [one for one in left if not any(o.start <= one.start < o.end for o in outcomes)]
    beside = [o for o in outcomes if not any(one.start < o.start and o.term.code == "investigation" for one in told)]
    return tuple(sorted((*beside, *told), key=lambda one: one.start)) if told else outcomes
