"""A part is not more than its whole."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.totals import PART, check_totals
from pipeline.checks.wholes import check_wholes

Make = Any


@pytest.mark.parametrize(
    ("whole", "part", "exceeds"),
    [
        ("9", "9", False),
        ("9", "10", True),
        ("0-9", "9", False),
        ("0-4", "5", True),
        ("*", "5", False),
        ("9", "*", False),
    ],
)
def test_in_its_column(make: Make, whole: str, part: str, exceeds: bool) -> None:
    above = make(whole, table=1, is_total=True)
    below = make(part, table=1, at=(3, 2), reasons=[PART])
    found = [(one.code, one.observation_id) for one in check_wholes([above, below])]
    assert found == ([("part-exceeds-whole", below.observation_id)] if exceeds else [])


def test_in_its_row(make: Make) -> None:
    left, right = make("4", table=1, is_total=True), make("5", table=1, at=(2, 3), reasons=[PART])
    assert [one.observation_id for one in check_wholes([left, right])] == [right.observation_id]


def test_lines_that_are_no_parts_may_be_larger(make: Make) -> None:
    assert not list(check_wholes([make("4", table=1, is_total=True), make("5", table=1, at=(3, 2))]))


def test_parts_of_which_need_not_add_up(make: Make) -> None:
    whole = make("9", table=1, is_total=True)
    parts = [make("1", table=1, at=(3, 2), reasons=[PART]), make("2", table=1, at=(4, 2), reasons=[PART])]
    assert not list(check_totals([whole, *parts]))
