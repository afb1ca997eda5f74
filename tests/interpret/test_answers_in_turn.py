"""Short answers to several questions: by their labels, in turn, or not told apart; never silence, never a guess."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read

POINTS = (
    "1. How many staff were disciplined over Facebook in 2012?\n2. How many were dismissed?\n"
    "3. How many were suspended?\n"
)
RECITED = (
    "You asked: (a) how many staff were disciplined over Facebook in 2012; (b) how many were dismissed; and (c) how "
    "many were suspended.\n"
)
ROMAN = (
    "You asked (i) how many staff were disciplined over Facebook in 2012, (ii) how many were dismissed and (iii) how "
    "many were suspended.\n"
)
FIGURES = [
    "2012 disciplinary_action @facebook = 5",
    "2012 dismissal @facebook = 3",
    "2012 suspension @facebook = 0",
]


@pytest.mark.parametrize(
    "text",
    [
        f"{POINTS}The answers are 5, 3 and 0 respectively.",
        f"{POINTS}Answers to 1, 2 and 3: five, three and none.",
        f"{POINTS}5, 3, 0",
        f"{POINTS}Five.\nThree.\nNone.",
        f"{RECITED}(a) 5 (b) 3 (c) None.",
        f"{RECITED}(a) Five.\n(b) Three.\n(c) None.",
        f"{ROMAN}The answers are (i) 5, (ii) 3 and (iii) nil.",
        "1. How many staff were disciplined over Facebook in 2012? 5 2. How many were dismissed? 3 3. How many were "
        "suspended? None.",
        "How many staff were disciplined, how many dismissed and how many suspended over Facebook in 2012?\n5, 3 and 0",
    ],
)
def test_each_answer_goes_to_its_question(read: Callable[[str], Read], text: str) -> None:
    assert read(text).figures == FIGURES


@pytest.mark.parametrize(
    "text",
    [
        f"{POINTS}5 and 3",
        f"{POINTS}Five.",
        f"{POINTS}None.",
        "How many staff were dismissed in 2012?\n5 and 3.",
    ],
)
def test_what_cannot_be_told_apart_is_shown(read: Callable[[str], Read], text: str) -> None:
    told = read(text)
    assert told.figures == []
    assert told.findings == ["not-told-apart"]


def test_four_lines_are_no_answers_to_three_questions(read: Callable[[str], Read]) -> None:
    assert read(f"{POINTS}Five.\nThree.\nNone.\nFour.").figures == []


def test_numbers_in_turn_may_be_years(read: Callable[[str], Read]) -> None:
    told = read("How many staff were dismissed in each of 2012 and 2013?\n5 and 3.")
    assert told.figures == ["2012 dismissal = 5", "2013 dismissal = 3"]
