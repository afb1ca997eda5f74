"""Cases that came in, told by their matter: figures of investigations, and the wholes of what came of them."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

NOUNS = ("cases", "incidents", "instances", "complaints", "allegations", "reports")
MATTERS = ("of misuse of Facebook", "of inappropriate use of Facebook", "of Facebook misuse by staff")
FRAMES = (
    "In 2012 there were three {cases}.",
    "There were three {cases} in 2012.",
    "Three {cases} were recorded in 2012.",
    "HR has dealt with three {cases} in 2012.",
    "The number of {cases} in 2012 was three.",
    "Our records show three {cases} for 2012.",
    "2012: three {cases}",
)


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("matter", MATTERS)
def test_cases_of_a_matter_are_investigations(read: Read, noun: str, matter: str) -> None:
    for frame in FRAMES:
        text = frame.format(cases=f"{noun} {matter}")
        assert read(text).figures == ["2012 investigation @facebook = 3"], text


TOLD = {
    "of them": (
        "In 2012 there were seven incidents of misuse of Facebook. Of the seven, four resulted in a written warning"
        " and "
        "three in dismissal.",
        [
            "2012 investigation @facebook = 7 total",
            "2012 written_warning @facebook = 4",
            "2012 dismissal @facebook = 3",
        ],
    ),
    "some of which": (
        "There were 14 cases of misuse of Facebook in 2012, three of which resulted in dismissal.",
        ["2012 investigation @facebook = 14 total", "2012 dismissal @facebook = 3"],
    ),
    "which led to": (
        "Twelve staff were investigated for misuse of Facebook in 2012, resulting in three dismissals.",
        ["2012 investigation @facebook = 12 total", "2012 dismissal @facebook = 3"],
    ),
    "their site is that of their results": (
        "In 2012 twelve staff were disciplined over Facebook, three of whom were dismissed.",
        ["2012 disciplinary_action @facebook = 12 total", "2012 dismissal @facebook = 3"],
    ),
    "site by site": (
        "In 2019 nine staff were investigated for their use of social media. Facebook was the site concerned in six "
        "cases and WhatsApp in three.",
        [
            "2019 investigation @social_media = 9 total",
            "2019 investigation @facebook = 6",
            "2019 investigation @whatsapp = 3",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_what_came_of_them_is_part_of_them(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


def test_cases_that_led_to_something_are_counted_once(read: Read) -> None:
    assert read("Two cases of misuse of Facebook in 2012 resulted in dismissal.").figures == [
        "2012 dismissal @facebook = 2"
    ]


NONE = {
    "others than staff": "There were 12 complaints about posts on Facebook by residents in 2012.",
    "how a list is to be read": "Each line is one case of misuse of Facebook in 2012.",
    "things": "In 2012 we received 14 reports on the Facebook page of the museum.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_case_of_ours(read: Read, text: str) -> None:
    assert read(text).figures == []
