"""Sentences with words that elsewhere say something else: cases, recitals, adverbs, other years, other counts."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "people in complaints": (
        "In 2019 two employees involved in Facebook complaints were subsequently dismissed.",
        ["2019 dismissal @facebook = 2"],
    ),
    "one with complaints against him": (
        "One employee who had complaints against him was dismissed in 2019 over Facebook.",
        ["2019 dismissal @facebook = 1"],
    ),
    "people facing allegations": ("In 2019 four staff facing allegations were dismissed.", ["2019 dismissal = 4"]),
    "cases dismissed": ("In 2019 three of the cases against officers were dismissed.", ["2019 no_action = 3"]),
    "a number of cases dismissed": ("The number of cases dismissed in 2019 was three.", ["2019 no_action = 3"]),
    "those complaints": ("In 2019 two of those complaints were dismissed.", ["2019 no_action = 2"]),
    "complaints of the officers": (
        "In 2019 two of the officers' allegations were dismissed.",
        ["2019 no_action (officers) = 2"],
    ),
    "an answer behind thanks": (
        "Thank you for asking about staff discipline. In 2019 we dismissed four employees over Facebook posts.",
        ["2019 dismissal @facebook = 4"],
    ),
    "an answer behind a colon": (
        "You'd like to know how many staff were disciplined over Facebook: four were dismissed in 2019 and five in "
        "2020.",
        ["2019 dismissal @facebook = 4", "2020 dismissal @facebook = 5"],
    ),
    "a number stated, and something else not held": (
        "The number of dismissals was 4 in 2019, but data on sites is not held.",
        ["2019 dismissal = 4"],
    ),
    "figures not held for one year": (
        "We do not hold figures for 2017; the number of dismissals was four in 2018 and five in 2019.",
        ["2018 dismissal = 4", "2019 dismissal = 5"],
    ),
    "people whose data is not held": (
        "The figures for dismissals exclude casual staff, whose data is not held. Four staff were dismissed in 2019.",
        ["2019 dismissal = 4"],
    ),
    "counts of other things": (
        "Suspensions are listed elsewhere. In 2018 there were 40 requests and in 2019 there were 50.",
        [],
    ),
    "were, in that year, something else": (
        "Two staff were dismissed in 2018 over Facebook and three were, in 2019, promoted.",
        ["2018 dismissal @facebook = 2"],
    ),
    "adverbs are no roles": (
        "In 2019 two subsequently resigned and four later received written warnings.",
        ["2019 resignation = 2", "2019 written_warning = 4"],
    ),
    "reported, then suspended": (
        "In 2019 three employees were reported to police by a colleague and then suspended over Facebook.",
        ["2019 suspension @facebook = 3"],
    ),
    "open to the public": (
        "In 2019 ten cases over Facebook: two were dismissed, three were warned and five were open to the public.",
        ["2019 dismissal @facebook = 2", "2019 warning @facebook = 3"],
    ),
    "years, then none": (
        "We disciplined three in 2016, two in 2017 over social media, then none. Of those five, two were dismissed.",
        [
            "2016 disciplinary_action @social_media = 3",
            "2017 disciplinary_action @social_media = 2",
            "- disciplinary_action = 0",
            "2016 to 2017 dismissal @social_media = 2",
        ],
    ),
    "what people are like": (
        "In 2019 ten officers were disciplined over Facebook. Four of the ten were innocent. Two were guilty.",
        ["2019 disciplinary_action @facebook (officers) = 10"],
    ),
    "a fourth after two, of another year": (
        "Two officers were dismissed over Facebook in 2018. A fourth was dismissed in 2019.",
        ["2018 dismissal @facebook (officers) = 2", "2019 dismissal @facebook = 1"],
    ),
    "a salutation with a short line below it": (
        "Dear Dr. Okafor\nFreedom of Information request 1234\nIn 2019 four staff were dismissed over things they "
        "had put on Facebook.",
        ["2019 dismissal @facebook = 4"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_words_say_what_they_say_here(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
