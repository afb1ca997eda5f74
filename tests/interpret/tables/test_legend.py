"""Lines right below a table that explain its marks."""

from __future__ import annotations

import pytest

from pipeline.interpret.counts import find_symbol_key
from pipeline.interpret.tables.legend import lines_of_key
from pipeline.model.candidate import Candidates, Passage, Surroundings, TableCandidate
from pipeline.model.document import Block, BlockKind, Cell, Table


def answer(cells: tuple[str, ...], line: str, place: int) -> Candidates:
    grid = tuple(Cell(0, index, text) for index, text in enumerate(cells))
    table = TableCandidate(Table(1, None, 1, len(cells), grid, "test"), 4, Surroundings())
    passage = Passage(Block(BlockKind.PARAGRAPH, (), line), place, None, Surroundings())
    return Candidates((table,), (passage,))


@pytest.mark.parametrize(
    ("cells", "line", "place", "expected"),
    [
        (("2019", "-"), "- nil return", 5, {5}),
        (("2019", "\u2013"), "- nil return", 5, {5}),
        (("2019", "0"), "- nil return", 5, set()),
        (("2019", "-"), "- nil return", 7, set()),
        (("2019", "-"), "Nil return", 5, set()),
    ],
)
def test_a_line_of_the_key_states_nothing(cells: tuple[str, ...], line: str, place: int, expected: set[int]) -> None:
    assert lines_of_key(answer(cells, line, place), find_symbol_key([line])) == expected
