"""Tables right below a table of discipline that count something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
BY_SEX = "| Sex | Number |\n| Men | 6 |\n| Women | 4 |\n\n"
SEXES = ["2014 dismissal (Men) = 6", "2014 dismissal (Women) = 4"]
BY_GRADE = "| Grade | Number |\n| A | 3 |\n| B | 7 |\n\n"


@pytest.mark.parametrize(
    "letter",
    [
        f"In 2014 we dismissed 10 people.\n{BY_SEX}| Directorate | Number |\n| Adults | 600 |\n| Children | 400 |",
        f"In 2014 we dismissed 10 people.\n{BY_SEX}| Directorate | Number |\n| Adults | 6 |\n| Children | 4 |",
        "In 2014 we dismissed 10 people. They are shown by sex and then by directorate.\n"
        f"{BY_SEX}| Directorate | Number |\n| Adults | 600 |\n| Children | 400 |",
    ],
)
def test_a_second_table_of_other_numbers_takes_nothing(read: Read, letter: str) -> None:
    assert read(letter).figures == [*SEXES, "2014 dismissal = 10 total"]


@pytest.mark.parametrize(
    "third", ["| Place | Staff |\n| Leeds | 412 |\n| York | 413 |", "| Place | Staff |\n| Leeds | 4 |"]
)
def test_two_ways_are_of_two_tables(read: Read, third: str) -> None:
    letter = read(f"In 2014 we dismissed 10 people, shown by sex and then by grade.\n{BY_SEX}{BY_GRADE}{third}")
    assert letter.figures == [
        *SEXES,
        "2014 dismissal (A) = 3",
        "2014 dismissal (B) = 7",
        "2014 dismissal = 10 total",
    ]


def test_three_tables_told_of_are_three(read: Read) -> None:
    third = "| Place | Number |\n| Leeds | 4 |\n| York | 6 |"
    letter = read(f"In 2014 we dismissed 10 people, as the three tables show.\n{BY_SEX}{BY_GRADE}{third}")
    assert "2014 dismissal (Leeds) = 4" in letter.figures
