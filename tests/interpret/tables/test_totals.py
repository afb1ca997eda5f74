"""Which figures of a table sum up others, and what they are of."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
STAFF = "The table shows staff discipline.\n"

TOTALS = {
    "by label, along both axes, with the span and outcome of their parts": (
        """| Outcome | 2011 | 2012 | Total |
           | Dismissed | 1 | 4 | 5 |
           | Warned | 3 | 9 | 12 |
           | Total | 4 | 13 | 17 |""",
        [
            "2011 dismissal = 1",
            "2012 dismissal = 4",
            "2011 to 2012 dismissal = 5 total",
            "2011 warning = 3",
            "2012 warning = 9",
            "2011 to 2012 warning = 12 total",
            "2011 disciplinary_action = 4 total",
            "2012 disciplinary_action = 13 total",
            "2011 to 2012 disciplinary_action = 17 total",
        ],
    ),
    "of warnings alone it is warnings": (
        """| Outcome | 2011 |
           | Written warning | 1 |
           | Final written warning | 4 |
           | Total | 5 |""",
        ["2011 written_warning = 1", "2011 final_written_warning = 4", "2011 warning = 5 total"],
    ),
    "by arithmetic, under the number disciplined": (
        """| Outcome | 2011 | 2012 |
           | Staff disciplined | 4 | 13 |
           | Dismissed | 1 | 4 |
           | Warned | 3 | 9 |""",
        [
            "2011 disciplinary_action = 4 total",
            "2012 disciplinary_action = 13 total",
            "2011 dismissal = 1",
            "2012 dismissal = 4",
            "2011 warning = 3",
            "2012 warning = 9",
        ],
    ),
    "not of an input count, whose outcomes are no parts of it by themselves": (
        """| Outcome | 2011 | 2012 |
           | Disciplinary cases | 4 | 13 |
           | Dismissed | 1 | 4 |
           | Warned | 3 | 9 |""",
        [
            "2011 investigation = 4",
            "2012 investigation = 13",
            "2011 dismissal = 1",
            "2012 dismissal = 4",
            "2011 warning = 3",
            "2012 warning = 9",
        ],
    ),
    "not by arithmetic against the label": (
        """| Outcome | 2011 | 2012 |
           | Dismissed | 4 | 13 |
           | Demoted | 1 | 4 |
           | Warned | 3 | 9 |""",
        [
            "2011 dismissal = 4",
            "2012 dismissal = 13",
            "2011 demotion = 1",
            "2012 demotion = 4",
            "2011 warning = 3",
            "2012 warning = 9",
        ],
    ),
    "an unnamed row that sums the others": (
        """| Outcome | 2011 | 2012 |
           | Dismissed | 1 | 4 |
           | Warned | 3 | 9 |
           | | 4 | 13 |""",
        [
            "2011 dismissal = 1",
            "2012 dismissal = 4",
            "2011 warning = 3",
            "2012 warning = 9",
            "2011 disciplinary_action = 4 total",
            "2012 disciplinary_action = 13 total",
        ],
    ),
    "the whole body, where the figures allow it": (
        """| Directorate | Dismissals 2011 | Dismissals 2012 |
           | Housing | 1 | 4 |
           | Schools | 3 | <5 |
           | Council | 4 | 7 |""",
        [
            "2011 dismissal (Housing) = 1",
            "2012 dismissal (Housing) = 4",
            "2011 dismissal (Schools) = 3",
            "2012 dismissal (Schools) = 0-4",
            "2011 dismissal (Council) = 4 total",
            "2012 dismissal (Council) = 7 total",
        ],
    ),
    "the whole body's name, where the figures forbid it": (
        """| Directorate | Dismissals 2011 | Dismissals 2012 |
           | Housing | 1 | 4 |
           | Schools | 3 | <5 |
           | Council | 2 | 1 |""",
        [
            "2011 dismissal (Housing) = 1",
            "2012 dismissal (Housing) = 4",
            "2011 dismissal (Schools) = 3",
            "2012 dismissal (Schools) = 0-4",
            "2011 dismissal (Council) = 2",
            "2012 dismissal (Council) = 1",
        ],
    ),
    "what has parts of which some are given": (
        """| Outcome | 2011 |
           | Dismissed | 7 |
           | of which: gross misconduct | 3 |
           | Warned | 9 |""",
        ["2011 dismissal = 7 total", "2011 dismissal (gross misconduct) = 3", "2011 warning = 9"],
    ),
    "over platforms": (
        """| Platform | Dismissed | Warned |
           | Facebook | 1 | 4 |
           | Twitter | 3 | 9 |
           | Total | 4 | 13 |""",
        [
            "- dismissal @facebook = 1",
            "- warning @facebook = 4",
            "- dismissal @twitter = 3",
            "- warning @twitter = 9",
            "- dismissal @social_media = 4 total",
            "- warning @social_media = 13 total",
        ],
    ),
    "over a network and e-mail": (
        """| Platform | Dismissed | Warned |
           | Facebook | 1 | 4 |
           | E-mail | 3 | 9 |
           | Total | 4 | 13 |""",
        [
            "- dismissal @facebook = 1",
            "- warning @facebook = 4",
            "- dismissal @email = 3",
            "- warning @email = 9",
            "- dismissal @multiple = 4 total",
            "- warning @multiple = 13 total",
        ],
    ),
    "heads of a pivot table's groups": (
        """| Row labels | Count |
           | Engineering | 12 |
           | Dismissed | 5 |
           | Final warning | 4 |
           | Demoted | 3 |
           | Housing | 9 |
           | Dismissed | 6 |
           | Final warning | 1 |
           | Demoted | 2 |""",
        [
            "- disciplinary_action (Engineering) = 12 total",
            "- dismissal (Engineering) = 5",
            "- final_written_warning (Engineering) = 4",
            "- demotion (Engineering) = 3",
            "- disciplinary_action (Housing) = 9 total",
            "- dismissal (Housing) = 6",
            "- final_written_warning (Housing) = 1",
            "- demotion (Housing) = 2",
        ],
    ),
}


@pytest.mark.parametrize(("table", "expected"), TOTALS.values(), ids=TOTALS)
def test_totals(read: Read, table: str, expected: list[str]) -> None:
    assert read(STAFF + table).figures == expected


@pytest.mark.parametrize(
    ("total", "codes"), [("17", []), ("18", ["total-differs"]), ("16", ["total-differs"]), ("<20", [])]
)
def test_a_printed_total_is_held_against_its_parts(read: Read, total: str, codes: list[str]) -> None:
    table = f"""| Outcome | 2011 |
        | Dismissed | 8 |
        | Warned | 9 |
        | Total | {total} |"""
    assert read(STAFF + table).findings == codes


def test_hidden_parts_give_a_total_room(read: Read) -> None:
    table = """| Outcome | 2011 | 2012 |
        | Dismissed | <5 | <5 |
        | Warned | 9 | 9 |
        | Total | 13 | 14 |"""
    assert read(STAFF + table).findings == ["total-differs"]
