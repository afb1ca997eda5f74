"""Who and when within a sentence: asides, persons who are only spoken of, times said again, sums over the years."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "an aside is not what came of it": (
        "In 2011 four people were disciplined over Facebook: three of them had an oral warning, and the fourth, who"
        " was "
        "already on a live warning for something else, was dismissed.",
        [
            "2011 disciplinary_action @facebook = 4 total",
            "2011 verbal_warning @facebook = 3",
            "2011 dismissal @facebook = 1",
        ],
    ),
    "somebody remarked upon": (
        "During 2010 an examiner who had put remarks about a candidate on Facebook was given a first written warning.",
        ["2010 written_warning @facebook (examiner) = 1"],
    ),
    "the same period of the sentence": (
        "From 2008 to 2012 no member of staff was dismissed for the use of Facebook, and no warning of any kind was "
        "issued on that account in the same period.",
        ["2008 to 2012 dismissal @facebook = 0", "2008 to 2012 warning @facebook = 0"],
    ),
    "a law of a year": (
        "The 2020 Regulations changed our procedure. Two officers were dismissed over Facebook.",
        ["- dismissal @facebook (officers) = 2"],
    ),
    "how many we are": (
        "Two employees were disciplined over Facebook in 2012 (there are around 260 of us).",
        ["2012 disciplinary_action @facebook = 2"],
    ),
    "a count withheld by name": (
        "Two employees were dismissed over Facebook in 2012. The number of staff who resigned before a hearing in 2012 "
        "remains withheld under section 40(2).",
        ["2012 dismissal @facebook = 2", "2012 resignation @facebook = withheld"],
    ),
    "a count held and withheld": (
        "Three staff were warned over Twitter in 2012. We hold the number of staff dismissed over Facebook in 2012 but "
        "are withholding it under section 40(2).",
        ["2012 warning @twitter = 3", "2012 dismissal @facebook = withheld"],
    ),
    "a count that the body withholds": (
        "Three staff were warned over Twitter in 2012. The Council is withholding the number of staff dismissed over "
        "Twitter in 2012 under section 40(2) of the Act.",
        ["2012 warning @twitter = 3", "2012 dismissal @twitter = withheld"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_what_a_sentence_tells(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


def test_a_sum_over_the_years_is_a_total(read: Read) -> None:
    letter = read(
        "In 2009 no member of staff was disciplined over Facebook. In 2010 one employee was disciplined over Facebook. "
        "In 2011 four employees were disciplined over Facebook. Altogether five employees were disciplined from 2009"
        " to "
        "2011."
    )
    assert [figure for figure in letter.figures if figure.endswith("total")] == [
        "2009 to 2011 disciplinary_action @facebook = 5 total"
    ]


def test_what_others_told_the_requester_dates_nothing(read: Read) -> None:
    letter = read(
        "1. How many staff were dismissed over Facebook? In 2018 one force told me that 63 had been looked into.\nTwo."
    )
    assert letter.figures == ["- dismissal @facebook = 2"]


DATED_PARTS = {
    "the two of several years": (
        "From 2012 to 2014 two members of staff were disciplined over Facebook. One was given a written warning in "
        "2012 and the other a final written warning in 2014.",
        [
            "2012 to 2014 disciplinary_action @facebook = 2 total",
            "2012 written_warning @facebook = 1",
            "2014 final_written_warning @facebook = 1",
        ],
    ),
    "their site told last": (
        "In 2021 three employees were disciplined. There were two verbal warnings and one written warning, all "
        "relating to comments placed on Facebook.",
        [
            "2021 disciplinary_action = 3 total",
            "2021 verbal_warning @facebook = 2",
            "2021 written_warning @facebook = 1",
        ],
    ),
    "the platform in a sentence of its own": (
        "In 2022 one employee was given a final written warning. The platform was TikTok.",
        ["2022 final_written_warning @tiktok = 1"],
    ),
    "the twelve of three years": (
        "Staff disciplined over social media:\n2016: 3\n2017: 5\n2018: 4\nOf these 12, ten had used Facebook, one "
        "Instagram and one Twitter.",
        [
            "2016 disciplinary_action @social_media = 3",
            "2017 disciplinary_action @social_media = 5",
            "2018 disciplinary_action @social_media = 4",
            "2016 to 2018 disciplinary_action @facebook = 10",
            "2016 to 2018 disciplinary_action @instagram = 1",
            "2016 to 2018 disciplinary_action @twitter = 1",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DATED_PARTS.values(), ids=DATED_PARTS)
def test_parts_of_several_years_and_sites(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


HANDED_ON = {
    "a police force by name": (
        "Five employees were referred to Police Scotland in 2017.",
        ["2017 other (referred to Police Scotland) = 5"],
    ),
    "referrals to a regulator": (
        "In 2013 the Trust made three referrals to the Health and Care Professions Council.",
        ["2013 other = 3"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), HANDED_ON.values(), ids=HANDED_ON)
def test_cases_handed_on(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
