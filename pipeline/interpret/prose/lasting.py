"""How long a warning counts, which is not when it was given: "… a final written warning on file for two years"."""

from __future__ import annotations

import re

from pipeline.interpret.periods import PeriodMatch

LASTS = re.compile(r"for (?:a period of )?[\w-]+ (?:years|months)\b", re.IGNORECASE)
WARNED = re.compile(r"\bwarning\b[^.;,]{0,30}$", re.IGNORECASE)


def is_life_of_warning(match: PeriodMatch, text: str) -> bool:
    """ "… a final written warning on file for two years": how long it counts is not when it was given."""
    is_length = match.period is None and LASTS.match(text, match.start) is not None
    return is_length and WARNED.search(text[: match.start]) is not None
