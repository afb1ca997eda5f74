"""The reasons for discipline that a few words name, and which of them may still be about a platform."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.interpret.lexicon import Lexicon

STILL_ONLINE = frozenset(
    {
        "misconduct",
        "gross_misconduct",
        "misuse_social_media",
        "misuse_of_ict",
        "misuse_internet_email",
        "disrepute",
        "other",
    }
)
"""Reasons that say no more than that it was misconduct, or that go on about the platform asked for."""
LONGEST_REASON = 3
"""Words of a reason that stands for itself in a cell and is read in a ground too ("theft", "bullying")."""


@lru_cache(maxsize=4096)
def reasons_in_ground(ground: str, lexicon: Lexicon) -> frozenset[str]:
    """The codes of the reasons that a ground names, single words too: "bullying or harassment", "theft and fraud"."""
    reasons = lexicon.controlled.reasons
    words = re.findall(r"[\w'’-]+", ground)
    parts = (
        " ".join(words[start : start + length])
        for start in range(len(words))
        for length in range(1, LONGEST_REASON + 1)
        if start + length <= len(words)
    )
    named = (term.code for part in parts if (term := reasons.match(part)) is not None)
    return frozenset((*named, *(match.term.code for match in reasons.find(ground))))


def other_matters(ground: str, lexicon: Lexicon) -> frozenset[str]:
    """Those of the reasons named that are a matter of their own: theft, bullying, absence."""
    return reasons_in_ground(ground, lexicon) - STILL_ONLINE
