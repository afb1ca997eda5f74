"""Appeals are counted in their own right: "Five appeals against a disciplinary sanction were heard in 2013".

"Two were dismissed. Neither appealed." says more of the two, and counts nobody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions, OutcomeMention
from pipeline.interpret.prose.paired import Pairing
from pipeline.interpret.setting import Setting

APPEALS = re.compile(r"(?:(?:disciplinary|dismissal|staff|such|formal|further) )*appeals?\b", re.IGNORECASE)


NOT_APPEALED = re.compile(
    r"^\W*(?:neither|none)(?: of (?:them|these|those|the (?:\w+ )?\w+))?(?: (?:has|have|had|did))?"
    r" (?:appeal(?:ed)?|(?:lodged|made|brought|entered) an(?:y)? appeal)(?: against (?:it|this|that|the \w+))?\W*$",
    re.IGNORECASE,
)


def with_appeals(pairings: tuple[Pairing, ...], mentions: Mentions, setting: Setting) -> tuple[Pairing, ...]:
    """The pairings, those that count appeals under that and not under what was appealed against."""
    term = setting.lexicon.controlled.outcomes.term("other")
    if NOT_APPEALED.match(mentions.text) and setting.context.outcome is not term:
        return ()
    told: list[Pairing] = []
    for one in pairings:
        is_carried = bool(told) and one.outcome_is_inherited and not one.count.unit
        if APPEALS.match(one.count.unit.strip()):
            span = OutcomeMention(one.count.start, one.count.end, one.count.unit, term)
            one = replace(one, outcome=span, outcome_is_inherited=False)
        elif is_carried and told[-1].outcome is not None and APPEALS.match(told[-1].count.unit.strip()):
            one = replace(one, outcome=told[-1].outcome)
        told.append(one)
    return tuple(told)
