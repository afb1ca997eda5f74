"""Words on a person between commas, before the sentence says what came of them.

"The fourth, who was already on a live warning for something else, was dismissed."
"""

from __future__ import annotations

import re

from pipeline.interpret.prose.mention import OutcomeMention

ASIDE = re.compile(
    r",\s+(?:who|which|whose|whom)\b[^,;.]*,"
    r"(?=\s+(?:was|were|is|are|had|has|have|received|resigned|left|got)\b)"
)
NEAR = 60
"""Characters behind an aside within which the sentence goes on to what it tells."""


def without_asides(text: str, outcomes: tuple[OutcomeMention, ...]) -> tuple[OutcomeMention, ...]:
    """The outcomes without those named in an aside, where another is told behind it: dismissed, and not warned."""
    asides = [match.span() for match in ASIDE.finditer(text)] if ", wh" in text else []
    passed = [(start, end) for start, end in asides if any(end <= one.start < end + NEAR for one in outcomes)]
    return tuple(one for one in outcomes if not any(start < one.start < end for start, end in passed))
