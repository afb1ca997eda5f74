"""A year before a person or a case says which, and counts nobody: "the 2019 officer", "both 2016/17 cases"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "In 2014 two nurses were suspended and in 2015 one. Both of the 2014 nurses were dismissed. The 2015 nurse "
            "was given a final written warning.",
            ["2014 suspension = 2", "2015 suspension = 1", "2014 dismissal = 2", "2015 final_written_warning = 1"],
        ),
        (
            "We had two cases in 2016 and one in 2017. Both 2016 cases ended in dismissal, and the 2017 case led to a "
            "written warning.",
            ["2016 dismissal = 2", "2017 written_warning = 1"],
        ),
        (
            "We had two cases in 2016 and one in 2017. The two 2016 cases ended in dismissal.",
            ["2016 dismissal = 2"],
        ),
        ("One 2019 case led to a dismissal.", ["2019 dismissal = 1"]),
        ("The 2018/19 employee resigned.", ["2018/19 resignation = 1"]),
    ],
)
def test_a_year_says_which(read: Read, letter: str, figures: list[str]) -> None:
    told = read(letter).figures
    assert [one.replace(" (nurses)", "").removesuffix(" total") for one in told] == figures


@pytest.mark.parametrize(
    "letter",
    [
        "The 2019 officer survey was sent to everybody.",
        "The 2017 case was investigated by another team.",
        "The 2018 officers were both interviewed.",
        "The 2016 cases were investigated locally.",
    ],
)
def test_and_counts_nobody(read: Read, letter: str) -> None:
    assert read(letter).figures == []


def test_a_number_like_a_year_counts_where_nothing_makes_it_one(read: Read) -> None:
    assert read("2019 officers were warned between 2001 and 2008.").figures == [
        "2001 to 2008 warning (officers) = 2019"
    ]
