"""Passages that no person wrote to be read: thousands of numbers in one sentence, a sentence of thousands of words.

Which number belongs to which outcome, time and platform is weighed by holding each against all others of its sentence.
That takes the square of their number, and what it would pair among hundreds is a guess. So such a passage is shown to
a person and gives no figure, and the rest of the document is read.
"""

from __future__ import annotations

import re

from pipeline.find.sentences import sentences_of
from pipeline.interpret.prose.places import Place, provenance
from pipeline.model.candidate import Passage
from pipeline.model.finding import Finding, Severity

CROWDED = "passage-too-crowded"
MOST_NUMBERS = 200
"""In one sentence; the most in a hundred letters of the samples are some thirty."""
MOST_CHARACTERS = 20_000
"""Of one sentence: a dozen pages without a full stop."""
MOST_SENTENCES = 5_000
"""Of one passage: a book in one paragraph."""
NUMBER = re.compile(
    r"\d+|\b(?:an?|no|none|nil|nobody|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""Whatever may begin a count; "a" stands in "a constable was dismissed"."""
_SHOWN = 80


def crowded(passage: Passage) -> Finding | None:
    """The finding that stands in for a passage too crowded to be read; None for any other."""
    text = passage.block.text
    if len(text) <= MOST_NUMBERS:
        return None
    sentences = sentences_of(text)
    if len(sentences) <= MOST_SENTENCES and not any(_is_crowded(sentence.text) for sentence in sentences):
        return None
    words = " ".join(text[:_SHOWN].split())
    message = f"The passage that begins “{words}” holds more than can be told apart; no figure was taken from it."
    return Finding(CROWDED, Severity.WARNING, message, provenance(Place(passage, 0), words))


def _is_crowded(sentence: str) -> bool:
    if len(sentence) <= MOST_NUMBERS:
        return False
    return len(sentence) > MOST_CHARACTERS or sum(1 for _ in NUMBER.finditer(sentence)) > MOST_NUMBERS
