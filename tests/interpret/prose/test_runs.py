"""Runs of labels with counts under one head, and remarks in brackets behind a count."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.interpret.prose.runs import Part, parts_of

Read = Any


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("2015/16 – 48; 2016/17 – 53.", [Part("", "2015/16 – 48"), Part("", "2016/17 – 53.")]),
        (
            "Disciplined: 2016 - 7; 2017 - *. Dismissed: 2016 - *; 2017 - 5.",
            [
                Part("Disciplined", "2016 - 7"),
                Part("Disciplined", "2017 - *"),
                Part("Dismissed", "2016 - *"),
                Part("Dismissed", "2017 - 5."),
            ],
        ),
        (
            "By directorate: Environment 11; Housing 9",
            [Part("By directorate", "Environment 11"), Part("By directorate", "Housing 9")],
        ),
        ("Dismissals in 2010: we previously said 4; the correct figure is 5.", []),
        ("See section 40; regulation 3.", []),
        ("Two were dismissed; one was warned.", []),
    ],
)
def test_a_line_is_a_run_whole_or_not_at_all(line: str, parts: list[Part]) -> None:
    assert list(parts_of(line)) == parts


LINES = {
    "heads give the outcome": (
        "The numbers in 2016 and 2017 follow.\nDisciplined: 2016 - 7; 2017 - 9. Dismissed: 2016 - 2; 2017 - 5.",
        [
            "2016 disciplinary_action = 7",
            "2017 disciplinary_action = 9",
            "2016 dismissal = 2",
            "2017 dismissal = 5",
        ],
    ),
    "parts in brackets": (
        "How many warnings were given in 2012?\n- Written warning – three (two officers and one PCSO)",
        ["2012 written_warning = 3 total", "2012 written_warning (officers) = 2", "2012 written_warning (PCSO) = 1"],
    ),
    "what was done in brackets": (
        "# Staff disciplined in 2012\n- Twitter: 1 person (advice only)\n- Instagram: nobody",
        ["2012 management_action @twitter = 1", "2012 disciplinary_action @instagram = 0"],
    ),
    "a label over lines of one block": (
        "Dismissals\\n2011: 4\\n2012: 5", ["2011 dismissal = 4", "2012 dismissal = 5"],
    ),
    "a label over a list, without a colon": (
        "Number of staff disciplined over Facebook in 2012\n- Dismissed: 1\n- Final written warning: 4",
        ["2012 dismissal @facebook = 1", "2012 final_written_warning @facebook = 4"],
    ),
    "a year that was not recorded": (
        "How many staff were dismissed?\n- 2011 - not held; records began in January 2012\n- 2012 - 4",
        ["2011 dismissal = not_held", "2012 dismissal = 4"],
    ),
    "words of the question": (
        "How many were dismissed, and how many left before the hearing?\n"
        "- 2012 - dismissed: nought; left: between one and four",
        ["2012 dismissal = 0", "2012 resignation = 1-4"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_lines(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


LETTERS = {
    "the request quoted over several blocks": (
        """Your request dated 1 July 2022 reads:
           “Please supply for 2017 to 2021 the number of staff (1) dismissed,
           (2) given a written warning, (3) given advice.”
           We dismissed 4 staff in 2017.""",
        ["2017 dismissal = 4"],
    ),
    "points of the request said again": (
        """I have taken your points in turn.
           a) Number of staff given a formal warning
           Fewer than 5 in 2021, then 6 in 2022.
           b) Same, by department
           Housing 3; Planning 4; Roads 2.
           c) Employees who left before the case was heard
           One employee resigned in 2022.""",
        [
            "2021 warning = 0-4",
            "2022 warning = 6",
            "- warning (Housing) = 3",
            "- warning (Planning) = 4",
            "- warning (Roads) = 2",
            "2022 resignation = 1",
        ],
    ),
    "the number of a question heads its answer": (
        """1. How many staff were disciplined in 2012?
           2. How many staff were dismissed in 2012?
           # Question 2
           Six of them.
           # Question 1
           Eleven.""",
        ["2012 dismissal = 6", "2012 disciplinary_action = 11"],
    ),
    "the mail that is answered stands below": (
        """!Hello
           1. 4
           Thanks
           -----Original Message-----
           From: Requester
           The Gazette says 23 staff were sacked in 2012. Please tell me
           1. How many staff were disciplined over Facebook in 2012?""",
        ["2012 disciplinary_action @facebook = 4"],
    ),
    "you asked, we responded": (
        """You asked (1)
           Number of complaints of bullying made against staff in 2021 and 2022.
           We responded: The records are thin.
           2021 – 8 complaints
           2022 – 13 complaints""",
        ["2021 investigation (bullying) = 8", "2022 investigation (bullying) = 13"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_whose_words_they_are(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
