""" "In all that time", "throughout", "at any point in those years": the time that the whole answer tells of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    "words",
    [
        "Nobody was dismissed in all that time.",
        "Over that whole period nobody was dismissed.",
        "Throughout this time nobody was dismissed.",
        "Nobody was dismissed throughout.",
        "Nobody was dismissed at any point in those years.",
    ],
)
def test_the_time_of_the_whole_answer(read: Read, words: str) -> None:
    told = read(f"Between 2010 and 2015 six were warned. Two of these resigned in 2012. {words}").figures
    assert told[-1] == "2010 to 2015 dismissal = 0"


@pytest.mark.parametrize(
    ("letter", "figure"),
    [
        ("In 2012 two were warned. Nobody was dismissed throughout the Trust.", "2012 dismissal = 0"),
        (
            "Between 2010 and 2015 six were warned. Over the whole period from 2011 to 2013 nobody was dismissed.",
            "2011 to 2013 dismissal = 0",
        ),
        ("Between 2010 and 2015 six were warned. In 2013 nobody was dismissed at any time.", "2013 dismissal = 0"),
    ],
)
def test_and_no_other(read: Read, letter: str, figure: str) -> None:
    assert read(letter).figures[-1] == figure
