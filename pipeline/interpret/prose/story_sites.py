"""The site of a story told over several sentences: it is that of what came of it.

"A healthcare assistant had put on Facebook a photograph taken at work. … She was given a first written warning."
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.part_of import PART_OF_BEFORE
from pipeline.interpret.prose.splits import says
from pipeline.model.observation import ReportedObservation
from pipeline.vocabulary.rare import compile_rare

_DID: Final = re.compile(
    r"\b(?:posted|wrote|written|put|tweeted|shared|uploaded|sent|commented|opened|discussed|had a (?:\w+ )?conversation"
    r"|exchanged|answered|published|described|insulted|criticised)\b",
    re.IGNORECASE,
)
_NOT_DONE: Final = re.compile(
    r"\b(?:no|not|never|nobody|none|neither|policy|policies|code|training|trained|guidance|asked|blocked|deny|denied"
    r"|access to|anybody|anyone|may|might|should|must)\b|n['’]t\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\W*(?:(?:he|she|they|both|the (?:other|first|second|third|former|latter)(?: one)?|(?:the )?one of (?:them|these"
    r"|those)|the (?:person|individual|employee|officer|nurse|teacher|member of staff)"
    r"(?: (?:concerned|in question))?)\b|as a result,? (?:he|she|they)\b)",
    re.IGNORECASE,
)

IN_THIS: Final = compile_rare(
    r"\bin (?:this|that) (?:connection|respect|regard)\b|\bfor (?:this|that)\b(?= in\b)", re.IGNORECASE
)
""" "A code for social networking sites came into use. 30 were disciplined in this connection"."""
SAME_MATTER: Final = compile_rare(
    r"\b(?:on|about|over|into) (?:that|this|the same) (?:subject|topic|matter|theme)\b"
    r"|\bof (?:that|the same) (?:kind|sort|nature)\b",
    re.IGNORECASE,
)
""" "In 2023 there was a single hearing on that subject": on the site told in the paragraph before."""


def site_told(figures: Iterable[object], before: str) -> str:
    """The one platform of the figures told last, "" where they name several or none; parts have that of their whole."""
    told = [one for one in figures if isinstance(one, ReportedObservation)]
    codes = {one.platform_code for one in told if one.platform_code or not says(one, frozenset({PART_OF_BEFORE}))}
    return before if not codes else codes.pop() if len(codes) == 1 else ""


def goes_on(story: str, mentions: Mentions) -> bool:
    """True for a sentence about those of whom it was told on which site they wrote, and no other matter of theirs."""
    return bool(story) and not mentions.grounds and _GOES_ON.match(mentions.text) is not None


def story_after(story: str, mentions: Mentions) -> str:
    """The site of the story behind one more sentence; "" where none is told, or something else is."""
    codes = {one.code for one in mentions.platforms}
    if codes:
        is_told = len(codes) == 1 and not mentions.outcomes and _DID.search(mentions.text)
        return codes.pop() if is_told and _NOT_DONE.search(mentions.text) is None else ""
    is_aside = not mentions.outcomes and not mentions.grounds and all(one.count.maximum == 0 for one in mentions.counts)
    is_same = goes_on(story, mentions) and _ONE_OF_THEM.search(mentions.text) is not None
    return story if is_aside or is_same else ""


_ONE_OF_THEM: Final = re.compile(r"^\W*(?:the )?(?:one of|the first|the former)\b", re.IGNORECASE)
"""Of several: "One of them was warned." leaves the site to "The other …"."""
