"""Sentences and tables that look like keys, splits or year ends and are none."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
RANKS = """Officers disciplined for misuse of WhatsApp, by rank:
| Rank | 2021 | 2022 |
| PC | 3 | 4 |
| PS | 1 | 1 |
"""
BY_RANK = [
    "2021 disciplinary_action @whatsapp (PC) = 3",
    "2021 disciplinary_action @whatsapp (PS) = 1",
    "2022 disciplinary_action @whatsapp (PC) = 4",
    "2022 disciplinary_action @whatsapp (PS) = 1",
]
TOLD = {
    "what became of one is no key": (RANKS + "In 2021 the PS was demoted; the PC was suspended.", BY_RANK),
    "departments and what they do": (
        "Dismissals by department:\n| Department | 2021 |\n| HR | 3 |\n| IT | 4 |\n"
        "HR: Dismissals are handled by HR. IT: Suspended accounts are handled by IT.",
        ["2021 dismissal (HR) = 3", "2021 dismissal (IT) = 4"],
    ),
    "years of other records": (
        "Dismissals:\n| Year | Number |\n| 2018 | 3 |\n| 2019 | 5 |\n"
        "Leave records are held for years ending 31 August.",
        ["2018 dismissal = 3", "2019 dismissal = 5"],
    ),
    "posts are nobody": (
        "| How many staff were disciplined in 2022 over social media? | 9 |\n"
        "| How many posts were removed and from which sites? | Facebook 5/TikTok 3/Instagram 1 |",
        ["2022 disciplinary_action @social_media = 9"],
    ),
    "which of two numbers a split is of": (
        "| Year | Number disciplined | Number dismissed | Platform |\n| 2011 | 5 | 5 | Facebook 3, Twitter 2 |\n"
        "| 2012 | 4 | 2 | Facebook 1, Twitter 1 |",
        [
            "2011 disciplinary_action @multiple = 5",
            "2011 dismissal @multiple = 5",
            "2012 disciplinary_action @multiple = 4",
            "2012 dismissal @multiple = 2",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_explains_nothing(read: Read, text: str, expected: list[str]) -> None:
    figures = [one for one in read(text).figures if "demotion" not in one and "suspension" not in one]
    assert sorted(figures) == sorted(expected)
