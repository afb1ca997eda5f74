"""Lists whose lead-in, heading or whole stands before them, and what they go on about."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "a whole and its parts by name": (
        "1. Porters interviewed under the disciplinary procedure over Facebook in 2014: eight altogether – Leeds 3, "
        "Ripon 1, York 4.",
        [
            "2014 investigation @facebook = 8 total",
            "2014 investigation @facebook (Leeds) = 3",
            "2014 investigation @facebook (Ripon) = 1",
            "2014 investigation @facebook (York) = 4",
        ],
    ),
    "an answer and its parts": (
        "How many officers were dismissed in 2015, and at what rank?\n"
        "6 officers. Constable 4, sergeant 1, inspector 1.",
        [
            "2015 dismissal = 6 total",
            "2015 dismissal (Constable) = 4",
            "2015 dismissal (sergeant) = 1",
            "2015 dismissal (inspector) = 1",
        ],
    ),
    "for what": (
        "1. How many attendants were disciplined in 2015?\n13\n2. For what?\n"
        "Lateness 8, swearing at a visitor 4, use of a phone 1",
        [
            "2015 disciplinary_action = 13 total",
            "2015 disciplinary_action (Lateness) = 8",
            "2015 disciplinary_action (swearing at a visitor) = 4",
            "2015 disciplinary_action (use of a phone) = 1",
        ],
    ),
    "some of those asked for before": (
        "1. How many staff were dismissed in 2015?\n9\n2. How many of them without notice?\n5.",
        ["2015 dismissal = 9 total", "2015 dismissal (without notice) = 5"],
    ),
    "broken down twice": (
        "Clerks disciplined, 1 August 2013 to 31 July 2014: 10\nBy office:\n- Truro 6\n- Bodmin 4\n"
        "By sex:\n- Men 7\n- Women 3",
        [
            "2013-08-01..2014-07-31 disciplinary_action (Clerks) = 10",
            "2013-08-01..2014-07-31 disciplinary_action (Truro) = 6",
            "2013-08-01..2014-07-31 disciplinary_action (Bodmin) = 4",
            "2013-08-01..2014-07-31 disciplinary_action (Men) = 7",
            "2013-08-01..2014-07-31 disciplinary_action (Women) = 3",
        ],
    ),
    "a second list that goes on": (
        "YouTube videos made by staff at work, 2022/23. Twelve people went through our disciplinary process:\n"
        "- drivers 7\n- guards 5\nand they came away with:\n- a written warning: 11\n- dismissal: 1",
        [
            "2022/23 investigation @youtube = 12 total",
            "2022/23 investigation @youtube (drivers) = 7",
            "2022/23 investigation @youtube (guards) = 5",
            "2022/23 written_warning @youtube = 11",
            "2022/23 dismissal @youtube = 1",
        ],
    ),
    "names over their years": (
        "Suspensions of nurses were as follows.\nHull\\n2015: 2; 2016: 1\nGoole\\n2015: 0; 2016: 1",
        [
            "2015 suspension (Hull) = 2",
            "2016 suspension (Hull) = 1",
            "2015 suspension (Goole) = 0",
            "2016 suspension (Goole) = 1",
        ],
    ),
    "a salutation in the first sentence": (
        "!Exton Council\n6 July 2017\nDear Mr Roe, you asked about disciplinary cases linked to social media. For 2014 "
        "they were, by directorate:\n- Housing – 7\n- Parks – 0",
        [
            "2014 investigation @social_media (Housing) = 7",
            "2014 investigation @social_media (Parks) = 0",
        ],
    ),
    "offences that name an outcome": (
        "How many staff were dismissed in 2013?\nA total of 30, for the following offences:\n- Fraud – 21\n"
        "- Criminal conviction – 9",
        ["2013 dismissal (Fraud) = 21", "2013 dismissal (Criminal conviction) = 9"],
    ),
    "a point of something else": (
        "Staff dismissed in 2014:\n- conduct 4\n- ill health 2\nQ2, staff made redundant in that year: 65.\n"
        "Q3, staff suspended in that year: 7.",
        ["2014 dismissal (conduct) = 4", "2014 dismissal (ill health) = 2", "2014 suspension = 7"],
    ),
    "a title right above the first point": (
        "!Exton Council\n13 June 2016\nTheft by our own staff, financial years 2013/14 and 2014/15 taken together\n"
        "- I. staff investigated – seven\n- II. staff dismissed – three",
        ["2013-04-01..2015-03-31 investigation = 7", "2013-04-01..2015-03-31 dismissal = 3"],
    ),
    "on any ground, and nothing beside it": (
        "Staff given a written warning on any ground in 2011: 4.\nStaff dismissed on any ground in 2011: 2.\n"
        "Staff dismissed in 2011 for fraud: 1.",
        ["2011 written_warning = 4", "2011 dismissal = 2 total", "2011 dismissal (fraud) = 1"],
    ),
    "a body whose name speaks of others": (
        "!# Student Loans Company\n16 May 2022\nIn 2021 colleagues were disciplined over social media. "
        "The platforms were:\n- Facebook – 6\n- WhatsApp – 1",
        [
            "2021 disciplinary_action @facebook = 6",
            "2021 disciplinary_action @whatsapp = 1",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert [one for one in read(text).figures if "following" not in one] == figures


@pytest.mark.parametrize(
    "text",
    [
        "In 2012 there were 40 grievances.\nBy office:\n- Truro 30\n- Bodmin 10",
        "The library has three branches.\nBy branch:\n- Truro 30\n- Bodmin 10",
        "1. How many staff work for you?\n900\n2. For what?\nCleaning 400, teaching 500",
        "1. Number of officers disciplined in 2014: exempt, sections 31 and 40(2).\n2. Outcomes: exempt, as above.",
        "Opening times were as follows.\nHull\\n2015: 2; 2016: 1",
    ],
)
def test_reads_no_figure(text: str, read: Read) -> None:
    assert read(text).figures == []


def test_parts_that_do_not_come_to_the_whole_are_not_read(read: Read) -> None:
    letter = read("How many officers were dismissed in 2015, and at what rank?\n6 officers. Constable 4, sergeant 3.")
    assert not [one for one in letter.figures if "Constable" in one or "= 3" in one]
