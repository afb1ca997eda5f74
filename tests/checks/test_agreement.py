"""One figure is one row; wholes in words are totals of what a table gives."""

from __future__ import annotations

import time
from typing import Any

import pytest

from pipeline.checks.agreement import SMALLEST_REPEAT, reconciled
from pipeline.checks.told_totals import totals_marked
from pipeline.model.observation import Observation

Make = Any


def codes(one: Observation) -> list[str]:
    return [reason.code for reason in one.reasons]


def test_prose_that_repeats_a_table_is_the_tables_row(make: Make) -> None:
    cell, other, sentence = make("4", table=1), make("7", table=1), make("4")
    kept = reconciled([sentence, cell, other])
    assert [one.observation_id for one in kept] == [cell.observation_id, other.observation_id]
    assert [codes(one) for one in kept] == [["stated-twice"], []]


@pytest.mark.parametrize(
    "said",
    [
        {"number": "5"},
        {"number": "0-4"},
        {"outcome": "resignation"},
        {"year": 2013},
        {"year": None},
        {"platform": "facebook"},
    ],
    ids=str,
)
def test_prose_that_differs_in_anything_is_a_figure_of_its_own(make: Make, said: dict[str, Any]) -> None:
    assert len(reconciled([make("4", table=1), make(**said)])) == 2


def test_two_sentences_repeat_each_other_only_in_the_same_category(make: Make) -> None:
    figures = [make(category="PCs"), make(category="PCs"), make(category="staff"), make()]
    assert [one.category for one in reconciled(figures)] == ["PCs", "staff", ""]


def test_equal_cells_of_one_table_are_all_kept(make: Make) -> None:
    assert len(reconciled([make("1", table=1, at=(row, 2)) for row in range(2, 9)])) == 7


def grid(make: Make, table: int, numbers: str) -> list[Observation]:
    return [make(number, table=table, at=(row, 2), year=2000 + row) for row, number in enumerate(numbers.split(), 2)]


def test_a_table_printed_twice_gives_its_figures_once(make: Make) -> None:
    once = reconciled([*grid(make, 1, "4 5 1 7"), *grid(make, 2, "4 5 1 7")])
    assert [(one.provenance.table_number, one.quote) for one in once] == [(1, "4"), (1, "5"), (1, "1"), (1, "7")]


def test_tables_that_differ_in_one_figure_are_two(make: Make) -> None:
    assert len(reconciled([*grid(make, 1, "4 5 1 7"), *grid(make, 2, "4 5 1 8")])) == 8


def test_small_tables_may_agree_by_chance(make: Make) -> None:
    numbers = " ".join("4" * (SMALLEST_REPEAT - 1))
    assert len(reconciled([*grid(make, 1, numbers), *grid(make, 2, numbers)])) == 2 * (SMALLEST_REPEAT - 1)


def marked(whole: Observation, parts: list[Observation]) -> list[str]:
    first, *rest = totals_marked([whole, *parts])
    assert [one.is_total for one in rest] == [part.is_total for part in parts]
    return codes(first) if first.is_total else []


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        ("9", "4 5", ["sum-of-parts"]),
        ("10", "4 5", []),
        ("0-20", "0-5 0-10 0-5", ["sum-of-parts"]),
        ("9", "4 0-5", []),
        ("~10", "4 0-8", ["sum-of-parts"]),
        ("~30", "4 0-8", []),
        ("4", "4", []),
        ("1", "1 0", []),
        ("0", "0 0", []),
        ("*", "4 5", []),
    ],
)
def test_a_sentence_over_the_parts_of_a_table(make: Make, whole: str, parts: str, expected: list[str]) -> None:
    cells = [make(number, table=1, at=(row, 2)) for row, number in enumerate(parts.split(), 2)]
    assert marked(make(whole), cells) == expected


def test_parts_lie_within_the_wholes_days(make: Make) -> None:
    cells = [make("4", year=2011, table=1), make("5", year=2012, table=1)]
    assert marked(make("9", year=2011, until=2012), cells) == ["sum-of-parts"]
    assert marked(make("9", year=2012), cells) == []


def test_disciplinary_action_is_over_outcomes_and_a_dismissal_is_not(make: Make) -> None:
    cells = [make("4", "dismissal", table=1), make("5", "demotion", table=1)]
    assert marked(make("9", "disciplinary_action"), cells) == ["sum-of-parts"]
    assert marked(make("9", "dismissal"), cells) == []
    assert marked(make("9", "investigation"), cells) == []


def test_lines_of_a_list_of_cases_are_parts_of_its_cases(make: Make) -> None:
    lines = [make("1", outcome, table=1, reasons=["line-per-case"]) for outcome in ("dismissal", "warning")]
    assert marked(make("2", "investigation"), lines) == ["sum-of-parts"]


def test_a_whole_of_which_other_sentences_name_some(make: Make) -> None:
    part = make("11", category="conduct")
    assert marked(make("43"), [part]) == ["parts-named"]
    assert marked(make("11"), [part]) == []
    assert marked(make("43", year=2011), [part]) == []
    assert marked(make("43", category="staff"), [part]) == []
    assert marked(make("43", year=None), [make("11", category="conduct", year=None)]) == []


def test_what_is_a_total_stays_as_it_is(make: Make) -> None:
    whole = make("9", is_total=True, reasons=["has-parts"])
    (first, *_) = totals_marked([whole, make("4", table=1), make("5", table=1)])
    assert first == whole


@pytest.mark.slow
def test_thousands_of_figures_in_one_document_take_no_time_of_each_other(make: Make) -> None:
    said = [make(str(number), year=1900 + number % 100, reasons=["case-told"]) for number in range(20_000)]
    began = time.process_time()
    totals_marked(said)
    assert time.process_time() - began < 20
