"""Answers that say in words which question they answer; spans that the letter gives where the request is open."""

from __future__ import annotations

from typing import Any

Read = Any

ASKED = (
    "You asked:\n"
    "1. How many people were dismissed in each year from 2020 to 2023?\n"
    "2. How many were suspended in 2022?\n"
    "3. How many received a final written warning in 2023?\n"
    "# Our reply\n"
)


def test_a_question_may_be_named_by_its_place(read: Read) -> None:
    letter = read(
        f"{ASKED}In answer to the second question, the number is three.\nOn the third point, the number is eleven."
    )
    assert letter.figures == ["2022 suspension = 3", "2023 final_written_warning = 11"]


def test_an_open_request_ends_where_the_letter_says(read: Read) -> None:
    letter = read(
        "Date: 30 July 2021\n"
        "How many staff have been investigated over social media since 1 January 2018?\n"
        "Between 1 January 2018 and 30 June 2021 we opened 11 investigations.\n"
        "The investigations break down by service as shown below.\n"
        "| Service | Investigations |\n| Facebook | 6 |\n| Twitter | 5 |"
    )
    assert "2018-01-01..2021-06-30 investigation @facebook = 6" in letter.figures
