"""Times that say how long or until when, and not when it happened.

"… a final written warning on file for two years", "… had not been concluded by 30 June"
"""

from __future__ import annotations

import re

from pipeline.interpret.periods import PeriodMatch
from pipeline.interpret.prose.mention import Mention, PeriodMention

LASTS = re.compile(r"for (?:a period of )?[\w-]+ (?:years|months)\b", re.IGNORECASE)
WARNED = re.compile(r"\bwarning\b[^.;,]{0,30}$", re.IGNORECASE)


def is_life_of_warning(match: PeriodMatch, text: str) -> bool:
    """ "… a final written warning on file for two years": how long it counts is not when it was given."""
    is_length = match.period is None and LASTS.match(text, match.start) is not None
    return is_length and WARNED.search(text[: match.start]) is not None


def is_deadline(mention: Mention) -> bool:
    """ "… had not been concluded by 30 June": up to when, not in which time."""
    is_undated = isinstance(mention, PeriodMention) and mention.period is None and not mention.each
    return is_undated and DEADLINE.match(mention.text) is not None


DEADLINE = re.compile(r"(?:by|before|until|till|up to)\b", re.IGNORECASE)
