"""Parts of a figure told by who or what they are, in sentences of their own."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "grades behind an announcement, and one with none": (
        "In 2014/15 there were 18 dismissals for theft. Split by grade, ten were Clerical Officers, "
        "five Executive Officers and three were at Principal grade. Nobody was in the Director "
        "General's office.",
        [
            "2014/15 dismissal (theft) = 18 total",
            "2014/15 dismissal (theft / Clerical Officers) = 10",
            "2014/15 dismissal (theft / Executive Officers) = 5",
            "2014/15 dismissal (theft / Principal grade) = 3",
            "2014/15 dismissal (theft / Director General's office) = 0",
        ],
    ),
    "one number for each of two places": (
        "The Agency dismissed 23 staff in 2018. Of these, twelve were based in Devon, five in Kent and "
        "three each in Wales and at our head office.",
        [
            "2018 dismissal = 23 total",
            "2018 dismissal (Devon) = 12",
            "2018 dismissal (Kent) = 5",
            "2018 dismissal (Wales) = 3",
            "2018 dismissal (our head office) = 3",
        ],
    ),
    "by grade": (
        "In 2012 nine people were dismissed. By grade, five were clerks and four managers.",
        ["2012 dismissal = 9 total", "2012 dismissal (clerks) = 5", "2012 dismissal (managers) = 4"],
    ),
    "people alone": (
        "In 2012 nine were dismissed. There were five nurses and four porters.",
        ["2012 dismissal = 9 total", "2012 dismissal (nurses) = 5", "2012 dismissal (porters) = 4"],
    ),
    "what does not come to the whole": (
        "In 2012 nine were dismissed. There were five nurses and three porters.",
        ["2012 dismissal = 9"],
    ),
    "other things that come to it": (
        "In 2012 we issued nine warnings. We have five stations and four depots.",
        ["2012 warning = 9"],
    ),
    "hearings are no people": (
        "In 2012 nine people were dismissed. Five hearings were in Leeds and four in London.",
        ["2012 dismissal = 9"],
    ),
    "people to whom something else happened": (
        "In 2012 nine officers were dismissed. Training was given to five managers and four clerks.",
        ["2012 dismissal (officers) = 9"],
    ),
    "people who did something else": (
        "In 2012 nine officers were dismissed. Five sergeants and four constables gave evidence.",
        ["2012 dismissal (officers) = 9"],
    ),
    "the largest groups": (
        "In 2013 we dismissed 40 people. The main ground was lateness with 18, then drink with 12 and theft with six.",
        [
            "2013 dismissal = 40 total",
            "2013 dismissal (lateness) = 18",
            "2013 dismissal (drink) = 12",
            "2013 dismissal (theft) = 6",
        ],
    ),
    "labels before what they made up": (
        "In 2009 we disciplined 30 employees. Drivers accounted for 22 of them and office grades eight.",
        [
            "2009 disciplinary_action = 30 total",
            "2009 disciplinary_action (Drivers) = 22",
            "2009 disciplinary_action (office grades) = 8",
        ],
    ),
    "the largest of something else": (
        "In 2012 we warned nine people. The largest payment was to a cook with five years of service "
        "and a porter with three.",
        ["2012 warning = 9"],
    ),
    "grounds behind it was": (
        "Lateness was the ground in five of the dismissals we made in 2012. In seven it was attendance, "
        "in four misconduct.",
        ["2012 dismissal (Lateness) = 5", "2012 dismissal (attendance) = 7", "2012 dismissal (misconduct) = 4"],
    ),
    "it was says something else": (
        "In 2012 we dismissed nine staff. In seven cases it was raining, and in two it was not.",
        ["2012 dismissal = 9"],
    ),
    "parts share the label of their whole": (
        "In 2009 six loaders were disciplined: two got the sack and four had final warnings. For "
        "fighting, one driver was dismissed in 2009.",
        [
            "2009 disciplinary_action (loaders) = 6 total",
            "2009 dismissal (loaders) = 2",
            "2009 final_written_warning (loaders) = 4",
            "2009 dismissal (driver) = 1",
        ],
    ),
    "whom a clause is about": (
        "In 2014 eleven officers were dismissed. For police staff we recorded nine dismissals in 2014.",
        ["2014 dismissal (officers) = 11", "2014 dismissal (police staff) = 9"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
