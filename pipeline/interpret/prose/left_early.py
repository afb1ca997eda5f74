"""People who left before their case was decided: "4 employees left the Council before a hearing could be held"."""

from __future__ import annotations

import re
from typing import Final

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting

_BEFORE: Final = r"(?:before|ahead of|prior to|while|during|pending) (?:an?|the|any|their|his|her) (?:\w+ ){0,2}"
_CASE: Final = r"(?:hearing|investigation|case|matter|process|proceedings|panel|outcome|enquiry|inquiry)\b"
_BODY: Final = (
    r"(?:Council|Trust|Board|[Ss]ervice|[Ff]orce|employment|[Dd]epartment|[Uu]niversity|[Cc]ollege|[Ss]chool|organisation"
    r"|[Aa]uthority|[Aa]gency|[Cc]ompany|post|job)"
)
_LEFT: Final = re.compile(
    rf"(?<!were )(?<!was )(?<!been )\bleft(?: (?:the|our|its|their|his|her) (?:[\w’'-]+ ){{0,3}}?{_BODY}\b"
    rf"[^.;:]{{0,60}}?|) {_BEFORE}{_CASE}"
)


def with_early_leavers(text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting) -> tuple[OutcomeMention, ...]:
    """The outcomes of a sentence, leaving before the end of one's case taken as resignation."""
    term = setting.lexicon.controlled.outcomes.term("resignation")
    left = [OutcomeMention(one.start(), one.start() + 4, one[0][:4], term) for one in _LEFT.finditer(text)]
    told = [one for one in left if not any(o.start <= one.start < o.end for o in outcomes)]
    beside = [o for o in outcomes if not any(one.start < o.start and o.term.code == "investigation" for one in told)]
    return tuple(sorted((*beside, *told), key=lambda one: one.start)) if told else outcomes
