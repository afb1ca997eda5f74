"""The words by which a part of a number is told: what leads to its label, and what says more than who they are."""

from __future__ import annotations

import re

LEADING = re.compile(
    r"^\W*(?:of (?:them|these|those|whom|the [a-z-]+(?= (?:were|was)\b))\s+|(?:left over|remaining)\s+)?"
    r"(?:(?:who )?(?:were|was|are|is|being"
    r"|had|worked|works?|employed|based"
    r"|came|concerned|"
    r"involved|related to|affected|made|treated|classed|recorded|categorised|classified|assessed|graded"
    r"|fell|held)\s+)*(?:(?:as|under|into|in|from|at|within|by|about|of|for|to|with|among|on|over|was"
    r"|were)\s+)*"
    r"(?:an?\s+|the\s+)?",
    re.IGNORECASE,
)
TRAILING = re.compile(
    r"[\s,;:.)]*(?:\b(?:and|with|while|whereas|the remaining|the other|a further)\b)?[\s,;:.)]*$", re.IGNORECASE
)
LONGEST_LABEL = 8
"""Words."""
STOPS = re.compile(r"[.;:)–—]")
TELLS_MORE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|been|did|got|received|resigned|left|retired|appealed|resulted|led|ended|remains?"
    r"|still|not|no|never|took|went|agreed|accepted|moved|chose|found|given|made|returned|faced|who|which|that|they|he"
    r"|she|it|per|every|each)\b",
    re.IGNORECASE,
)
"""A verb in the label: something befell them, which is more than who they were or what it was for."""
