"""Shares of a number in words: "a third of the twelve were suspended", "half of whom were dismissed".

They count nobody by themselves and are not worked out: a person is shown them instead of a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.model.finding import Finding, Severity

_FRACTION: Final = (
    r"(?:(?:just |about |nearly |almost |over |exactly )?(?:half|(?:a|one|two|three|four)[ -]"
    r"(?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)))"
)
FRACTION: Final = re.compile(
    rf"\b{_FRACTION} (?:of (?:the|these|those|them|whom|all|our)\b"
    r"|(?:(?:had|have|has) )?(?:were|was|been|received|got)\b)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(rf"\b{_FRACTION} of (?:(?:the|these|those|all|our) )*$", re.IGNORECASE)


def is_taken_of(text: str, start: int) -> bool:
    """True for the twelve in "a third of the twelve": it is no count of what the sentence goes on to tell."""
    return _BEFORE.search(text[:start]) is not None


def fractions_told(sentence: str, place: Place, setting: Setting) -> Iterator[Finding]:
    """A finding for a sentence that tells an outcome of a share of some number."""
    told = FRACTION.search(sentence)
    if told is not None and setting.lexicon.controlled.outcomes.find(sentence):
        message = f"“{told[0]}” is a share of a number and was not worked out: “{sentence.strip()}”"
        yield Finding("words-not-understood", Severity.WARNING, message, provenance(place, sentence))
