"""What the rest of a document leaves open about a figure."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

DOUBTS = {
    "no platform in a letter about platforms": (
        "In 2012 three members of staff were dismissed.\nOne written warning was given in 2013 over Facebook.",
        {"platform-unsaid"},
    ),
    "a number that was not understood": (
        "In 2012 three members of staff were dismissed after 14 meetings of 6 panels.",
        {"number-left"},
    ),
    "a long sentence": (
        "In 2012 three members of staff were dismissed, in each case after the panel had heard at length from the line "
        "manager, from the colleague who had complained and from the union that spoke for them.",
        {"sentence-long"},
    ),
    "two lines of a table run together": (
        """Staff disciplined
        | Outcome | 2011 | 2012 |
        | warning Written warning | 4 | 5 |
        | Dismissed | 1 | 3 |""",
        {"outcomes-in-one-label"},
    ),
    "a day within the newest year": (
        """We went back to 1 January 2014 and stopped at 31 August 2015.
        | Outcome | 2014 | 2015 |
        | Dismissed | 4 | 5 |
        | Warned | 1 | 3 |""",
        {"date-within-period"},
    ),
    "a platform from afar that is not the only one named": (
        """Staff may use WhatsApp for work.
        > How many members of staff were disciplined for what they wrote on Facebook?
        | Outcome | 2014 | 2015 |
        | Dismissed | 4 | 5 |
        | Warned | 1 | 3 |""",
        {"another-platform-named"},
    ),
    "the widest platform, from afar": (
        """Staff may use WhatsApp for work.
        Here is what you asked for.
        > How many members of staff were disciplined for their use of social media?
        | Outcome | 2014 | 2015 |
        | Dismissed | 4 | 5 |
        | Warned | 1 | 3 |""",
        set(),
    ),
    "a row names the platform, the others none": (
        """| Outcome | 2014 | 2015 |
        | Warned over Twitter | 4 | 5 |
        | Dismissed | 1 | 3 |""",
        {"platform-unsaid"},
    ),
    "a time above a table of which no end is said": (
        """!Date: 3 May 2014
        Dear requester
        Since 1 April 2012 the following were dealt with.
        | Outcome | Porters | Clerks |
        | Dismissed | 4 | 5 |
        | Warned | 1 | 3 |""",
        {"period-end-unsaid"},
    ),
    "nothing": ("In 2012 three members of staff were dismissed.", set()),
}
CODES = {
    "platform-unsaid",
    "another-platform-named",
    "period-end-unsaid",
    "number-left",
    "sentence-long",
    "narrower-period-named",
    "outcomes-in-one-label",
    "date-within-period",
}


@pytest.mark.parametrize(("letter", "expected"), DOUBTS.values(), ids=DOUBTS)
def test_doubts_are_named(read: Read, letter: str, expected: set[str]) -> None:
    figures = read(letter).reading.observations
    assert figures
    assert {reason.code for one in figures for reason in one.reasons} & CODES == expected


def test_a_span_in_a_letter_of_years_is_doubted(read: Read) -> None:
    letter = """> How many members of staff were dismissed between 1 April 2015 and 31 March 2018?
        Three.
        In 2016/17 two members of staff resigned."""
    spans = [one for one in read(letter).reading.observations if one.outcome_code == "dismissal"]
    assert [any(reason.code == "narrower-period-named" for reason in one.reasons) for one in spans] == [True]
