"""What it was for: the phrase behind "for", "over" or "relating to" that says why.

"No staff were disciplined for drug-related incidents."     -> "drug-related incidents"
"13 people were disciplined over telecommunications and …"  -> "telecommunications"
"""

from __future__ import annotations

import re

from pipeline.interpret.lexicon import Lexicon
from pipeline.vocabulary.platforms import platform_of
from pipeline.vocabulary.rare import compile_rare

GROUND = compile_rare(
    r"\b(?:for(?: reasons of)?|over|due to|because of|on (?:the )?grounds? of|relating to|related to|"
    r"in relation to|concerning|following|"
    r"as a result of|in connection with|arising from|involving)\s+(?:the |their |his or her |a |"
    r"an )?(?P<ground>(?:looking (?:at|up) )?[A-Za-z][^,;:.()\d]*?)"
    r"(?=\s+(?:in|during|between|from|since|after|before|while|who|which|that|under|by|at|within|"
    r"across|and|but|with|of whom|of which|of these)\b|[,;:.()]|\d|$)",
    re.IGNORECASE,
)
NO_GROUND = re.compile(
    r"^(?:completeness|information|reference|clarity|each|any|all|this|that|these|those|it|them|us|you"
    r"|the|an?|their|past|last|previous|preceding|course|example|instance|more|which|whom|period|year|years|same"
    r"|reasons?|both|whole|two|three|four|five|six|ten)\b"
    r"|^(?:(?:over|about|almost|nearly|around|some|more than|at least) )?[\w-]+ (?:years|months|weeks|days)$",
    re.IGNORECASE,
)


OF_PLATFORM = re.compile(
    r"\bsocial (?:media|network\w*)\b[\w ]*\b(?:policy|policies|guidance|guidelines)$|^such an? \w+$"
    r"|^(?:matters?|things?|issues?|conduct|behaviour|cases?|incidents?) (?:like|of) (?:this|that|these)(?: \w+)?$",
    re.IGNORECASE,
)
"""Breaches of the rules on a platform say no more than the platform does."""


def ground_of(words: str, lexicon: Lexicon) -> str:
    """The ground that the words behind a count give; "" where they give none or only say on which platform."""
    for match in GROUND.finditer(words):
        ground = match["ground"].strip()
        if not ground or NO_GROUND.match(ground) or OF_PLATFORM.search(ground) or len(ground.split()) > 9:
            continue
        if platform_of(ground, lexicon.controlled.platforms) is not None or lexicon.controlled.outcomes.match(ground):
            continue
        return ground
    return ""
