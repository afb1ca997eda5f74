"""Which short lines head what stands below them: a year over its figures, words without an end mark over a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.find.phrases import ANSWERED, PERIOD_LINE, YEAR_LINE, without_dates
from pipeline.find.questions import without_label
from pipeline.model.document import Block, BlockKind, Table
from pipeline.vocabulary.caseless import fits


def heads_what_follows(block: Block, following: Sequence[Block | Table]) -> bool:
    """A short line without an end mark over a longer paragraph or a table: "Financial year 2020-21"."""
    text = block.text.strip()
    if block.kind is BlockKind.LIST_ITEM:
        return PERIOD_LINE.match(text) is not None and any(_is_under(item) for item in following)
    if len(text.split()) > 8 or text[-1:] in ".;:,?" or not text[:1].isalnum() or text[:1].islower():
        return False
    if "\n" in text or "\t" in text:  # the latter is a line of a list in columns
        return False
    if PERIOD_LINE.match(text):
        return bool(following)
    if COUNTED.match(text):
        return False
    if fits(ANSWERED, without_dates(text)) or YEAR_LINE.match(text) or STATES.match(without_label(block)):
        return False
    return any(isinstance(item, Table) or _tells(item) for item in following)


SENTENCE = 5
"""Words: what is as long and ends with a full stop is a sentence."""


def _tells(item: Block) -> bool:
    words = item.text.split()
    return len(words) > 8 or (len(words) >= SENTENCE and words[-1].endswith(".")) or fits(ANSWERED, item.text)


STATES = re.compile(
    r"(?:[\d,]+|none|nil|zero|yes|no|as|see)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nobody)"
    r"(?:\W*$| (?:further |other )?(?:members? of staff|staff|employees?|officers?|people|persons?|individuals?|cases?"
    r"|was|were|had|received|resigned|left)\b)",
    re.IGNORECASE,
)
"""Opens a short answer, or is one: "Five", "Five members of staff were demoted"."""
COUNTED = re.compile(r"(?:[A-Z][A-Za-z /&-]{1,30} \d{1,3}(?:[,;]\s*|\s+and\s+|\s*$)){2,}$")
"""Labels with their counts: "Facebook 10, WhatsApp 3, Twitter 1"."""


def _is_under(item: Block | Table) -> bool:
    """Words below a year that stands alone in a list of lists."""
    return isinstance(item, Block) and item.kind is BlockKind.LIST_ITEM and PERIOD_LINE.match(item.text.strip()) is None
