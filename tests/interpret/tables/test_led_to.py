"""Wholes that the words around a table, or a sentence over it, tell of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TABLE = "| Year | Investigations | Dismissals |\n| 2018 | 14 | 3 |\n| 2019 | 11 | 0 |"


@pytest.mark.parametrize(
    "lead_in",
    [
        "Investigations into staff use of social media, and how many led to dismissal:",
        "You asked how many investigations there were over social media. Of these, the number dismissed is given too.",
        "Below are our investigations over social media and the number which resulted in dismissal.",
    ],
)
def test_cases_of_which_some_led_to_what_stands_beside_them(read: Read, lead_in: str) -> None:
    assert read(f"{lead_in}\n{TABLE}").figures == [
        "2018 investigation @social_media = 14 total",
        "2018 dismissal @social_media = 3",
        "2019 investigation @social_media = 11 total",
        "2019 dismissal @social_media = 0",
    ]


def test_cases_beside_sanctions_of_other_cases_are_no_total(read: Read) -> None:
    lead_in = "Investigations begun over social media in each year, and dismissals:"
    assert read(f"{lead_in}\n{TABLE}").figures[0] == "2018 investigation @social_media = 14"


def test_sanctions_that_are_more_than_the_cases_are_no_part_of_them(read: Read) -> None:
    lead_in = "Investigations over social media, and how many led to dismissal:"
    table = "| Year | Investigations | Dismissals |\n| 2018 | 2 | 3 |"
    assert read(f"{lead_in}\n{table}").figures[0] == "2018 investigation @social_media = 2"


def test_each_group_has_its_own_cases(read: Read) -> None:
    letter = """Investigations over social media, and how many led to a penalty:
        | Year | Officers | < | Staff | < |
        | ^ | Investigations | Penalties | Investigations | Penalties |
        | 2018 | 9 | 2 | 4 | 4 |"""
    assert read(letter).figures == [
        "2018 investigation @social_media (Officers) = 9 total",
        "2018 disciplinary_action @social_media (Officers) = 2",
        "2018 investigation @social_media (Staff) = 4 total",
        "2018 disciplinary_action @social_media (Staff) = 4",
    ]


def test_the_number_of_a_list_of_cases_is_its_total_though_the_last_year_is_not_over(read: Read) -> None:
    letter = """14 May 2015
        Three employees were disciplined over social media between January 2013 and May 2015.
        | Year | Site | Result |
        | 2013 | Facebook | Verbal warning |
        | 2014 | Twitter | Dismissed |
        | 2015 | Facebook | Written warning |"""
    assert read(letter).figures[-1] == "2013-01-01..2015-05-31 disciplinary_action @social_media = 3 total"


def test_cases_of_a_sentence_that_the_totals_of_the_areas_come_to(read: Read) -> None:
    letter = """We closed 15 disciplinary cases in 2015/16. By area they were:
        | Area | Formal warning | Dismissal | Unfounded | All cases |
        | East | 4 | 1 | 2 | 7 |
        | West | 5 | 0 | 3 | 8 |"""
    assert "2015/16 investigation = 15 total" in read(letter).figures


def test_cases_that_they_do_not_come_to_are_no_total(read: Read) -> None:
    letter = """We opened 19 disciplinary cases in 2015/16. The results by area were:
        | Area | Formal warning | Dismissal | All |
        | East | 4 | 1 | 5 |
        | West | 5 | 0 | 5 |"""
    assert "2015/16 investigation = 19" in read(letter).figures
