"""Tables in which each figure is named by its row and its column, in every arrangement."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
STAFF = "The table shows staff discipline.\n"

ARRANGEMENTS = {
    "years across": (
        """| Outcome | 2011 | 2012 |
           | Dismissed | 1 | 2 |
           | Written warning | 0 | 7 |""",
        ["2011 dismissal = 1", "2012 dismissal = 2", "2011 written_warning = 0", "2012 written_warning = 7"],
    ),
    "years down": (
        """| Year | Dismissed | Written warning |
           | 2011 | 1 | 0 |
           | 2012 | 2 | 7 |""",
        ["2011 dismissal = 1", "2011 written_warning = 0", "2012 dismissal = 2", "2012 written_warning = 7"],
    ),
    "financial years": (
        """| Year | Dismissed |
           | 2011/12 | 1 |
           | 2012/13 | 2 |""",
        ["2011/12 dismissal = 1", "2012/13 dismissal = 2"],
    ),
    "two header rows": (
        """| Directorate | 2011 | < | 2012 | < |
           | ^ | Dismissed | Warned | Dismissed | Warned |
           | Housing | 1 | 2 | 3 | 9 |
           | Schools | 0 | 8 | 6 | 7 |""",
        [
            "2011 dismissal (Housing) = 1",
            "2011 warning (Housing) = 2",
            "2012 dismissal (Housing) = 3",
            "2012 warning (Housing) = 9",
            "2011 dismissal (Schools) = 0",
            "2011 warning (Schools) = 8",
            "2012 dismissal (Schools) = 6",
            "2012 warning (Schools) = 7",
        ],
    ),
    "header printed over the middle of its columns": (
        """| Directorate | | 2011 | | | 2012 | |
           | | Dismissed | Warned | Demoted | Dismissed | Warned | Demoted |
           | Housing | 1 | 2 | 0 | 3 | 9 | 5 |""",
        [
            "2011 dismissal (Housing) = 1",
            "2011 warning (Housing) = 2",
            "2011 demotion (Housing) = 0",
            "2012 dismissal (Housing) = 3",
            "2012 warning (Housing) = 9",
            "2012 demotion (Housing) = 5",
        ],
    ),
    "section rows": (
        """| Outcome | 2011 | 2012 |
           | Police officers | < | < |
           | Dismissed | 1 | 2 |
           | Police staff | < | < |
           | Dismissed | 4 | 9 |""",
        [
            "2011 dismissal (Police officers) = 1",
            "2012 dismissal (Police officers) = 2",
            "2011 dismissal (Police staff) = 4",
            "2012 dismissal (Police staff) = 9",
        ],
    ),
    "merged stub": (
        """| Year | Grade | Dismissed |
           | 2011 | Band 5 | 1 |
           | ^ | Band 6 | 4 |
           | 2012 | Band 5 | 2 |
           | ^ | Band 6 | 9 |""",
        [
            "2011 dismissal (Band 5) = 1",
            "2011 dismissal (Band 6) = 4",
            "2012 dismissal (Band 5) = 2",
            "2012 dismissal (Band 6) = 9",
        ],
    ),
    "blanks in an outer stub repeat the label above": (
        """| Year | Grade | Dismissed |
           | 2011 | Band 5 | 1 |
           | | Band 6 | 4 |
           | 2012 | Band 5 | 2 |""",
        ["2011 dismissal (Band 5) = 1", "2011 dismissal (Band 6) = 4", "2012 dismissal (Band 5) = 2"],
    ),
    "quarters under a year in the corner": (
        """| 2012 | Q1 | Q2 |
           | Dismissed | 1 | 4 |""",
        ["2012-01-01..2012-03-31 dismissal = 1", "2012-04-01..2012-06-30 dismissal = 4"],
    ),
    "months under years": (
        """| Outcome | 2012 | < |
           | ^ | Jan | Feb |
           | Dismissed | 1 | 4 |
           | Warned | 3 | 9 |""",
        [
            "2012-01-01..2012-01-31 dismissal = 1",
            "2012-02-01..2012-02-29 dismissal = 4",
            "2012-01-01..2012-01-31 warning = 3",
            "2012-02-01..2012-02-29 warning = 9",
        ],
    ),
    "years again further down": (
        """| Outcome | 2011 | 2012 |
           | Dismissed | 1 | 4 |
           | Outcome | 2013 | 2014 |
           | Dismissed | 3 | 9 |""",
        ["2011 dismissal = 1", "2012 dismissal = 4", "2013 dismissal = 3", "2014 dismissal = 9"],
    ),
    "platforms across": (
        """| Outcome | Facebook | Twitter |
           | Dismissed | 1 | 4 |
           | Warned | 3 | 9 |""",
        ["- dismissal @facebook = 1", "- dismissal @twitter = 4", "- warning @facebook = 3", "- warning @twitter = 9"],
    ),
    "counts headed “No Cases”": (
        """| Outcome | No Cases |
           | Dismissed | 3 |
           | Written warning | 8 |""",
        ["- dismissal = 3", "- written_warning = 8"],
    ),
    "no stub at all": (
        """| Dismissals | Written warnings |
           | 3 | 8 |""",
        ["- dismissal = 3", "- written_warning = 8"],
    ),
    "two tables side by side": (
        """| Site | 2011 | 2012 | Site | 2011 | 2012 |
           | North dismissals | 1 | 4 | South dismissals | 3 | 9 |""",
        [
            "2011 dismissal (North) = 1",
            "2012 dismissal (North) = 4",
            "2011 dismissal (South) = 3",
            "2012 dismissal (South) = 9",
        ],
    ),
    "the title row gives the outcome": (
        """| Dismissals by grade | < | < |
           | Grade | 2011 | 2012 |
           | Band 5 | 1 | 4 |
           | Band 6 | 3 | 9 |""",
        [
            "2011 dismissal (Band 5) = 1",
            "2012 dismissal (Band 5) = 4",
            "2011 dismissal (Band 6) = 3",
            "2012 dismissal (Band 6) = 9",
        ],
    ),
}


@pytest.mark.parametrize(("table", "expected"), ARRANGEMENTS.values(), ids=ARRANGEMENTS)
def test_arrangements(read: Read, table: str, expected: list[str]) -> None:
    assert read(STAFF + table).figures == expected


def test_a_specific_outcome_wins_over_cases(read: Read) -> None:
    table = """| Cases | 2011 |
        | Disciplinary cases that led to dismissal | 1 |
        | Investigations | 3 |"""
    codes = [one.outcome_code for one in read(STAFF + table).reading.observations]
    assert codes == ["dismissal", "investigation"]


def test_a_merged_figure_is_one_figure(read: Read) -> None:
    table = """| Grade | Dismissed | Warned |
        | Band 5 | 4 | 3 |
        | Band 6 | ^ | 9 |"""
    assert [one.quote for one in read(STAFF + table).reading.observations] == ["4", "3", "9"]


def test_age_bands_are_labels_and_no_counts(read: Read) -> None:
    table = """| Age | Dismissed | Warned |
        | Under 30 | 1 | 4 |
        | 30 to 44 | 3 | 9 |
        | 45 or over | 2 | 7 |"""
    assert read(STAFF + table).figures == [
        "- dismissal (Under 30) = 1",
        "- warning (Under 30) = 4",
        "- dismissal (30 to 44) = 3",
        "- warning (30 to 44) = 9",
        "- dismissal (45 or over) = 2",
        "- warning (45 or over) = 7",
    ]


HEADINGS = {
    "a year before the outcome": (
        "| Directorate | 2011 dismissals | 2012 dismissals |\n| Housing | 1 | 4 |\n| Schools | 3 | 9 |",
        [
            "2011 dismissal (Housing) = 1",
            "2012 dismissal (Housing) = 4",
            "2011 dismissal (Schools) = 3",
            "2012 dismissal (Schools) = 9",
        ],
    ),
    "a figure merged over two years is of both": (
        "| Outcome | 2011 | 2012 |\n| Dismissed | 4 | < |\n| Warned | 3 | 9 |",
        ["2011 to 2012 dismissal = 4", "2011 warning = 3", "2012 warning = 9"],
    ),
    "capability in a column headed by dismissal is a ground": (
        "| Ground | Dismissed |\n| Conduct | 4 |\n| Capability | 5 |",
        ["- dismissal (Conduct) = 4", "- dismissal (Capability) = 5"],
    ),
    "an outcome in the corner holds for all": (
        "| Dismissals | 2011 | 2012 |\n| Housing | 1 | 4 |",
        ["2011 dismissal (Housing) = 1", "2012 dismissal (Housing) = 4"],
    ),
}


@pytest.mark.parametrize(("table", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_headings_that_say_more(read: Read, table: str, expected: list[str]) -> None:
    assert read(STAFF + table).figures == expected
