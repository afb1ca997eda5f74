"""Lists that count something of their own below a statement of discipline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TOLD = "In 2014 12 staff were disciplined.\n"


@pytest.mark.parametrize(
    "below",
    [
        "These have a headcount of:\n- Leeds 500\n- York 700",
        "These have a headcount of:\n- Leeds 5\n- York 7",
        "These sites employ:\n- Leeds 500\n- York 700",
        "Of these sites, staff numbers:\n- Leeds 5\n- York 7",
        "And the training sessions held:\n- Leeds 5\n- York 7",
        "The platforms are:\n- Facebook: 12,000 followers\n- Twitter: 9,000 followers",
        "The platforms are:\n- Facebook: 8 posts\n- Twitter: 4 posts",
        "They had:\n- Leeds 5\n- York 7",
        "By directorate:\n- Adults 400\n- Children 500",
    ],
)
def test_a_list_of_something_else_takes_nothing_from_the_statement(read: Read, below: str) -> None:
    assert read(TOLD + below).figures == ["2014 disciplinary_action = 12"]


def test_after_two_numbers_it_is_not_said_which_is_broken_down(read: Read) -> None:
    letter = read("There are 900 staff. Five were suspended in 2014.\nBy directorate:\n- Adults 400\n- Children 500")
    assert letter.figures == ["2014 suspension = 5"]


def test_parts_of_the_one_number_are_read(read: Read) -> None:
    letter = read(f"{TOLD}By team:\n- Adults 5\n- Children 7")
    assert letter.figures[1:] == ["2014 disciplinary_action (Adults) = 5", "2014 disciplinary_action (Children) = 7"]
