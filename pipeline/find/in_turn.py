"""Answers without labels, in the order of the numbered questions before them.

"1. How many were disciplined?  2. How many were dismissed?"    "The answers are 5 and 3 respectively."
"1. How many were disciplined?  2. How many were dismissed?"    "Five."  "Three."

Only as many numbers as there were questions answer them in turn, and only where nothing else is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.find.anatomy import Role
from pipeline.find.questions import BARE, label_of, points_of
from pipeline.model.document import Block, BlockKind, Table
from pipeline.vocabulary.number_words import WORDS

_COUNT = rf"(?:\d{{1,3}}|none|nil|nought|nobody|{WORDS})"
_LEAD = (
    r"(?:(?:the |our |your )?(?:answers?|figures?|numbers?|replies|responses)"
    r"(?: (?:to|for) (?:(?:your |the )?(?:questions?|points?|parts?) )?(?:[\da-h()]+(?:,? and |, ?| to |-)?)*)?"
    r"(?: (?:are|is|were|was))?(?: as follows)?\s*:?\s*)?"
)
SEVERAL = re.compile(
    rf"\s*{_LEAD}(?P<values>{_COUNT}(?:(?:,|;|,? and) {_COUNT})+)(?:,? respectively)?\W*", re.IGNORECASE
)
"""Numbers and no more: "5 and 3.", "Our answers are 5, 3 and 0 respectively."."""
VALUE = re.compile(_COUNT, re.IGNORECASE)
FEWEST = 2


def answers_in_turn(block: Block, waiting: Sequence[str]) -> tuple[Block, ...]:
    """The numbers of a block, each with the label of its question; none where they are not as many.

    ``waiting`` are the labels of the questions that nothing has answered yet. Each answer keeps the place of its words.
    """
    match = SEVERAL.fullmatch(block.text) if len(waiting) >= FEWEST and not block.label else None
    if match is None:
        return ()
    values = list(VALUE.finditer(block.text, *match.span("values")))
    if len(values) != len(waiting):
        return ()
    return tuple(
        replace(block, text=" " * value.start() + value[0], label=f"{label}.")
        for label, value in zip(waiting, values, strict=True)
    )


def labels_in_turn(items: Sequence[Block | Table], roles: Sequence[Role]) -> dict[int, str]:
    """For each line that is a number and no more its question's label, where as many lines as questions follow them."""
    return dict(_labels(items, roles))


def _labels(items: Sequence[Block | Table], roles: Sequence[Role]) -> Iterator[tuple[int, str]]:
    asked: list[str] = []
    for index, (item, role) in enumerate(zip(items, roles, strict=True)):
        if isinstance(item, Block) and role is Role.QUESTION:
            asked.extend(_asked(item))
            continue
        below = _bare_lines(items, roles, index) if len(asked) >= FEWEST and all(asked) else 0
        if below == len(asked):
            yield from ((index + at, f"{label}.") for at, label in enumerate(asked))
        asked = []


def _asked(block: Block) -> list[str]:
    """The labels of the questions of a block."""
    points = points_of(block.text)
    return [label_of(Block(BlockKind.PARAGRAPH, (), point)) for point in points] if points else [label_of(block)]


def _bare_lines(items: Sequence[Block | Table], roles: Sequence[Role], start: int) -> int:
    """How many lines from ``start`` on are numbers without a label."""
    return next((at for at in range(start, len(items)) if not _is_bare(items[at], roles[at])), len(items)) - start


def _is_bare(item: Block | Table, role: Role) -> bool:
    if not isinstance(item, Block) or role is not Role.BODY or item.label or label_of(item):
        return False
    return BARE.match(item.text) is not None
