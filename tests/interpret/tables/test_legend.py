"""Lines right below a table that explain its marks."""

from __future__ import annotations

import pytest

from pipeline.interpret.counts import find_symbol_key
from pipeline.interpret.tables.legend import keys_among, lines_of_key
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


def grid(index: int, rows: list[tuple[str, ...]]) -> TableCandidate:
    cells = tuple(Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row))
    return TableCandidate(Table(index, None, len(rows), len(rows[0]), cells, "test"), index, Surroundings())


CASES = [("Year", "Outcome"), ("2012", "DIS"), ("2013", "RES")]
KEYS = {
    "headed": ([("Abbreviation", "Outcome"), ("DIS", "Dismissed"), ("RES", "Resigned")], {2}),
    "unheaded": ([("DIS", "Dismissed"), ("RES", "Resigned")], {2}),
    "of other forms": ([("HR", "Human resources"), ("IT", "Computers")], set()),
    "a list of cases": ([("Year", "Outcome"), ("2012", "Dismissed"), ("2013", "Resigned")], set()),
    "figures": ([("Code", "Number"), ("DIS", "3"), ("RES", "4")], set()),
}


@pytest.mark.parametrize(("rows", "expected"), KEYS.values(), ids=KEYS)
def test_a_table_of_keys_is_told_from_others(rows: list[tuple[str, ...]], expected: set[int]) -> None:
    assert keys_among([grid(1, CASES), grid(2, rows)]) == expected
