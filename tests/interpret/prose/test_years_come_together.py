""" "These 23", "of the five": what the years told before come to; "the two years after that"; cases of a site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "Eight were disciplined in 2011, six in 2012 and three in 2013. Five of these 17 were dismissed.",
            [
                "2011 disciplinary_action = 8",
                "2012 disciplinary_action = 6",
                "2013 disciplinary_action = 3",
                "2011 to 2013 dismissal = 5",
            ],
        ),
        (
            "Two were warned in 2005, three in 2006 and none in the two years after that. Four of the five resigned.",
            [
                "2005 warning = 2",
                "2006 warning = 3",
                "2007 to 2008 warning = 0",
                "2005 to 2006 resignation = 4",
            ],
        ),
        (
            "Three were dismissed in 2012/13. In the following two years there were five dismissals.",
            ["2012/13 dismissal = 3", "2013-04-01..2015-03-31 dismissal = 5"],
        ),
        (
            "Three were dismissed in 2012. Nobody was dismissed in the two years after the merger.",
            ["2012 dismissal = 3", "- dismissal = 0"],
        ),
        (
            "Two were disciplined in 2005 and four in 2006. All six received a written warning.",
            ["2005 disciplinary_action = 2", "2006 disciplinary_action = 4", "2005 to 2006 written_warning = 6"],
        ),
        (
            "Two were disciplined in 2005, four in 2006 and one in 2007. All six received a written warning.",
            [
                "2005 disciplinary_action = 2",
                "2006 disciplinary_action = 4",
                "2007 disciplinary_action = 1",
                "- written_warning = 6",
            ],
        ),
        (
            "TikTok: we had 3 cases in 2021, 4 in 2022 and 2 in 2023. These 9 led to one dismissal and two warnings.\n"
            "YouTube: there were no cases in any of the three years.",
            [
                "2021 investigation @tiktok = 3",
                "2022 investigation @tiktok = 4",
                "2023 investigation @tiktok = 2",
                "2021 to 2023 dismissal @tiktok = 1",
                "2021 to 2023 warning @tiktok = 2",
                "2021 to 2023 investigation @youtube = 0",
            ],
        ),
    ],
)
def test_years_come_together(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures


def test_a_part_in_a_later_paragraph_has_the_time_of_its_whole(read: Read) -> None:
    told = read(
        "In 2009 a chain of e-mails came to light. Twenty employees had a formal investigation opened into each.\n"
        "Eleven of the twenty were women."
    )
    assert told.figures[-1].startswith("2009 ")


@pytest.mark.parametrize(
    "letter",
    [
        "We had 3 cases in 2012 of flu.",
        "We had 4 offices in 2012 and a Facebook page.",
    ],
)
def test_cases_of_nothing_said_are_none(read: Read, letter: str) -> None:
    assert read(letter).figures == []


def test_cases_answer_what_was_asked(read: Read) -> None:
    told = read("How many staff were dismissed over social media in 2012?\nFacebook: there were no cases.")
    assert told.figures == ["2012 dismissal @facebook = 0"]
