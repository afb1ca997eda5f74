"""What a sentence leaves to the one before it: verbs alone, years that open a clause, sums and headcounts beside."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "a verb alone is about what was told before": (
        "At the depot two drivers were dismissed in 2012. At the garage nobody was.",
        ["2012 dismissal (drivers) = 2", "2012 dismissal = 0"],
    ),
    "each count may leave it unsaid": (
        "Four officers resigned in 2012. In 2013 two did, and in 2014 three did.",
        ["2012 resignation (officers) = 4", "2013 resignation = 2", "2014 resignation = 3"],
    ),
    "of several outcomes none is chosen": (
        "In 2013 two staff were dismissed and one was warned. In 2014 three were.",
        ["2013 dismissal = 2", "2013 warning = 1"],
    ),
    "a year opens a clause": (
        "You asked for the number of teachers and nurses disciplined for theft, 2009 to 2011. In 2009 "
        "it was four teachers and two nurses, in 2010 six teachers and one nurse, in 2011 three "
        "teachers and no nurses.",
        [
            "2009 disciplinary_action (theft / teachers) = 4",
            "2009 disciplinary_action (theft / nurses) = 2",
            "2010 disciplinary_action (theft / teachers) = 6",
            "2010 disciplinary_action (theft / nurse) = 1",
            "2011 disciplinary_action (theft / teachers) = 3",
            "2011 disciplinary_action (theft / nurses) = 0",
        ],
    ),
    "what the year opens is of that year": (
        "In 2010 four were dismissed and two warned, in 2011 one was dismissed and five warned.",
        ["2010 dismissal = 4", "2010 warning = 2", "2011 dismissal = 1", "2011 warning = 5"],
    ),
    "how many there are is no answer": (
        "How many teachers were dismissed in 2012?\nIn 2012 we had 45 teachers and in 2013 we had 50 teachers.",
        [],
    ),
    "what came of the count behind is not said of the one before": (
        "There was a sanction in nine of the 14 cases and no penalty in five. Two were dismissed in 2012.",
        ["2012 no_action = 5", "2012 dismissal = 2"],
    ),
    "staff there are were not dismissed": (
        "We dismissed 12 people for theft in 2013 from the Trust's 4,100 staff.",
        ["2013 dismissal (theft) = 12"],
    ),
    "all of them are no parts": (
        "There were three dismissals in 2019, all of them porters, and two in 2020.",
        ["2019 dismissal = 3", "2020 dismissal = 2"],
    ),
    "a sum of more than the sentence is no count of it": (
        "Five were dismissed in 2012. There was also one dismissal in 2013, which brings us to six.",
        ["2012 dismissal = 5", "2013 dismissal = 1"],
    ),
    "whether is not said": (
        "Whether any of the nine were dismissed by the shop is not known to us.",
        [],
    ),
    "never anyone is none": (
        "We have never dismissed anyone over it.",
        ["- dismissal = 0"],
    ),
    "never but two is no nought": (
        "We have never dismissed anyone other than the two porters.",
        [],
    ),
    "since something began is open": (
        "Since drug testing was introduced on 1 May 2012 nine drivers have been dismissed.",
        ["- dismissal (drivers) = 9"],
    ),
    "what was reported is no way to complain": (
        "We reported two losses to the Information Commissioner in 2012/13. Four nurses were disciplined in 2012/13.",
        ["2012/13 disciplinary_action (nurses) = 4"],
    ),
    "how to complain gives no figure": (
        "Four nurses were disciplined in 2012/13.\n"
        "You can complain to the Information Commissioner, who dismissed three such complaints in "
        "2012/13.",
        ["2012/13 disciplinary_action (nurses) = 4"],
    ),
    "the name of the body is no heading": (
        "!# Offender Care Service\nDear Ms Lund,\nThe Service dismissed 13 staff for theft in 2013.",
        ["2013 dismissal (theft) = 13"],
    ),
    "a reference is no time": (
        "Our reference is 2019/71. In 2012 an officer was dismissed.",
        ["2012 dismissal (officer) = 1"],
    ),
}


@pytest.mark.parametrize("letter", LETTERS)
def test_letters(read: Read, letter: str) -> None:
    text, figures = LETTERS[letter]
    assert read(text).figures == figures
