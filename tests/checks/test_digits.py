"""A note that ran into a number is told by the sum that it spoils; letters among digits are told by themselves."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.digits import check_digits
from pipeline.model.candidate import Surroundings, TableCandidate
from pipeline.model.document import Cell, Table

Make = Any


@pytest.mark.parametrize(
    ("parts", "total", "suspected"),
    [
        ("4 8 51", "17", "51"),
        ("4 18 5", "17", "18"),
        ("4 8 5", "171", "171"),
        ("4 8 5", "17", None),
        ("4 8 6", "17", None),
        ("4 0-4 51", "17", None),
    ],
)
def test_a_digit_too_many(make: Make, parts: str, total: str, suspected: str | None) -> None:
    cells = [make(number, table=1, at=(row, 2)) for row, number in enumerate(parts.split(), 2)]
    printed = make(total, table=1, at=(9, 2), is_total=True)
    found = list(check_digits([*cells, printed], ()))
    assert {one.code for one in found} == ({"suspicious-digit"} if suspected else set())
    named = {cell.observation_id for cell in (*cells, printed) if cell.quote == suspected}
    assert {one.observation_id for one in found} == named


@pytest.mark.parametrize(
    ("text", "spoilt"),
    [("l2", True), ("1O", True), ("I", True), ("12", False), ("n/a", False), ("nil", False), ("12*", False)],
)
def test_letters_among_digits(make: Make, text: str, spoilt: bool) -> None:
    cells = (Cell(1, 1, "4"), Cell(1, 2, "5"), Cell(2, 1, "6"), Cell(2, 2, text))
    candidate = TableCandidate(Table(1, 1, 3, 3, cells, "test"), 0, Surroundings())
    figures = [make("4", table=1), make("5", table=1, at=(2, 3)), make("6", table=1, at=(3, 2))]
    found = list(check_digits(figures, [candidate]))
    assert [one.code for one in found] == (["suspicious-digit"] if spoilt else [])
    if spoilt:
        assert found[0].provenance is not None
        assert (found[0].provenance.row_number, found[0].provenance.column_number) == (3, 3)
