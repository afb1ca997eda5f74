"""Sentences that take back a figure given before: "The correct figure is 6, not 9", "That should read nil"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.caseless import fits

CORRECTS = re.compile(
    r"\b(?:correct|right|true|actual|proper) (?:figure|number|answer|total|count) (?:is|was|should)\b"
    r"|\bshould (?:have (?:said|read|been|stated|shown)|read|say)\b|\bin fact it (?:is|was)\b",
    re.IGNORECASE,
)
OPENS = re.compile(r"^(?:the (?:correct|right|true|actual|proper)|(?:that|this|it) should|in fact)\b", re.IGNORECASE)


def is_correction(sentence: str) -> bool:
    """True where a sentence says that a figure given before was wrong."""
    return fits(CORRECTS, sentence)


def takes_back(sentence: str) -> bool:
    """True where the sentence as a whole speaks of the figure just before it."""
    return OPENS.match(sentence.strip()) is not None


def corrected(figure: ReportedObservation, mentions: Mentions) -> ReportedObservation | None:
    """The figure of the sentence before with the count that this one puts right; None where that is not clear."""
    if not mentions.counts:
        return None
    count = mentions.counts[0]
    before = Reason("corrected-in-letter", figure.count.text)
    return replace(figure, count=count.count, quote=count.text, reasons=(*figure.reasons, before))
