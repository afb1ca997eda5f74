"""Sentences that lean on others: what they say of figures before them, and lists in brackets."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

TOLD = {
    "a platform said of both afterwards": (
        "One staff member was warned in 2012 and one was dismissed in 2014. Both of these had to do with Facebook.",
        ["2012 warning @facebook = 1", "2014 dismissal @facebook = 1"],
    ),
    "a day said of the one before": (
        "How many staff were dismissed?\nOne. This was in 2014 and arose from remarks on Twitter.",
        ["2014 dismissal @twitter = 1"],
    ),
    "all of them, counted anew, are more figures": (
        "In 2012 two staff were warned. These were followed by three dismissals.",
        ["2012 warning = 2", "2012 dismissal = 3"],
    ),
    "counts in brackets": (
        "The dismissals in 2012 were for gross misconduct (8), poor performance (3) and theft (2).",
        [
            "2012 dismissal (gross misconduct) = 8",
            "2012 dismissal (poor performance) = 3",
            "2012 dismissal (theft) = 2",
        ],
    ),
    "sections of an Act in brackets": (
        "In 2012 dismissals are exempt under section (2) and regulation (3).", [],
    ),
    "there was one, there were two": (
        "Nobody was suspended in 2012. There was one in 2013 and there were two in 2014.",
        ["2012 suspension = 0", "2013 suspension = 1", "2014 suspension = 2"],
    ),
    "a headcount in between": (
        "Nobody was suspended in 2012. There were 2,000 staff in post in 2013 and the Council paid 300 agency staff.",
        ["2012 suspension = 0"],
    ),
    "a number that was reached": ("Suspensions went up to 41 in 2012.", ["2012 suspension = 41"]),
    "a date beside a count": ("How many staff were dismissed?\nEight in 2016/17, 11 in 2017/18 and seven in 2018/19.",
        ["2016/17 dismissal = 8", "2017/18 dismissal = 11", "2018/19 dismissal = 7"],
    ),
    "facts under a platform, each with its year": (
        "Facebook: two dismissals in 2016, one written warning in 2017.",
        ["2016 dismissal @facebook = 2", "2017 written_warning @facebook = 1"],
    ),
    "a person acted on": (
        "In 2012 we dismissed a teaching assistant who had written to pupils.",
        ["2012 dismissal (teaching assistant) = 1"],
    ),
    "those nine, said again": (
        "Nine staff were disciplined in 2012. Those nine comprised a manager who was demoted and eight who were warned",
        ["2012 disciplinary_action = 9 total", "2012 demotion (manager) = 1", "2012 warning = 8"],
    ),
    "the fourteen together, said of no figure": (
        "In 2012, taking the fourteen together, two were dismissed and four were demoted.",
        ["2012 dismissal = 2", "2012 demotion = 4"],
    ),
    "brought about": ("In 2012 these brought about three dismissals.", ["2012 dismissal = 3"]),
    "resigned while under investigation": (
        "Employees resigned while under investigation as follows: 12 in 2011 and 9 in 2012.",
        ["2011 resignation = 12", "2012 resignation = 9"],
    ),
    "a year and a nought end a sentence": (
        "How many staff were dismissed?\n2011-12: seven. 2012-13: 0. 2013-14: eight.",
        ["2011/12 dismissal = 7", "2012/13 dismissal = 0", "2013/14 dismissal = 8"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_sentences_that_lean_on_others(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


CASES = {
    "parted by dashes, dated by the words over them": (
        "In 2021 there were two cases, listed here:\n"
        "- PC – WhatsApp – offensive messages – Final Written Warning\n"
        "- Sergeant – Twitter – political comment – No case to answer",
        [
            "2021 final_written_warning @whatsapp (PC / offensive messages) = 1",
            "2021 no_action @twitter (Sergeant / political comment) = 1",
        ],
    ),
    "parted by semicolons": (
        "In 2021 there were two cases, listed here:\n- PC; Facebook and Instagram; a comment; dismissed.",
        ["2021 dismissal @multiple (PC / comment) = 1"],
    ),
    "two sanctions are the heavier": (
        "In 2021 there was one case:\n- Sergeant; WhatsApp; a group; reduction in rank and a final written warning.",
        ["2021 demotion @whatsapp (Sergeant / group) = 1"],
    ),
    "stages of a policy": (
        "In 2021 the policy was:\n- Stage 1 – minor misconduct – verbal warning\n- Stage 2 – serious – dismissal", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_cases_line_by_line(read: Read, text: str, expected: list[str]) -> None:
    figures = [figure for figure in read(text).figures if "investigation" not in figure]
    assert figures == expected
