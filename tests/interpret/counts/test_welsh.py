"""Cells that give a count in Welsh."""

from __future__ import annotations

import pytest

from pipeline.interpret.counts import SymbolKey, parse_count

CELLS = {
    "llai na 5": (0, 4),
    "llai na 5 / fewer than 5": (0, 4),
    "fewer than 5\nllai na 5": (0, 4),
    "dim": (0, 0),
    "Dim / None": (0, 0),
    "mwy na 10": (11, None),
    "5 neu lai": (0, 5),
}


@pytest.mark.parametrize(("cell", "bounds"), CELLS.items())
def test_bounds(cell: str, bounds: tuple[int, int | None]) -> None:
    count = parse_count(cell, SymbolKey(), False)
    assert count is not None
    assert (count.minimum, count.maximum) == bounds


@pytest.mark.parametrize("cell", ["llai na 5 / fewer than 10", "5 / 6", "llai na"])
def test_sides_that_differ_are_no_count(cell: str) -> None:
    assert parse_count(cell, SymbolKey(), False) is None
