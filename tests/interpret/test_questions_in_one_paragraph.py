"""Questions numbered in one paragraph, and what one of them leaves to those before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read

ANSWERS = "\nA1. 2017 – 9, 2018 – 12.\nA2. 2017 – 7, 2018 – 2.\nA3. Nil for 2017. One in 2018."
FIGURES = [
    "2017 investigation @facebook = 9",
    "2018 investigation @facebook = 12",
    "2017 suspension @facebook = 7",
    "2018 suspension @facebook = 2",
    "2017 dismissal @facebook = 0",
    "2018 dismissal @facebook = 1",
]


@pytest.mark.parametrize(
    "asked",
    [
        "Q1 How many officers were investigated over Facebook? Q2 How many were suspended? Q3 How many were dismissed?",
        "Q1 The number of officers investigated over Facebook. Q2 The number suspended. Q3 The number dismissed.",
        "1) Number of officers investigated over Facebook 2) Number suspended 3) Number dismissed",
        "Question 1: How many were investigated over Facebook? Question 2: How many suspended? Question 3: How many "
        "were dismissed?",
    ],
)
def test_each_is_answered_under_its_own_number(read: Callable[[str], Read], asked: str) -> None:
    answers = ANSWERS if asked.startswith("Q") else ANSWERS.replace("A", "")
    assert read(asked + answers).figures == FIGURES


def test_points_that_answer_are_no_questions(read: Callable[[str], Read]) -> None:
    told = read("1) Number of officers dismissed in 2012 was 4. 2) Number warned was 5.")
    assert told.figures == ["2012 dismissal = 4", "2012 warning = 5"]


SITES = "1. How many were investigated over Facebook in 2012?\n3\n2. How many were investigated over Twitter?\n4\n"


def test_a_question_behind_one_on_each_site_is_about_either(read: Callable[[str], Read]) -> None:
    assert read(f"{SITES}3. How many were dismissed?\n1").figures[-1] == "2012 dismissal @social_media = 1"


def test_a_question_behind_each_is_about_that_site(read: Callable[[str], Read]) -> None:
    between = SITES.replace("2. How", "2. How many were dismissed?\n2\n3. How")
    assert read(f"{between}4. How many were dismissed?\n1").figures[-1] == "2012 dismissal @twitter = 1"
