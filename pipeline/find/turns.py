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
    if is_bilingual(items):
        items = [item for item in items if not isinstance(item, Block) or english_of(item).text.strip()]
    if any(_is_headed_turn(*three) for three in zip(items, items[1:], items[2:], strict=False)):
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


def _is_headed_turn(heading: Block | Table, question: Block | Table, below: Block | Table) -> bool:
    if not (isinstance(heading, Block) and isinstance(question, Block) and isinstance(below, Block)):
        return False
    is_asked = NUMBERED_HEADING.fullmatch(heading.text.strip()) is not None and question.text.strip().endswith("?")
    return is_asked and may_answer(below) and _tells(below)


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
