"""Lines right below a table that say when, or on which site, all of it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TABLE = "Our sanctions on staff were:\n| Sanction | Number |\n| Written warning | 2 |\n| Dismissal | 1 |\n"


def read_with(read: Read, remark: str) -> list[str]:
    figures: list[str] = read(TABLE + remark).figures
    return [line for line in figures if "warning = 2" in line or "dismissal = 1" in line or "@" in line]


@pytest.mark.parametrize(
    ("remark", "when"),
    [
        ("All in 2012.", "2012"),
        ("These figures are for the calendar year 2012.", "2012"),
        ("They cover April 2012 to March 2013.", "2012/13"),
        ("The period is 2012/13.", "2012/13"),
        ("Period covered: 2012/13", "2012/13"),
        ("All of these took place between 1 April 2012 and 31 March 2013.", "2012/13"),
        ("These sanctions were imposed in 2012.", "2012"),
        ("Note: figures relate to 2012.", "2012"),
        ("Source: HR log, 1 January to 31 December 2012", "2012"),
        ("Taken from the case management system for 2012/13.", "2012/13"),
        ("| Source: personnel files, April 2012 to March 2013 | < |", "2012/13"),
        ("We apologise for the delay. All figures are for 2012.", "2012"),
    ],
)
def test_a_remark_dates_the_table_above_it(read: Read, remark: str, when: str) -> None:
    assert read_with(read, remark) == [f"{when} written_warning = 2", f"{when} dismissal = 1"]


@pytest.mark.parametrize(
    "remark",
    [
        "These figures are higher than in 2012.",
        "Source: HR database, 5 March 2012",
        "Source: Workforce survey 2012",
        "Source: HR database. We were inspected in 2011/12.",
        "These figures do not include 2012.",
        "All but one were in 2012.",
        "Most of these were in 2012.",
        "These cases were reviewed in 2013.",
        "These figures were compiled in 2014.",
        "The policy on discipline was issued in 2011.",
        "All staff have been trained since 2012.",
        "The cases concern posts made in 2009.",
    ],
)
def test_a_remark_on_something_else_dates_nothing(read: Read, remark: str) -> None:
    assert read_with(read, remark) == ["- written_warning = 2", "- dismissal = 1"]


@pytest.mark.parametrize(
    "remark",
    [
        "All of these cases involved Facebook and took place in 2012.",
        "All in 2012. They were all over Facebook.",
        "The table covers 2012 and concerns misuse of Facebook only.",
    ],
)
def test_a_remark_names_the_site_of_all(read: Read, remark: str) -> None:
    assert read_with(read, remark) == ["2012 written_warning @facebook = 2", "2012 dismissal @facebook = 1"]


@pytest.mark.parametrize(
    "remark",
    ["None of these cases was about Facebook.", "One of these was over Facebook.", "Our policy is about Facebook."],
)
def test_a_remark_on_some_or_none_names_no_site(read: Read, remark: str) -> None:
    figures = read(TABLE + remark).figures
    assert figures[:2] == ["- written_warning = 2", "- dismissal = 1"]


def test_rows_with_years_of_their_own_keep_them(read: Read) -> None:
    letter = "Dismissals:\n| 2011 | 4 |\n| 2012 | 3 |\nThese figures are for 2012."
    assert read(letter).figures[:2] == ["2011 dismissal = 4", "2012 dismissal = 3"]


def test_a_remark_below_the_next_table_is_of_that(read: Read) -> None:
    letter = f"{TABLE}Our dismissals by unit:\n| Unit | Dismissals |\n| North | 7 |\nThese figures are for 2012."
    assert read(letter).figures == ["- written_warning = 2", "- dismissal = 1", "2012 dismissal (North) = 7"]
