"""The items of a letter in their order, those that ask and answer in one block parted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.find.anatomy import Role
from pipeline.find.recitals import answer_behind, answer_within
from pipeline.find.turns_within import Turn, turns_within
from pipeline.model.document import Block, Table


def turn_by_turn(
    shown: Iterator[tuple[int, Block | Table, Role]], answered: Mapping[int, tuple[Turn, ...]]
) -> Iterator[tuple[int, Block | Table, Role]]:
    """The items, those that ask and answer parted: what asks, and the answer as the authority's words."""
    for index, item, role in shown:
        for asked, answer in answered.get(index, ()):
            yield index, asked, role
            yield index, answer, Role.BODY
        if index not in answered:
            yield index, item, role


def answered_recitals(items: Sequence[Block | Table], roles: Sequence[Role]) -> dict[int, tuple[Turn, ...]]:
    """Recitals and questions that go on to answer, by their place: the part that asks, and the answer."""
    parted = (
        (index, _turns(item, role))
        for index, (item, role) in enumerate(zip(items, roles, strict=True))
        if isinstance(item, Block) and role in {Role.RECITAL, Role.QUESTION}
    )
    return {index: turns for index, turns in parted if turns}


def _turns(block: Block, role: Role) -> tuple[Turn, ...]:
    """The turns of a block that asks and answers; none where it only asks."""
    if role is Role.QUESTION and (turns := turns_within(block)):
        return turns
    both = answer_within(block) if role is Role.RECITAL else answer_behind(block)
    return () if both is None else (both,)
