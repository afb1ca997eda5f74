"""What an answer says of itself before its first figure."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "a line about the matter": (
        "Misuse of social networking sites by staff, 2010/11. I answer in your order.\n"
        "(i) Staff dismissed: 4.\n"
        "(ii) Staff suspended: 6.",
        ["2010/11 dismissal @social_media = 4", "2010/11 suspension @social_media = 6"],
    ),
    "the time of all answers": (
        "Facebook. All answers are for 2014/15.\nStaff dismissed: 4.\nStaff suspended: 6.",
        ["2014/15 dismissal @facebook = 4", "2014/15 suspension @facebook = 6"],
    ),
    "in passing": (
        "Our policy on social media is on the intranet.\nIn 2014 four staff were dismissed.",
        ["2014 dismissal = 4"],
    ),
    "a year that bounds": (
        "Please note that our figures before 2012 were lost.\nFour staff were dismissed.",
        ["- dismissal = 4"],
    ),
    "two matters": (
        "Facebook and theft. All answers are for 2014/15.\nStaff dismissed: 4.",
        ["2014/15 dismissal = 4"],
    ),
    "small numbers kept back": (
        "Here you go, for TikTok. Small numbers are not shown, for reasons of confidentiality.\n"
        "In 2022 seven staff were disciplined.",
        ["2022 disciplinary_action @tiktok = 7"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
