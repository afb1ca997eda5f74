"""Counts whose words say more than is understood: better no figure than a wrong one."""

from __future__ import annotations

import re

from pipeline.interpret.prose.mentions import Mentions
from pipeline.interpret.prose.pairing import Pairing

SHARED_OUT = re.compile(
    r"^[^,;.]{0,25}\b(?:(?:in|for|during) (?:each|every)\b|(?:per|a|each|every) year\b)", re.IGNORECASE
)
"""Behind the count: "three in each of the two following years" is no three for all of them."""
SAYS_MORE = re.compile(
    r"^[^,;.]{0,40}?\b(?:ended|led|resulted|chose|left|lodged|appealed|won|lost|moved|went|remain\w*|still|faced|"
    r"(?:was|were|is|are|has|have|had)(?! (?:for|on|over|in|about|due|because|a|an|by|at|made|on)\b))\b",
    re.IGNORECASE,
)
"""A verb of its own behind a count that has no outcome of its own: what happened is said, and not understood."""


def is_beyond(pairing: Pairing, mentions: Mentions) -> bool:
    """True where what follows the count is said of it and was not read.

    "the other three cases are still pending" after two dismissals: three of what, the outcome before does not tell.
    """
    behind = mentions.text[pairing.count.end : pairing.words[1]]
    if SHARED_OUT.match(behind) and not pairing.periods:
        return True
    return pairing.outcome_is_inherited and not _is_shared(pairing) and SAYS_MORE.match(behind) is not None


def _is_shared(pairing: Pairing) -> bool:
    """The outcome stands behind the count after all ("three in 2016 and two in 2017 were disciplined")."""
    return pairing.outcome is not None and pairing.outcome.start > pairing.count.start
