"""Passages one after the other."""

from pipeline.interpret.read import _are_followed
from pipeline.model.candidate import Passage, Surroundings
from pipeline.model.document import Block, BlockKind


def passages(*headings: str) -> list[Passage]:
    block = Block(BlockKind.PARAGRAPH, (), "In 2012 the office moved.")
    return [Passage(block, n, 1, Surroundings(headings=(heading,))) for n, heading in enumerate(headings)]


def test_a_passage_is_asked_for_times_where_its_section_goes_on_to_one_that_is_read() -> None:
    read = [False, True, False, False, True, True, False]
    assert _are_followed(passages("A", "A", "A", "B", "C", "C", "C"), read) == [
        *(True, False, False),
        False,
        *(True, False, False),
    ]


def test_a_heading_that_returns_begins_a_section_of_its_own() -> None:
    assert _are_followed(passages("A", "B", "A"), [False, False, True]) == [False, False, False]
    assert _are_followed([], []) == []
