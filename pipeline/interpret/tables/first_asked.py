"""The platform of a table below a block of several questions: that of the first that asks for a count of ours.

"1. The number disciplined in each year. 2. The number of those disciplined over WhatsApp." asks the table below it for
all; what only a later question names is not said of the table.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.interpret.asked import asked_platform, is_one_of_several
from pipeline.interpret.context import Context
from pipeline.interpret.lexicon import Lexicon
from pipeline.model.candidate import Surroundings
from pipeline.vocabulary.caseless import fits

PARTED = re.compile(
    r"(?<=[?;])\s+|\n+|(?:^|(?<=\s))\(?(?:\d{1,2}|[a-h])[.)]\s+(?=\S)|"
    r",?\s+and\s+(?=(?:also )?(?:how many|the numbers? ))",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"\bhow (?:many|often)\b|\bnumbers?\b|\btotal\b|\bof (?:these|those|them|which|whom)\b", re.IGNORECASE
)
FEWEST = 2


def of_first_asked(context: Context, around: Surroundings, lexicon: Lexicon) -> Context:
    """The context, its platform that of the first of several questions where the block of them gave it."""
    texts = {"question": around.question, "lead-in": around.lead_in}
    asks = asks_of(texts.get(context.platform_from, ""))
    first = next((ask for ask in asks if lexicon.controlled.outcomes.find(ask)), "")
    if not context.platform_code or len(asks) < FEWEST or not first or is_one_of_several(first, lexicon):
        return context
    named = asked_platform(first, lexicon)
    if named is not None and named[0] == context.platform_code:
        return context
    code = named[0] if named is not None else ""
    return replace(context, platform_code=code, platform_from=context.platform_from if code else "")


def asks_of(text: str) -> tuple[str, ...]:
    """The parts of a text that each ask for a number, in order."""
    return tuple(part.strip() for part in PARTED.split(text) if part and fits(ASKS, part))
