"""Numbers, sites and sanctions that are told of something else, right beside those that count."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "recruits of the next year": (
        "In 2014 two employees were dismissed. We recruited 312 people that year. In 2015 there were 290.",
        ["2014 dismissal = 2"],
    ),
    "posts cut": (
        "In 2014 nine employees were dismissed. A further nine posts were cut. In 2015 there were five.",
        ["2014 dismissal = 9"],
    ),
    "many times more": (
        "In 2014 two employees were dismissed.\nIn 2015 the total was 410.",
        ["2014 dismissal = 2"],
    ),
    "a site that is not recorded": (
        "The Council does not record social media as a category. Officers were dismissed as follows: six in 2012 and "
        "four in 2013.",
        ["2012 dismissal = 6", "2013 dismissal = 4"],
    ),
    "where we are to be found": (
        "You can find us on Twitter.\nIn 2014 six staff were dismissed.",
        ["2014 dismissal = 6"],
    ),
    "reasons of their own": (
        "In 2014, three drivers were disciplined after posting photographs on Facebook. In 2015 two drivers were "
        "disciplined for speeding. One was suspended after a collision.",
        [
            "2014 disciplinary_action @facebook (drivers) = 3",
            "2015 disciplinary_action (drivers / speeding) = 2",
            "2015 suspension = 1",
        ],
    ),
    "nobody on the site": (
        "No staff were dismissed over Twitter in 2014. One was dismissed in 2015.",
        ["2014 dismissal @twitter = 0", "2015 dismissal = 1"],
    ),
    "what the press reported": (
        "The Daily Mail reported that 35 officers were dismissed over Facebook in 2013. We dismissed two in 2013.",
        ["2013 dismissal = 2"],
    ),
    "how often one did it": (
        "One officer was dismissed in 2014 for accessing records; this was done 40 times.",
        ["2014 dismissal (officer / accessing records) = 1"],
    ),
    "more often": (
        "In 2014 two were dismissed. Disciplinary action has been taken three times more often against men.",
        ["2014 dismissal = 2"],
    ),
    "a sanction considered": (
        "In 2014 we gave two written warnings, a suspension and a dismissal being considered in each case.",
        ["2014 written_warning = 2"],
    ),
    "sanctions of two others, each on a site": (
        "In 2007 two were dismissed. One employee was given a final written warning for comments on Bebo, and another "
        "a verbal warning for what he had written on Facebook in 2007.",
        [
            "2007 dismissal = 2",
            "2007 final_written_warning @bebo = 1",
            "2007 verbal_warning @facebook = 1",
        ],
    ),
    "a hearing": (
        "In 2014 there were three written warnings, and a dismissal hearing took place.",
        ["2014 written_warning = 3"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
