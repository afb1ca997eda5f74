"""What a sentence itself says that it counts, whatever its letter asks for.

A request about those disciplined: "In 2013 there were twelve disciplinary cases. … In 2014 the number of cases was
eight."   -> eight cases, as the twelve were
"The number of complaints rose to nine in 2015."   -> nine complaints
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.setting import Setting
from pipeline.vocabulary.terms import Term

_GREW = r"(?:was|were|is|came to|stood at|(?:had )?(?:rose|risen|fell|fallen|dropped|went up|went down) to)"
NUMBER_OF = re.compile(
    rf"\b(?:number|total|figure) (?:of|for) (?:(?:such|new|disciplinary|formal|these) )*(?P<noun>cases|complaints"
    rf"|allegations|investigations)(?: [^,;:.\d]{{3,40}})? {_GREW} (?:a total of )?$",
    re.IGNORECASE,
)
CASES = re.compile(r"(?:such |these |disciplinary )*cases?", re.IGNORECASE)
CAME_IN = re.compile(r"complaints|allegations|investigations", re.IGNORECASE)
OF_ANY_KIND = frozenset({"disciplinary_action", "investigation"})
"""What a request asks for in general; one for those dismissed says of which cases it is."""


def counted_noun(pairing: Pairing, mentions: Mentions, setting: Setting) -> Term | None:
    """The outcome of the noun before a count; None where its sentence leaves that to the request."""
    asked = setting.context.outcome
    match = NUMBER_OF.search(mentions.text[: pairing.count.start])
    if asked is None or asked.code not in OF_ANY_KIND:
        return None
    noun = match["noun"] if match else pairing.count.unit.strip()
    is_case = CASES.fullmatch(noun) is not None and _were_cases_told(setting)
    is_input = match is not None and CAME_IN.fullmatch(noun) is not None
    return setting.lexicon.controlled.outcomes.term("investigation") if is_case or is_input else None


def _were_cases_told(setting: Setting) -> bool:
    """The figure before is one of cases by its own words: "twelve disciplinary cases"."""
    latest = setting.latest
    return latest is not None and latest.outcome_code == "investigation" and "case" in latest.unit.casefold()
