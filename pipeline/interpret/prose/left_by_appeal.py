"""A sanction that an appeal changed, told in one sentence: what the appeal left is the outcome.

"A clerk was dismissed over remarks on Facebook; on appeal this was reduced to a final written warning."
"One employee was dismissed, reduced to demotion on appeal."
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.interpret.appeals import LOWERED
from pipeline.interpret.prose.mention import OutcomeMention

_APPEAL = r"(?:on|at|after|following) (?:an? |the |his |her |their )?(?:internal )?appeal"
_THIS = r"(?:this|that|it|which|the (?:decision|sanction|penalty|outcome|dismissal|warning))"
CHANGED = re.compile(
    rf"[;,(–-]\s*(?:and |but )?(?:{_APPEAL},? )?(?:{_THIS} )?(?:(?:was|were|being) )?(?:later |subsequently )?"
    rf"{LOWERED}(?: {_APPEAL})? (?:to|by|with) (?:an? )?$",
    re.IGNORECASE,
)
APPEALED = re.compile(r"\bappeal", re.IGNORECASE)
_ANYWHERE = 40
"""Letters behind the new sanction within which the appeal may be named."""


def with_left_by_appeal(text: str, outcomes: tuple[OutcomeMention, ...]) -> tuple[OutcomeMention, ...]:
    """The outcomes; one that an appeal changed right away as what it left."""
    for before, after in pairwise(outcomes):
        told = CHANGED.search(text, before.end, after.start)
        if told is None or not APPEALED.search(text, told.start(), after.end + _ANYWHERE):
            continue
        left = replace(before, term=after.term, end=after.end, text=text[before.start : after.end])
        return tuple(left if one is before else one for one in outcomes if one is not after)
    return outcomes
