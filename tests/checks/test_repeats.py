"""What is said again, alike or otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.repeats import check_against_tables, check_repeats, check_told_apart

Make = Any


@pytest.mark.parametrize(
    ("said", "printed", "differs"),
    [
        ("4", "4", False),
        ("5", "4", True),
        ("0-4", "4", False),
        ("0-4", "5", True),
        ("5-", "4", True),
        ("~5", "4", False),
        ("*", "4", False),
    ],
)
def test_a_sentence_against_its_table(make: Make, said: str, printed: str, differs: bool) -> None:
    sentence, cell = make(said), make(printed, table=1)
    found = [(one.code, one.observation_id) for one in check_against_tables([cell, sentence])]
    assert found == ([("prose-differs-from-table", sentence.observation_id)] if differs else [])


def test_another_year_outcome_platform_or_group_is_another_figure(make: Make) -> None:
    cell = make("4", table=1)
    dimensions: tuple[dict[str, Any], ...] = (
        {"year": 2013},
        {"outcome": "warning"},
        {"platform": "facebook"},
        {"category": "x"},
    )
    others = [make("5", **other) for other in dimensions]
    assert not list(check_against_tables([cell, *others]))


def test_two_figures_of_a_table_are_not_held_against_one_sentence(make: Make) -> None:
    assert not list(check_against_tables([make("4", table=1), make("5", table=1, at=(3, 2)), make("9")]))


def test_the_same_figure_in_two_tables_is_noted_once(make: Make) -> None:
    first, again = make("4", table=1), make("4", table=2)
    assert [(one.code, one.observation_id) for one in check_repeats([first, again])] == [
        ("figure-found-twice", again.observation_id)
    ]


def test_noughts_cases_and_other_numbers_are_no_repeats(make: Make) -> None:
    assert not list(check_repeats([make("0", table=1), make("0", table=2)]))
    assert not list(check_repeats([make("4", table=1), make("5", table=2)]))
    case = ["line-per-case"]
    assert not list(check_repeats([make("1", table=1, reasons=case), make("1", table=2, reasons=case)]))
    assert not list(check_repeats([make("4", table=1), make("4", table=1, at=(3, 2))]))


def test_numbers_that_nothing_tells_apart_are_said_aloud(make: Make) -> None:
    cells = [make("4", table=1), make("5", table=1, at=(3, 2))]
    assert [(one.code, one.observation_id) for one in check_told_apart(cells)] == [
        ("not-told-apart", one.observation_id) for one in cells
    ]
    assert not list(check_told_apart([make("4", table=1), make("5", table=1, at=(3, 2), category="x")]))
    assert not list(check_told_apart([make("4", table=1), make("4", table=1, at=(3, 2))]))
    assert not list(check_told_apart([make("4", table=1), make("9", table=1, at=(3, 2), is_total=True)]))
