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
"""Before a case that people had dismissed; no verb stands behind it."""
VERB = re.compile(rf"\b{_BY_VERB}\b", re.IGNORECASE)
PEOPLE = re.compile(
    r"\b(?:staff|employees?|officers?|people|persons?|individuals?|members?|workers?|nurses?|doctors?|teachers?"
    r"|managers?|constables?|sergeants?|firefighters?|anyone|nobody|those(?= (?:who|in|with|facing|involved)\b))"
    r"(?! of (?:staff|the)\b) (?:[\w’'-]+ ){0,2}?(?:in|of|with|under|over|facing|involved|named|who|whose)\b[^,;.]*$",
    re.IGNORECASE,
)
"""Before a case that only says which people were dismissed: "two employees involved in Facebook complaints were …"."""
CODES = frozenset({"dismissal", "no_action"})
"""What "dismissed" is said of people, and of cases."""


def with_dismissed_cases(
    text: str, outcomes: tuple[OutcomeMention, ...], setting: Setting
) -> tuple[OutcomeMention, ...]:
    """The outcomes, "dismissed" said of a case as no action, and said of people as dismissal."""
    return tuple(_told(text, one, setting) if one.term.code in CODES else one for one in outcomes)


def _told(text: str, one: OutcomeMention, setting: Setting) -> OutcomeMention:
    at = text.casefold().find("dismissed", one.start, one.end)
    case = CASE.search(text[:at]) if at >= 0 else None
    if case is None:
        return one
    before = text[: case.start()]
    is_had = VERB.search(case[0]) is None and HAD.search(before) is not None
    code = "dismissal" if PEOPLE.search(before) and not is_had else "no_action"
    if code == one.term.code:
        return one
    start = at if code == "dismissal" else one.start
    term = setting.lexicon.controlled.outcomes.term(code)
    return replace(one, start=start, text=text[start : one.end], term=term)
