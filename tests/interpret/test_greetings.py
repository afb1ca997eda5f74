"""A greeting that runs on into the answer on the same line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TABLE = """
| Year | Attendance | Conduct |
| 2014 | 31 | 12 |
| 2015 | 28 | 9 |
"""
FIGURES = [
    "2014 dismissal (Attendance) = 31",
    "2014 dismissal (Conduct) = 12",
    "2015 dismissal (Attendance) = 28",
    "2015 dismissal (Conduct) = 9",
]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Ms Okafor, our figures for employees dismissed for poor attendance and for their conduct are these.",
        "Hello Sam, we have set out below how many people the Trust dismissed, by reason.",
        "Dear Dr. Lind, The following is the number of staff dismissed in each year:",
    ],
)
def test_a_greeting_with_the_answer_behind_its_comma_introduces_the_table(read: Read, greeting: str) -> None:
    assert read("!" + greeting + TABLE).figures == FIGURES


def test_a_greeting_by_itself_says_nothing_of_the_table(read: Read) -> None:
    assert read("!Dear Sir, Madam" + TABLE).figures == []


def test_the_time_said_behind_a_greeting_holds_for_the_questions_in_the_table(read: Read) -> None:
    letter = """!Hi Jo, our answers are beside your questions. They are for 2016.
        | Staff investigated for posts on social networks | 6 |
        | How many of these were warned? | 2 |
        | How many of these were dismissed? | None |"""
    assert read(letter).figures == [
        "2016 investigation @social_media = 6 total",
        "2016 warning @social_media = 2",
        "2016 dismissal @social_media = 0",
    ]
