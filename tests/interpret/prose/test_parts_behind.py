"""Parts behind their whole, told in words that no vocabulary holds."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "grounds after a colon": (
        "In 2008 four staff were dismissed: two alcohol, two drugs.",
        ["2008 dismissal = 4 total", "2008 dismissal (alcohol) = 2", "2008 dismissal (drugs) = 2"],
    ),
    "grades in a bracket": (
        "Six staff were dismissed in 2010/11 (four were Band 2, two Band 3).",
        ["2010/11 dismissal = 6 total", "2010/11 dismissal (Band 2) = 4", "2010/11 dismissal (Band 3) = 2"],
    ),
    "grades in an answer": (
        "How many were dismissed in 2012? Six - 4 at grade 3 and 2 at grade 4.",
        ["2012 dismissal = 6 total", "2012 dismissal (grade 3) = 4", "2012 dismissal (grade 4) = 2"],
    ),
    "units": (
        "In 2012 we opened nine investigations: five in Housing, three in Parks and one in the Chief Executive's "
        "office.",
        [
            "2012 investigation = 9 total",
            "2012 investigation (Housing) = 5",
            "2012 investigation (Parks) = 3",
            "2012 investigation (Chief Executive's office) = 1",
        ],
    ),
    "who they were": (
        "In 2012 nine employees received a warning, four of them drivers, three cleaners and two from the depot.",
        [
            "2012 warning = 9 total",
            "2012 warning (drivers) = 4",
            "2012 warning (cleaners) = 3",
            "2012 warning (depot) = 2",
        ],
    ),
    "another year by its number alone": (
        "17 December 2010\n"
        "In 2007, four employees were the subject of disciplinary proceedings.\n"
        "In 2008 the number was again four: two alcohol, two drugs.",
        [
            "2007 investigation = 4",
            "2008 investigation = 4 total",
            "2008 investigation (alcohol) = 2",
            "2008 investigation (drugs) = 2",
        ],
    ),
    "other years of the same site": (
        "In 2012, four employees were dismissed for misuse of the internet.\n"
        "In 2013 there were six, in 2014 there were two.",
        ["2012 dismissal @internet = 4", "2013 dismissal @internet = 6", "2014 dismissal @internet = 2"],
    ),
    "which number is not said": (
        "In 2012, four employees were dismissed and two were warned. In 2013 the number was six.",
        ["2012 dismissal = 4", "2012 warning = 2"],
    ),
    "other things in another year": (
        "In 2012, four employees were dismissed.\nIn 2013 there were 5,204 employees. In 2014 there were six "
        "grievances.",
        ["2012 dismissal = 4"],
    ),
    "what befell others": (
        "In 2012 two officers left the building, and three PCSOs were dismissed.",
        ["2012 dismissal (PCSOs) = 3"],
    ),
    "who is told by what they did": (
        "In 2012 two officers who had posted on Facebook and three PCSOs were dismissed.",
        ["2012 dismissal @facebook (officers) = 2", "2012 dismissal (PCSOs) = 3"],
    ),
    "a number withheld right after it is asked for": (
        "In 2019/20 three staff were dismissed.\n"
        "You asked how many members of staff were suspended in 2020/21. This number is withheld under section 40(2).",
        ["2019/20 dismissal = 3", "2020/21 suspension = withheld"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
