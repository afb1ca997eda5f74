"""A sentence that says of one site what the sentence before says of another matter, in the same words.

"Bullying led to five dismissals over the three years. Social media led to none."   -> no dismissals
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.prose.mention import Mentions
from pipeline.interpret.prose.paired import Pairing

_VERB = r"(?:led to|resulted in|ended in|gave rise to|brought about|brought|produced|accounted for|caused)"
LED = re.compile(rf"^\W*[A-Z][\w’'& -]{{2,50}}? (?P<verb>{_VERB}) ", re.IGNORECASE)
LED_ALONE = re.compile(rf"^\W*(?P<what>[A-Z][\w’'& -]{{2,50}}?) (?P<verb>{_VERB}) $")


def as_led_before(
    pairings: tuple[Pairing, ...], mentions: Mentions, before: tuple[Pairing, ...], text_before: str
) -> tuple[Pairing, ...]:
    """The one count of such a sentence with the outcome of the one before; the pairings as they are otherwise."""
    if len(pairings) != 1 or len(before) != 1 or mentions.outcomes or before[0].outcome is None:
        return pairings
    count = pairings[0].count
    head, earlier = LED_ALONE.match(mentions.text[: count.start]), LED.match(text_before)
    is_alike = head is not None and earlier is not None and head["verb"] == earlier["verb"].casefold()
    is_alone = not mentions.text[count.end :].strip(" .")
    if not (is_alike and is_alone and pairings[0].platforms):
        return pairings
    return (replace(pairings[0], outcome=before[0].outcome, outcome_is_inherited=True),)
