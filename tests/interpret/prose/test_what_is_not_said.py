"""Statements that look like others: results of some, denied or of before; places that are no sites."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "most of the whole": (
        "Of the eight investigated in 2014 most were given a written warning.",
        [
            "2014 investigation = 8",
        ],
    ),
    "a result that was not": (
        "In 2014 nine of the cases investigated did not result in dismissal.",
        [
            "2014 investigation = 9",
        ],
    ),
    "a result of before": (
        "Three of those investigated in 2014 had earlier received a written warning.",
        [
            "2014 investigation = 3",
        ],
    ),
    "one result among them": (
        "There were nine investigations in 2014 and a written warning was given.",
        [
            "2014 investigation = 9",
            "2014 written_warning = 1",
        ],
    ),
    "one result or another": (
        "Five members of staff were investigated in 2014 and given advice or a written warning.",
        [
            "2014 investigation = 5",
        ],
    ),
    "figures before a number withheld": (
        "We dismissed three and suspended five in 2014, and the Trust is withholding the number of staff who resigned.",
        [
            "2014 dismissal = 3",
            "2014 suspension = 5",
        ],
    ),
    "training on e-mail": (
        "Staff are trained in the use of e-mail. The officer was given a written warning in 2014. He was "
        "later dismissed.",
        [
            "2014 written_warning (officer) = 1",
            "2014 dismissal = 1",
        ],
    ),
    "a site that is a place": (
        "Four staff were dismissed in 2014; two had never attended the site.",
        [
            "2014 dismissal = 4",
        ],
    ),
    "wholes of several years": (
        "How many staff were warned in 2013 and 2014?\n"
        "In 2013 five, of which two verbal and three written; in 2014 four, of which one verbal and three "
        "written.",
        [
            "2013 warning = 5 total",
            "2013 verbal_warning = 2",
            "2013 written_warning = 3",
            "2014 warning = 4 total",
            "2014 verbal_warning = 1",
            "2014 written_warning = 3",
        ],
    ),
    "more than those on the site": (
        "In 2014 we investigated 45 members of staff. Our code of conduct includes use of social media. One "
        "officer was warned over Facebook. Six officers were dismissed.",
        [
            "2014 investigation = 45",
            "2014 warning @facebook (officer) = 1",
            "2014 dismissal (officers) = 6",
        ],
    ),
    "a nought before the next question": (
        "There were no dismissals over Facebook in 2014. You also asked about warnings.",
        [
            "2014 dismissal @facebook = 0",
        ],
    ),
    "users who were not disciplined": (
        "How many staff were disciplined in 2014 over social media?\nThere are 400 staff who had used Facebook.",
        [],
    ),
    "not completed within a target": (
        "Six investigations in 2014 have not been completed within the target of 28 days.",
        [
            "2014 investigation = 6",
        ],
    ),
    "two years not held": (
        "Four were suspended in 2013. In terms of section 40, the Council does not hold the number of staff "
        "suspended in 2009 and 2012.",
        [
            "2013 suspension = 4",
        ],
    ),
    "not concluded in two cases": (
        "Six investigations took place in 2014 and are not yet concluded in two cases.",
        [
            "2014 investigation = 6",
            "2014 pending = 2",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
