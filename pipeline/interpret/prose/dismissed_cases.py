"""Cases that were dismissed, not people: "two had the case against them dismissed", "the charges were dismissed"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import OutcomeMention
from pipeline.interpret.setting import Setting

_BY_VERB = r"(?:was|were|been|being|is|are)"
CASE = re.compile(
    r"\b(?:cases?|charges?|allegations?|complaints?|matters?|claims?|proceedings)"
    rf"(?: (?:made )?against (?:(?:him|her|them|himself|herself|themselves)(?: {_BY_VERB})?"
    rf"|(?:[\w’']+ ){{1,4}}?{_BY_VERB})"
    rf"| (?:had |have |has )?{_BY_VERB})?(?: subsequently| later| then)? $",
    re.IGNORECASE,
)
"""Right before "dismissed": what was dismissed."""


def with_dismissed_cases(
    text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting
) -> tuple[OutcomeMention, ...]:
    """The outcomes, "dismissed" said of a case as no action."""
    return tuple(_told(text, one, setting) if one.term.code == "dismissal" else one for one in outcomes)


def _told(text: str, one: OutcomeMention, setting: Setting) -> OutcomeMention:
    at = text.casefold().find("dismissed", one.start, one.end)
    if at < 0 or CASE.search(text[:at]) is None:
        return one
    return replace(one, term=setting.lexicon.controlled.outcomes.term("no_action"))
