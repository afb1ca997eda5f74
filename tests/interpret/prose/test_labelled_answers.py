"""Answers under questions that say their number in one of many ways, in one language or two, and of the present day."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

SERIES = "Nil in 2013, one in 2014 and two in 2015."
THREE_YEARS = ["2013 dismissal = 0", "2014 dismissal = 1", "2015 dismissal = 2"]


@pytest.mark.parametrize(
    "question",
    [
        "Part 1: the number of staff dismissed in each year.",
        "Point 2: the number of staff dismissed in each year.",
        "Q4 – The number of staff dismissed in each year",
        "Question 2\nHow many members of staff were dismissed in each year?",
        "Cwestiwn 2 / Question 2\nHow many members of staff were dismissed in each year?",
    ],
)
def test_a_series_answers_the_question_above_it(read: Read, question: str) -> None:
    assert read(f"{question}\n{SERIES}").figures == THREE_YEARS


def test_an_answer_labelled_with_a_dash(read: Read) -> None:
    text = "Q4 – The number of officers dismissed in 2012 over messages on WhatsApp\nA4 – Seven."
    assert read(text).figures == ["2012 dismissal @whatsapp = 7"]


def test_below_a_bare_numbered_heading_the_requesters_words_stay_the_requesters(read: Read) -> None:
    text = "Question 2\nHow many staff were dismissed?\nI read that 9 were dismissed in 2012."
    assert read(text).figures == []


def test_the_welsh_of_a_question_does_not_part_it_from_its_answer(read: Read) -> None:
    text = """Cwestiwn 1 / Question 1
Faint o aelodau staff y cynhaliwyd ymchwiliad iddynt am gamddefnyddio cyfryngau cymdeithasol yn 2019 a 2020?
How many members of staff were investigated for misusing social media in 2019 and 2020?
Ymchwiliwyd i chwe aelod o staff yn 2019 a naw yn 2020.
Six members of staff were investigated in 2019 and nine in 2020.
Cwestiwn 2 / Question 2
Faint o aelodau staff a ddiswyddwyd am hyn ym mhob blwyddyn?
How many members of staff were dismissed for this in each year?
Neb yn 2019 ac un yn 2020.
No one in 2019 and one in 2020."""
    site = "@social_media"
    assert read(text).figures == [
        f"2019 investigation {site} = 6",
        f"2020 investigation {site} = 9",
        f"2019 dismissal {site} = 0",
        f"2020 dismissal {site} = 1",
    ]


TODAY = "2022-04-12..2022-04-12"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("How many members of staff are suspended at present?\nNone.", f"{TODAY} suspension = 0"),
        ("How many members of staff are suspended?\nSeven.", f"{TODAY} suspension = 7"),
        ("How many cases are pending at present?\nTwo.", f"{TODAY} pending = 2"),
        ("Three employees are suspended today.", f"{TODAY} suspension = 3"),
        ("How many members of staff were suspended in 2019?\nSeven.", "2019 suspension = 7"),
    ],
)
def test_what_is_asked_of_now_is_of_the_day_of_the_reply(read: Read, text: str, figure: str) -> None:
    assert read(f"Date: 12 April 2022\n{text}").figures == [figure]


@pytest.mark.parametrize("reason", ["so that nobody can be identified", "so that no one is identifiable"])
def test_nobody_who_can_be_identified_is_no_nought(read: Read, reason: str) -> None:
    text = f"In 2012 fewer than five members of staff were dismissed, {reason}."
    assert read(text).figures == ["2012 dismissal = 0-4"]


def test_cases_that_none_are_found_of_stay_a_nought(read: Read) -> None:
    assert read("No dismissals are identified in our records for 2012.").figures == ["2012 dismissal = 0"]
