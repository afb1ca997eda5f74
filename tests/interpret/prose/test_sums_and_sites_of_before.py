"""Sentences that sum up, split up or go on about the figures of those before them."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "the sum of several years, and its parts": (
        "In 2012 three staff were dismissed and in 2013 two. That makes five dismissals. Two of the five were nurses.",
        [
            "2012 dismissal = 3",
            "2013 dismissal = 2",
            "2012 to 2013 dismissal = 5 total",
            "2012 to 2013 dismissal (nurses) = 2",
        ],
    ),
    "what the years do not come to": (
        "In 2012 three staff were dismissed and in 2013 two. That makes six dismissals.",
        ["2012 dismissal = 3", "2013 dismissal = 2", "- dismissal = 6"],
    ),
    "retired during a case, by grade": (
        "In 2014 two firefighters retired in the course of an inquiry, one a watch manager and one a crew manager.",
        [
            "2014 resignation (firefighters) = 2 total",
            "2014 resignation (watch manager) = 1",
            "2014 resignation (crew manager) = 1",
        ],
    ),
    "so many of a number with its site, and the rest of it": (
        "In 2013 we investigated eight employees over Bebo, and two over Twitter. Four of the Bebo eight were "
        "dismissed. Three were given verbal warnings. The eighth left before a hearing.",
        [
            "2013 investigation @bebo = 8 total",
            "2013 investigation @twitter = 2",
            "2013 dismissal @bebo = 4",
            "2013 verbal_warning @bebo = 3",
            "2013 resignation @bebo = 1",
        ],
    ),
    "so many of a number with its year": (
        "In 2013 we investigated four staff and in 2014 six. Three of the 2014 six were dismissed.",
        ["2013 investigation = 4", "2014 investigation = 6 total", "2014 dismissal = 3"],
    ),
    "so many of a time": (
        "In 2013 nine staff were warned. Two of the first three weeks were quiet.",
        ["2013 warning = 9"],
    ),
    "points typed below one another": (
        "(a) Twelve complaints of harassment were made against staff in 2016/17.\\n(b) Seven of the "
        "complainers were women and five were men.\\n(c) Four of the twelve complaints were upheld.\\n"
        "(d) In consequence one porter was dismissed and two had final written warnings; mediation was "
        "used in the other one.",
        [
            "2016/17 investigation = 12 total",
            "2016/17 investigation (women) = 7",
            "2016/17 investigation (men) = 5",
            "2016/17 dismissal (porter) = 1",
            "2016/17 final_written_warning = 2",
            "2016/17 management_action = 1",
        ],
    ),
    "something else for the rest of them": (
        "In 2015 two clerks were dismissed and one had a final written warning; a mentor was found for the other two.",
        ["2015 dismissal (clerks) = 2", "2015 final_written_warning = 1"],
    ),
    "more on those just counted": (
        "In 2012 two were sacked over Bebo. Neither appealed.",
        ["2012 dismissal @bebo = 2"],
    ),
    "appeals of a year": (
        "In 2012 two were sacked. There were no appeals in 2012.",
        ["2012 dismissal = 2", "2012 other (appeals) = 0"],
    ),
    "what somebody did to others, in brackets": (
        "In 2012 one written warning (messaged pupils on Bebo) and one verbal warning (filming patients).",
        ["2012 written_warning @bebo = 1", "2012 verbal_warning = 1"],
    ),
    "warnings for others": ("In 2012 we issued 14 warnings (pupils and parents).", []),
    "cases, as those told before": (
        "You asked about staff who have been disciplined over social media.\nIn 2013 there were nine "
        "disciplinary cases. In the year 2014 the number of cases was seven.",
        ["2013 investigation @social_media = 9", "2014 investigation @social_media = 7"],
    ),
    "cases of which only the request says the kind": (
        "You asked about staff who have been disciplined over social media.\nIn 2014 the number of cases was seven.",
        ["2014 disciplinary_action @social_media = 7"],
    ),
    "retired at the usual age": ("In 2014 two firefighters retired and moved to the coast.", []),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
