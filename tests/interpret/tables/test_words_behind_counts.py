"""Columns of words behind the counts, with blanks, dashes and "n/a" where there is nothing to say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read

ASKED = "You asked how many staff were disciplined for misuse of social media, and the outcome.\n"
HEAD = "| Year | Number | Sanction |\n| 2011/12 | 2 | Written warning |\n"


@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        ("| | 1 | Dismissal |\n| 2012/13 | 3 | Demotion |", ["2011/12 dismissal = 1", "2012/13 demotion = 3"]),
        ("| 2012/13 | 3 | Demotion |\n| 2013/14 | - | - |", ["2012/13 demotion = 3"]),
        (
            "| 2012/13 | 0 | n/a |\n| 2013/14 | 3 | Demotion |",
            ["2012/13 disciplinary_action = 0", "2013/14 demotion = 3"],
        ),
    ],
)
def test_each_row_has_its_year_and_what_it_names(read: Callable[[str], Read], rows: str, figures: list[str]) -> None:
    sited = [one.replace(" =", " @social_media =") for one in ("2011/12 written_warning = 2", *figures)]
    assert read(f"{ASKED}{HEAD}{rows}").figures == sited


def test_columns_of_figures_stay_figures(read: Callable[[str], Read]) -> None:
    told = read("| Year | Dismissed | Warned |\n| 2011 | 2 | none |\n| 2012 | none | nil |\n| 2013 | 1 | 3 |").figures
    assert told == [
        "2011 dismissal = 2",
        "2011 warning = 0",
        "2012 dismissal = 0",
        "2012 warning = 0",
        "2013 dismissal = 1",
        "2013 warning = 3",
    ]


def test_numbers_of_a_table_that_nothing_names_are_shown(read: Callable[[str], Read]) -> None:
    told = read(
        "1. How many staff were disciplined over Facebook in 2012?\n2. How many were dismissed?\n"
        "| Question | Answer |\n| 1 | 5 |\n| 2 | 3 |"
    )
    assert told.figures == []
    assert told.findings == ["table-not-read"]


@pytest.mark.parametrize(
    ("table", "figures"),
    [
        (
            "| Year | Result |\n| 2012 | 3 dismissals |\n| 2013 | no dismissals |",
            ["2012 dismissal = 3", "2013 dismissal = 0"],
        ),
        (
            "| 2012 | 2013 |\n| 3 warnings | 2 warnings |\n| 1 dismissal | no dismissals |",
            ["2012 warning = 3", "2013 warning = 2", "2012 dismissal = 1", "2013 dismissal = 0"],
        ),
    ],
)
def test_none_of_an_outcome_is_told_in_its_cell(read: Callable[[str], Read], table: str, figures: list[str]) -> None:
    assert read(table).figures == figures
