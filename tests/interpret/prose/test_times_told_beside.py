"""Times that a sentence takes from others, and what was used where a letter names no site."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "the part year named before": (
        "Nine staff were dismissed in 2019/20, and seven between April 2021 and February 2022. Final "
        "written warnings were given to eight people in 2019/20 and to four in the part year.",
        [
            "2019/20 dismissal = 9",
            "2021-04-01..2022-02-28 dismissal = 7",
            "2019/20 final_written_warning = 8",
            "2021-04-01..2022-02-28 final_written_warning = 4",
        ],
    ),
    "a month of that year": (
        "In May 2018 a clerk was found out and was dismissed in July of that year.",
        ["2018-07-01..2018-07-31 dismissal (clerk) = 1"],
    ),
    "two months of one year": (
        "In May 2018 two staff were suspended and in June of that year one was dismissed.",
        ["2018-05-01..2018-05-31 suspension = 2", "2018-06-01..2018-06-30 dismissal = 1"],
    ),
    "this year beside another": (
        "9 September 2014\nIn 2013 nobody was dismissed. This year one was dismissed.",
        ["2013 dismissal = 0", "- dismissal = 1"],
    ),
    "what is covered of this year": (
        "9 September 2014\n"
        "Four cooks were suspended during 2013 and three in the first half of 2014. With those from "
        "this year, one was dismissed.",
        [
            "2013 suspension (cooks) = 4",
            "2014-01-01..2014-06-30 suspension = 3",
            "2014-01-01..2014-06-30 dismissal = 1",
        ],
    ),
    "in that year": (
        "9 September 2014\nIn 2012 two were warned, and in that year one was dismissed.",
        ["2012 warning = 2", "2012 dismissal = 1"],
    ),
    "never in any year": (
        "In 2007 three employees were given a verbal warning. We have never dismissed anyone over it.",
        ["2007 verbal_warning = 3", "- dismissal = 0"],
    ),
    "small numbers from one on": (
        "Five or fewer staff were dismissed in 2019/20. The exact number is not given where it is "
        "between one and five.",
        ["2019/20 dismissal = 1-5"],
    ),
    "small numbers that may be none": (
        "Five or fewer staff were dismissed in 2019/20. Small numbers are not given, as people might be recognised.",
        ["2019/20 dismissal = 0-5"],
    ),
    "people of a year with a state of today": (
        "9 September 2016\n"
        "In 2015 two officers were convicted. Those convicted in 2015 are at present suspended from "
        "duty awaiting a hearing, that is two officers.",
        ["2015 other (officers / convicted) = 2", "2016-09-09..2016-09-09 suspension (officers) = 2"],
    ),
    "a state of a year": (
        "9 September 2016\nIn 2015 three officers were suspended and two cases are awaiting a hearing.",
        ["2015 suspension (officers) = 3", "2015 pending = 2"],
    ),
    "the four of a year": (
        "In 2012 four staff were warned. Of the 2012 four, three had a written warning.",
        ["2012 warning = 4 total", "2012 written_warning = 3"],
    ),
    "the net as what was used": (
        "You wished to know whether anybody has been in trouble for spending too long on the internet. "
        "In 2007 three employees were each given a verbal warning.",
        ["2007 verbal_warning @internet = 3"],
    ),
    "sites of the web": (
        "In 2012 we dismissed four drivers for using betting websites in working hours.",
        ["2012 dismissal @internet (using betting websites) = 4"],
    ),
    "jokes by e-mail": (
        "In October 2008 we disciplined nine employees who had forwarded jokes by e-mail.",
        ["2008-10-01..2008-10-31 disciplinary_action @email = 9"],
    ),
    "a letter by e-mail": (
        "In 2008 we forwarded your request by e-mail and disciplined nine employees.",
        ["2008 disciplinary_action = 9"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
