"""Sanctions told without a number beside others that have one; numbers that name those of before."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "several and one": (
        "In 2012 there were three written warnings and a final written warning.",
        ["2012 written_warning = 3", "2012 final_written_warning = 1"],
    ),
    "several, one and several": (
        "In 2013 we gave three verbal warnings, a written warning and two final written warnings.",
        ["2013 verbal_warning = 3", "2013 written_warning = 1", "2013 final_written_warning = 2"],
    ),
    "two for one person": (
        "In 2012 one officer received a final written warning and a demotion.",
        ["2012 demotion (officer) = 1"],
    ),
    "given to so many": (
        "In 2012 a final written warning was given to between one and four.",
        ["2012 final_written_warning = 1-4"],
    ),
    "sanctions before their numbers": (
        "In 2012 the penalty was an oral warning for two and a written warning for one.",
        ["2012 verbal_warning = 2", "2012 written_warning = 1"],
    ),
    "in turn behind a semicolon": (
        "For 2012/13 there were three written warnings and a final written warning; for 2013/14 five and two "
        "respectively, plus one dismissal.",
        [
            "2012/13 written_warning = 3",
            "2012/13 final_written_warning = 1",
            "2013/14 written_warning = 5",
            "2013/14 final_written_warning = 2",
            "2013/14 dismissal = 1",
        ],
    ),
    "those of a year": (
        "In 2010 two were disciplined, and in 2011 the figure went up to five. One of the 2011 five lost their job; "
        "the other four kept theirs with a first written warning.",
        [
            "2010 disciplinary_action = 2",
            "2011 disciplinary_action = 5 total",
            "2011 dismissal = 1",
            "2011 written_warning = 4",
        ],
    ),
    "those from a year, and of the next": (
        "In 2017 there were two dismissals and three in 2018. The two from 2017 produced one appeal. The following "
        "year's three produced two appeals.",
        [
            "2017 dismissal = 2",
            "2018 dismissal = 3",
            "2017 other (appeals) = 1",
            "2018 other (appeals) = 2",
        ],
    ),
    "nobody because of any other site": (
        "Date: 5 September 2013\nNo employee has been dismissed because of anything said on Facebook or any other "
        "social network since 1 January 2008.",
        ["2008-01-01..2013-09-05 dismissal @social_media = 0"],
    ),
    "given in so many": (
        "In 2012 there were 34 disciplinary hearings about Twitter. Management advice was given in 12, and 22 were "
        "dismissed.",
        [
            "2012 investigation @twitter = 34 total",
            "2012 management_action @twitter = 12",
            "2012 dismissal @twitter = 22",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
