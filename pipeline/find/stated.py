"""Whether a line answers or only asks: a verb outside of "who …", or a number that is no date."""

from __future__ import annotations

import re

from pipeline.find.phrases import STATED
from pipeline.vocabulary.caseless import fits

RELATIVE = re.compile(r"\b(?:who|that|which|where|because|before|after|while|when)\b[^,;:]*", re.IGNORECASE)


def states(text: str) -> bool:
    """True where a line answers: "2. Staff who were dismissed" only asks, "2. Two were dismissed" answers."""
    return fits(STATED, RELATIVE.sub("", text))
