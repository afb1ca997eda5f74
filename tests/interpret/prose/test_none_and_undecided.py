"""What was not done, never happened, led to nothing, or is not decided yet."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "several things not done to any of them": (
        "The Council has nine staff. In 2015 to 2017 it has not had to warn, demote or sack any of them over Bebo.",
        [
            "2015 to 2017 warning @bebo = 0",
            "2015 to 2017 demotion @bebo = 0",
            "2015 to 2017 dismissal @bebo = 0",
        ],
    ),
    "two things not done": (
        "In 2012 we did not dismiss or suspend anybody.",
        ["2012 dismissal = 0", "2012 suspension = 0"],
    ),
    "not done to any others than those told": (
        "In 2012 two were dismissed. We did not dismiss or suspend any staff other than these two in 2012.",
        ["2012 dismissal = 2"],
    ),
    "never any, and what that shows of small numbers": (
        "In 2009 up to four drivers got a ticking-off. Demotions, 2009 to 2011: we have never had any.",
        ["2009 management_action = 1-4", "2009 to 2011 demotion = 0"],
    ),
    "never any notes": ("Demotions, 2009 to 2011: we have never kept any notes.", []),
    "a site in the words of the matter before": (
        "Theft led to six dismissals in 2015. Facebook led to two.",
        ["2015 dismissal = 6", "2015 dismissal @facebook = 2"],
    ),
    "something else in other words": (
        "Theft led to six dismissals in 2015. Facebook produced two, a rise in traffic.",
        ["2015 dismissal = 6"],
    ),
    "with those who decide": (
        "Four of the five cases from 2017 were not upheld and one is with the hearing panel.",
        ["2017 no_action = 4", "2017 pending = 1"],
    ),
    "a seat on a panel": (
        "In 2017 two were warned. Every Tuesday the manager is with the hearing panel.",
        ["2017 warning = 2"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
