"""Small tables as letters set them, with a sentence over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]
TOLD = {
    "months head every column": (
        "Gross misconduct dismissals by month, 2014\n| Jan | Feb | Mar |\n| 1 | 0 | 2 |",
        [
            "2014-01-01..2014-01-31 dismissal = 1",
            "2014-02-01..2014-02-28 dismissal = 0",
            "2014-03-01..2014-03-31 dismissal = 2",
        ],
    ),
    "quarters and their total": (
        "Dismissals by quarter in 2013/14:\n| Q1 | Q2 | Q3 | Q4 | Total |\n| 1 | 0 | 2 | 0 | 3 |",
        [
            "2013-04-01..2013-06-30 dismissal = 1",
            "2013-07-01..2013-09-30 dismissal = 0",
            "2013-10-01..2013-12-31 dismissal = 2",
            "2014-01-01..2014-03-31 dismissal = 0",
            "2013/14 dismissal = 3 total",
        ],
    ),
    "years and their total": (
        "Staff sacked\n| 2013 | 2014 | Total |\n| 4 | 5 | 9 |",
        ["2013 dismissal = 4", "2014 dismissal = 5", "2013 to 2014 dismissal = 9 total"],
    ),
    "months of more than one year are none of them": (
        "Written warnings in 2012 to 2014, by month:\n| Unit | January | February |\n| Housing | 1 | 0 |",
        [
            "2012 to 2014 written_warning (Housing / January) = 1",
            "2012 to 2014 written_warning (Housing / February) = 0",
        ],
    ),
    "none among sanctions": (
        "Disciplinary cases closed in 2014\n| Sanction | Men | Women |\n| Warning | 6 | 9 |\n| None | 2 | 3 |",
        [
            "2014 warning (Men) = 6",
            "2014 warning (Women) = 9",
            "2014 no_action (Men) = 2",
            "2014 no_action (Women) = 3",
        ],
    ),
    "a share in brackets": (
        "Staff disciplined for e-mail misuse (% of all discipline in brackets)\n| 2012 | 2013 |\n| 4 (8%) | 6 (11%) |",
        ["2012 disciplinary_action @email = 4", "2013 disciplinary_action @email = 6"],
    ),
    "the ground behind the number": (
        "| Year | Staff dismissed | Reason |\n| 2012-13 | 3 | Gross misconduct |\n| 2012-13 | 2 | Poor attendance |",
        ["2012/13 dismissal (Gross misconduct) = 3", "2012/13 dismissal (Poor attendance) = 2"],
    ),
    "a remark behind the number": (
        "| Year | Staff dismissed | Reason |\n| 2012-13 | 3 | All had been warned in writing before this |",
        ["2012/13 dismissal = 3"],
    ),
    "questions above a letter without a greeting": (
        """!4 March 2015
        Q1. Number of officers sacked in each of the last two financial years?
        | 2012/13 | 7 |
        | 2013/14 | 2 |
        Q2. How many of those were for social media misuse?
        | 2012/13 | 1 |
        | 2013/14 | 0 |""",
        [
            "2012/13 dismissal = 7",
            "2013/14 dismissal = 2",
            "2012/13 dismissal @social_media = 1",
            "2013/14 dismissal @social_media = 0",
        ],
    ),
    "shares alone": ("Staff dismissed (percentage of all staff)\n| 2012 | 2013 |\n| 0.8% | 1.1% |", []),
}


@pytest.mark.parametrize(("letter", "figures"), TOLD.values(), ids=TOLD)
def test_every_figure_and_no_other(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures
