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
from pipeline.find.languages import english_of, is_bilingual
from pipeline.find.phrases import ASKING
from pipeline.find.questions import label_of, without_label
from pipeline.model.document import Block, Table

FEWEST_TURNS: Final = 2
NUMBERED_HEADING: Final = re.compile(r"(?:\w+ \d{1,2} ?[/|] ?)?(?:question|query) \d{1,2}\W*", re.IGNORECASE)
"""Heads one question: "Question 2", "Cwestiwn 2 / Question 2"."""
REQUESTER = re.compile(r"\b(?:i|my|me|please|you|your|if so|can|could)\b", re.IGNORECASE)
"""Words of who asks: below a question they are more of it."""
WHO_ASKS = re.compile(r"\b(?:i|my|me|please)\b", re.IGNORECASE)
"""Words that nobody uses of themselves in an answer: outside quotes, they are the request's."""
IN_QUOTES = re.compile(r"[“\"‘][^”\"’]*[”\"’]")
"""Words of others set in an answer ("said to “my boss”")."""
QUOTED = frozenset("\"“‘'")
"""Marks that open words of others: a block that begins so repeats the request."""


def answered_in_turn(items: Sequence[Block | Table]) -> bool:
    """True where at least two labelled questions have words with a number below them that ask for nothing.

    One is enough where the question has a heading of its own, with its number and no more ("Question 2").
    """
    if _has_headed_turn(items):
        return True
    turns = sum(
        isinstance(one, Block) and isinstance(below, Block) and asks(one) and may_answer(below) and _tells(below)
        for one, below in pairwise(items)
    )
    return turns >= FEWEST_TURNS


def answered_between(items: Sequence[Block | Table]) -> bool:
    """True where the mail that is answered is quoted (">"), and words without the mark stand below its questions.

    > 1) How many of your staff were disciplined in 2008?
    5 staff in 2008.
    """
    return any(
        isinstance(one, Block)
        and isinstance(below, Block)
        and one.quoted
        and not below.quoted
        and one.text.rstrip().endswith("?")
        and may_answer(below)
        and _tells(below)
        for one, below in pairwise(items)
    )


def _has_headed_turn(items: Sequence[Block | Table]) -> bool:
    blocks = [item for item in items if isinstance(item, Block)]
    if not any(map(_is_numbered_heading, blocks)):
        return False
    if is_bilingual(blocks):
        blocks = [block for block in blocks if english_of(block).text.strip()]
    return any(
        _is_numbered_heading(heading) and question.text.rstrip().endswith("?") and may_answer(below) and _tells(below)
        for heading, question, below in zip(blocks, blocks[1:], blocks[2:], strict=False)
    )


def _is_numbered_heading(block: Block) -> bool:
    return NUMBERED_HEADING.fullmatch(block.text.strip()) is not None


def asks(block: Block) -> bool:
    """A labelled question."""
    if not label_of(block):
        return False
    bare = without_label(block)
    return "?" in bare or ASKING.match(bare) is not None


def may_answer(block: Block) -> bool:
    """No question, no label of one, and not said by who asks."""
    text = block.text.strip()
    is_told = bool(text) and not label_of(block) and "?" not in text and text[0] not in QUOTED
    return is_told and not ASKING.match(text) and WHO_ASKS.search(IN_QUOTES.sub("", text)) is None


def _tells(block: Block) -> bool:
    return names_number(block.text) and REQUESTER.search(block.text) is None
