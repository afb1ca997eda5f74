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
HAD = re.compile(r"\b(?:had|have|has|having|got|saw) (?:(?!who\b)[\w’'-]+ ){0,3}$", re.IGNORECASE)
"""Before a case that people had dismissed."""
PEOPLE = re.compile(
    r"\b(?:staff|employees?|officers?|people|persons?|individuals?|members?|workers?|nurses?|doctors?|teachers?"
    r"|managers?|constables?|sergeants?|firefighters?|who|whom|those|anyone|nobody|involved|facing|named|one in"
    r"|number)\b[^,;.]*$",
    re.IGNORECASE,
)
"""Before a case that only says which people were dismissed: "two employees involved in Facebook complaints were …"."""


def with_dismissed_cases(
    text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting
) -> tuple[OutcomeMention, ...]:
    """The outcomes, "dismissed" said of a case as no action, and said of people as dismissal."""
    return tuple(_told(text, one, setting) if one.term.code in SAID_OF else one for one in outcomes)


SAID_OF = frozenset({"dismissal", "no_action"})


def _told(text: str, one: OutcomeMention, setting: Setting) -> OutcomeMention:
    at = text.casefold().find("dismissed", one.start, one.end)
    case = CASE.search(text[:at]) if at >= 0 else None
    if case is None:
        return one
    is_case = PEOPLE.search(text[: case.start()]) is None
    is_case = is_case if re.search(rf"\b{_BY_VERB}\b", case[0]) else is_case or bool(HAD.search(text[: case.start()]))
    if is_case or one.term.code == "dismissal":
        return replace(one, term=setting.lexicon.controlled.outcomes.term("no_action")) if is_case else one
    return replace(one, start=at, text=text[at : one.end], term=setting.lexicon.controlled.outcomes.term("dismissal"))
