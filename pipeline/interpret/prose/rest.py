"""Those of a whole whose number is not said: "Five resulted in no further action and the rest in dismissal"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.places import Place, provenance
from pipeline.model.finding import Finding, Severity
from pipeline.vocabulary.rare import compile_rare

REST = compile_rare(
    r"\b(?:the (?:rest|remainder|others|remaining (?:cases?|staff|members? of staff|employees?|officers?|people))"
    r"|all (?:the )?others)\b(?! of\b)",
    re.IGNORECASE,
)
NEAR = 15
"""Characters: a number right before or behind is that of the rest ("the others, four in all")."""
FARTHEST = 80


def rest_without_number(mentions: Mentions, place: Place) -> Iterator[Finding]:
    """What a person sees where a sentence with counts gives what became of the others in words alone."""
    match = REST.search(mentions.text) if mentions.counts else None
    if match is None or any(
        match.start() - NEAR < one.end and one.start < match.end() + NEAR for one in mentions.counts
    ):
        return
    if any(match.end() <= one.start < match.end() + FARTHEST for one in mentions.outcomes):
        at = provenance(replace(place, offset=place.offset + match.start()), match[0])
        message = f"How many “{match[0]}” are is not said, and no figure is given for them: “{mentions.text.strip()}”"
        yield Finding("words-not-understood", Severity.WARNING, message, at)
