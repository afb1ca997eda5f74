"""A column of sites that splits up the count of its row, and answers that split up one before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
LEAD = (
    "Staff disciplined for misuse of social media\n| Year | Number disciplined | Platform |\n| 2020 | 4 | Facebook |\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "| 2021 | 3 | Facebook 2, Twitter 1 |",
            [
                "2021 disciplinary_action @social_media = 3 total",
                "2021 disciplinary_action @facebook = 2",
                "2021 disciplinary_action @twitter = 1",
            ],
        ),
        ("| 2021 | 3 | Facebook 1, Twitter 1 |", ["2021 disciplinary_action @multiple = 3"]),
        ("| 2021 | 3 | Facebook |", ["2021 disciplinary_action @facebook = 3"]),
    ],
)
def test_parts_that_come_to_the_count(read: Read, row: str, expected: list[str]) -> None:
    assert read(LEAD + row).figures == ["2020 disciplinary_action @facebook = 4", *expected]


def test_an_answer_that_does_not_come_to_the_number_leaves_it_as_it_is(read: Read) -> None:
    table = """| Question | Answer |
        | 1. How many staff were disciplined for misuse of social media in 2022? | 9 |
        | 2. Which platforms were involved? | Facebook 5/TikTok 3 |"""
    assert read(table).figures[0] == "2022 disciplinary_action @social_media = 9"
