"""Sites that nobody wrote down: the case is on some platform, and which is not known.

"Facebook figured in 27 of the 31 … In the remaining case the site was not noted."
"In two the case file does not say which site was used."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.interpret.prose.mention import Mention, PlatformMention
from pipeline.vocabulary.platforms import SOCIAL_MEDIA

_SITE = r"(?:social (?:media|networking) )?(?:sites?|websites?|platforms?|networks?|medium|apps?)"
_NOTED = r"(?:noted|recorded|known|stated|kept|specified|identified|logged|captured|given|named|written down|clear)"
_WAS = r"(?:was|is|were|are|has|have|had)"
UNKNOWN_SITE = re.compile(
    rf"\b(?:(?:the|which|its|what) )?{_SITE}(?: (?:used|concerned|involved|in question))?"
    rf"(?:(?: {_WAS}(?: (?:not|never)|n['’]t)(?: been)?| (?:not|never)) {_NOTED}"
    rf"|(?: {_WAS}(?: been)?)? un(?:known|recorded|specified|identified|clear|stated))\b"
    rf"|\bno {_SITE} {_WAS}(?: been)? {_NOTED}\b"
    rf"|\b(?:(?:do|does|did|has|have|had)(?: not|n['’]t)|never) (?:\w+ ){{0,1}}?"
    rf"(?:says?|show|record|recorded|note|noted|state|identif(?:y|ied)|tell|(?:keep|kept) a (?:note|record) of"
    rf"|specif(?:y|ied)) (?:which|what|the) {_SITE}\b",
    re.IGNORECASE,
)


def is_unknown(words: str) -> bool:
    """True for words that say no more than that the site is not known."""
    return UNKNOWN_SITE.fullmatch(words) is not None


def with_unknown_sites(
    text: str, platforms: tuple[PlatformMention, ...], counts: Sequence[Mention]
) -> tuple[PlatformMention, ...]:
    """The platforms of a sentence, and some social media where it is told that nobody wrote down which."""
    unknown = (PlatformMention(one.start(), one.end(), one[0], SOCIAL_MEDIA) for one in UNKNOWN_SITE.finditer(text))
    others = (*platforms, *counts)
    told = [one for one in unknown if not any(other.start < one.end and one.start < other.end for other in others)]
    return tuple(sorted((*platforms, *told), key=lambda one: one.start)) if told else platforms
