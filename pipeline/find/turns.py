"""Letters that set each answer right below its question, whatever heading stands over them.

REQUEST
Q1. How many officers were investigated?
    14 in 2019, 19 in 2020 and 23 in 2021.
Q2. How many were dismissed?
    Two officers were dismissed in 2020.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pipeline.find.figures import names_number
from pipeline.find.phrases import ASKING
from pipeline.find.questions import label_of, without_label
from pipeline.model.document import Block, Table

FEWEST_TURNS: Final = 2
REQUESTER = re.compile(r"\b(?:i|my|me|please|you|your|if so|can|could)\b", re.IGNORECASE)
"""Words of who asks: below a question they are more of it."""
WHO_ASKS = re.compile(r"\b(?:i|my|me|please)\b", re.IGNORECASE)
"""Words that nobody uses of themselves in an answer: outside quotes, they are the request's."""
IN_QUOTES = re.compile(r"[“\"‘][^”\"’]*[”\"’]")
"""Words of others set in an answer ("said to “my boss”")."""
QUOTED = frozenset("\"“‘'")
"""Marks that open words of others: a block that begins so repeats the request."""


def answered_in_turn(items: Sequence[Block | Table]) -> bool:
    """True where at least two labelled questions have words with a number below them that ask for nothing."""
    turns = sum(
        isinstance(one, Block) and isinstance(below, Block) and asks(one) and may_answer(below) and _tells(below)
        for one, below in pairwise(items)
    )
    return turns >= FEWEST_TURNS


def asks(block: Block) -> bool:
    """A labelled question."""
    bare = without_label(block)
    return bool(label_of(block)) and ("?" in bare or ASKING.match(bare) is not None)


def may_answer(block: Block) -> bool:
    """No question, no label of one, and not said by who asks."""
    text = block.text.strip()
    is_told = bool(text) and not label_of(block) and "?" not in text and text[0] not in QUOTED
    return is_told and not ASKING.match(text) and WHO_ASKS.search(IN_QUOTES.sub("", text)) is None


def _tells(block: Block) -> bool:
    return names_number(block.text) and REQUESTER.search(block.text) is None
