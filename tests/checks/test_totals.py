"""A printed total that its parts cannot come to is a finding."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.totals import check_totals, interval

Make = Any


@pytest.mark.parametrize(
    ("total", "parts", "differs"),
    [
        ("9", "4 5", False),
        ("10", "4 5", True),
        ("8", "4 5", True),
        ("8", "4 0-4", False),
        ("9", "4 0-4", True),
        ("3", "4 0-4", True),
        ("99", "4 *", False),
        ("3", "4 *", True),
        ("*", "4 5", False),
        ("~10", "4 5", False),
        ("0-9", "4 5", False),
        ("0-8", "4 5", True),
        ("5-", "4 5", False),
        ("10-", "4 5", True),
        ("9", "4", False),
    ],
)
def test_a_column(make: Make, total: str, parts: str, differs: bool) -> None:
    cells = [make(number, table=1, at=(row, 2)) for row, number in enumerate(parts.split(), 2)]
    printed = make(total, table=1, at=(9, 2), is_total=True)
    findings = list(check_totals([*cells, printed]))
    assert [(one.code, one.observation_id) for one in findings] == (
        [("total-differs", printed.observation_id)] if differs else []
    )


def test_the_message_says_what_is_printed_and_what_the_parts_come_to(make: Make) -> None:
    cells = [make("4", table=1), make("0-4", table=1, at=(3, 2)), make("9", table=1, at=(4, 2), is_total=True)]
    (finding,) = check_totals(cells)
    assert "“9”" in finding.message and "4 to 8" in finding.message
    assert finding.provenance == cells[-1].provenance


def test_a_rows_total_is_held_against_its_row(make: Make) -> None:
    row = [make("4", table=1), make("5", table=1, at=(2, 3))]
    assert not list(check_totals([*row, make("9", table=1, at=(2, 4), is_total=True)]))
    assert list(check_totals([*row, make("8", table=1, at=(2, 4), is_total=True)]))


def test_a_subtotal_is_over_the_run_above_it_and_a_grand_total_over_subtotals(make: Make) -> None:
    numbers = [("4", False), ("5", False), ("9", True), ("1", False), ("2", False), ("3", True), ("12", True)]
    cells = [make(n, table=1, at=(row, 2), is_total=total) for row, (n, total) in enumerate(numbers, 2)]
    assert not list(check_totals(cells))


def test_a_grand_total_may_be_over_subtotals_whose_parts_are_not_all_given(make: Make) -> None:
    numbers = [("4", False), ("5", False), ("9", True), ("3", True), ("12", True)]
    cells = [make(n, table=1, at=(row, 2), is_total=total) for row, (n, total) in enumerate(numbers, 2)]
    assert cells[-1].observation_id not in [finding.observation_id for finding in check_totals(cells)]


def test_tables_are_held_apart(make: Make) -> None:
    one = [make("4", table=1), make("5", table=1, at=(3, 2)), make("9", table=1, at=(4, 2), is_total=True)]
    assert not list(check_totals([*one, make("7", table=2), make("6", table=2, at=(3, 2))]))


def test_prose_is_left_to_other_checks(make: Make) -> None:
    assert not list(check_totals([make("4"), make("5"), make("8", is_total=True)]))


def test_an_unknown_part_leaves_the_top_open(make: Make) -> None:
    assert interval([make("4"), make("0-4")]) == (4, 8)
    assert interval([make("4"), make("11-")]) == (15, None)
    assert interval([make("4"), make("*")]) == (4, None)
