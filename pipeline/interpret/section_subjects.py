"""Letters whose sections are each on a subject of their own, one of them a platform.

"Social media", "Driving", "Sexual safety", "Suspensions" as headings: only the first section is about the platform.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.interpret.lexicon import Lexicon
from pipeline.interpret.named_reasons import other_matters
from pipeline.vocabulary.platforms import platform_of

GENERIC = re.compile(
    r"\b(?:outcomes?|results?|platforms?|sites?|jobs?|roles?|grades?|response|answers?|reply|request|annex|appendix"
    r"|tables?|figures?|numbers?|staff|employees?|officers?|years?|breakdown|penalt\w+|sanctions?|actions?|cases?"
    r"|investigations?|allegations?|details|information|freedom|act|foi|dear|policy|policies|guidance|training|notes?"
    r"|background|summary|questions?|complaints?|review|rights?|disclosure|council|police|trust|board|university"
    r"|department|service|agency|authority|office|reference|subject|re|data|records? held|exemptions?|section|appeal"
    r"|decision|your|our|the|of|and|in|on|for|to|by|a|an)\b|\d+|[^\w\s]",
    re.IGNORECASE,
)
"""Words of headings that say nothing of a subject of discipline."""
LONGEST = 6
"""Words: a longer heading is a title."""


def off_site_sections(headings: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The headings of sections not on the platform; none unless one names it and another a subject of its own."""
    controlled = lexicon.controlled
    short = [text for text in dict.fromkeys(headings) if 0 < len(text.split()) <= LONGEST]
    on_site = [text for text in short if platform_of(text, controlled.platforms) is not None]
    others = [text for text in short if text not in on_site]
    of_reasons = [text for text in others if _names_reason(text, lexicon)]
    if not on_site or not of_reasons:
        return frozenset()
    return frozenset(text for text in others if GENERIC.sub(" ", text).strip())


def _names_reason(text: str, lexicon: Lexicon) -> bool:
    return bool(other_matters(GENERIC.sub(" ", text), lexicon))
