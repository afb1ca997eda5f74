"""What became of cases told before: on whose platform, and where it stops."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
CASES = "Six members of staff were investigated in 2012 in relation to Facebook. "

TOLD = {
    "results follow": (
        CASES + "Two were given a written warning; three were dismissed.",
        ["2012 dismissal @facebook = 3", "2012 investigation @facebook = 6", "2012 written_warning @facebook = 2"],
    ),
    "led to": (
        CASES + "This led to two people being given a written warning and one being dismissed.",
        ["2012 dismissal @facebook = 1", "2012 investigation @facebook = 6", "2012 written_warning @facebook = 2"],
    ),
    "more than there were": (
        CASES + "Nine were dismissed.",
        ["2012 dismissal = 9", "2012 investigation @facebook = 6"],
    ),
    "of another year": (
        CASES + "In 2013 two were dismissed.",
        ["2012 investigation @facebook = 6", "2013 dismissal @facebook = 2"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_results_take_the_platform_of_their_cases(read: Read, text: str, expected: list[str]) -> None:
    assert sorted(read(text).figures) == expected
