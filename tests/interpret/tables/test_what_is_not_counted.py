"""Tables on other things than discipline, and words around a table that say nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
WARNED = "1. How many staff were warned in 2019, by grade?\n| Grade | Number |\n| A | 4 |\n| B | 2 |\n"
FIGURES = ["2019 warning (A) = 4", "2019 warning (B) = 2"]


@pytest.mark.parametrize(
    "heading",
    ["2. Profile of the workforce at 31 March 2019", "2. Composition of our workforce by grade", "2. Staff turnover"],
)
def test_a_point_of_the_request_that_is_a_heading_of_something_else(read: Read, heading: str) -> None:
    table = f"{WARNED}{heading}\n| Grade | Women | Men |\n| A | 412 | 390 |\n| B | 51 | 70 |"
    assert read(table).figures == FIGURES


@pytest.mark.parametrize(
    "lead_in",
    [
        "For completeness, complaints from the public about the Trust as a whole were as follows.",
        "The complaints we had about our service, by channel, were:",
        "Complaints about the service provided were as follows.",
    ],
)
def test_complaints_about_the_service_are_about_nobody_on_its_staff(read: Read, lead_in: str) -> None:
    table = f"{WARNED}2. Complaints\n{lead_in}\n| Year | By letter | By telephone |\n| 2019 | 301 | 95 |"
    assert read(table).figures == FIGURES


@pytest.mark.parametrize(
    "lead_in",
    [
        "We investigated these complaints about officers of the Force:",
        "Investigations of complaints against service personnel and staff of the Trust:",
    ],
)
def test_complaints_about_staff_are_cases(read: Read, lead_in: str) -> None:
    letter = f"{lead_in}\n| Rank | 2019 |\n| Constable | 12 |\n| Sergeant | 3 |"
    assert read(letter).figures == ["2019 investigation (Constable) = 12", "2019 investigation (Sergeant) = 3"]


@pytest.mark.parametrize("pointer", ["See cover sheet for notes", "Please refer to the notes.", "Back to contents"])
def test_a_pointer_between_a_caption_and_its_table(read: Read, pointer: str) -> None:
    letter = f"""Table 1: Dismissals 2016/17 by directorate
        {pointer}
        | Directorate | Number |
        | Estates | 3 |
        | Finance | 1 |"""
    assert read(letter).figures == ["2016/17 dismissal (Estates) = 3", "2016/17 dismissal (Finance) = 1"]


def test_cases_below_a_table_of_penalties_are_cases_of_discipline(read: Read) -> None:
    letter = """Table 1: Discipline cases 2016/17 by penalty
        | Unit | Dismissal | Final written warning |
        | Estates | 9 | 14 |

        Table 2: Cases 2016/17 by grade and sex
        | Grade | Men | Women |
        | AO | 33 | 29 |"""
    assert read(letter).figures == [
        "2016/17 dismissal (Estates) = 9",
        "2016/17 final_written_warning (Estates) = 14",
        "2016/17 investigation (AO / Men) = 33",
        "2016/17 investigation (AO / Women) = 29",
    ]


def test_cases_of_something_else_below_it_are_none(read: Read) -> None:
    letter = """Table 1: Discipline cases 2016/17 by penalty
        | Unit | Dismissal | Final written warning |
        | Estates | 9 | 14 |

        Table 2: Cases of long-term sickness 2016/17 by grade and sex
        | Grade | Men | Women |
        | AO | 33 | 29 |"""
    assert len(read(letter).figures) == 2


def test_two_names_for_one_kind_of_site_are_told_apart(read: Read) -> None:
    letter = """Staff disciplined in 2010 for misuse of the internet, by site:
        | Site | Staff |
        | Facebook | 4 |
        | eBay | 3 |
        | Pornographic websites | 2 |"""
    assert read(letter).figures == [
        "2010 disciplinary_action @facebook = 4",
        "2010 disciplinary_action @internet (eBay) = 3",
        "2010 disciplinary_action @internet (Pornographic websites) = 2",
    ]
