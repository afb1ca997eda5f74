"""A whole in words and the parts that follow it bear each other out where they add up."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.periods import check_periods
from pipeline.checks.prose_sums import ADD_UP, with_prose_sums

Make = Any


@pytest.mark.parametrize(
    ("whole", "parts", "proven"),
    [
        ("11", "3 6 2", [0, 1, 2, 3]),
        ("11", "3 6 2 5", [0, 1, 2, 3]),
        ("11", "3 6", []),
        ("11", "3 6 4", []),
        ("11", "11", []),
        ("11", "3 * 8", []),
        ("0", "0 0", []),
    ],
)
def test_a_whole_and_its_parts(make: Make, whole: str, parts: str, proven: list[int]) -> None:
    figures = [make(whole, is_total=True), *(make(part) for part in parts.split())]
    found = with_prose_sums(figures)
    assert [i for i, one in enumerate(found) if ADD_UP in [reason.code for reason in one.reasons]] == proven
    assert [one.count for one in found] == [one.count for one in figures]


def test_a_number_that_is_no_total_proves_nothing(make: Make) -> None:
    figures = (make("11"), make("3"), make("8"))
    assert with_prose_sums(figures) == figures


def test_times_without_days_are_noted(make: Make) -> None:
    undated = make(year=None, reasons=["period-undated"])
    assert [one.code for one in check_periods([undated, make(year=None), make()])] == ["unresolved-period"]
