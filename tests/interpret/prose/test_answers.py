"""Bare answers, lists with labels, and the questions that give them meaning."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
TWO_ASKS = "4. How many of these cases led to dismissal in 2012? How many employees received written warnings?\n"

ANSWERS = {
    "an answer in words above a question is no heading": (
        """1. How many staff were dismissed in 2012?
           Four
           2. How many staff were given written warnings in 2012?
           13""",
        ["2012 dismissal = 4", "2012 written_warning = 13"],
    ),
    "by label, under the answers' own heading": (
        """# Your request
           1. How many staff were dismissed in 2012?
           2. How many staff were given written warnings in 2012?
           # Our response
           2. None
           1. 4""",
        ["2012 written_warning = 0", "2012 dismissal = 4"],
    ),
    "in turn": (
        """1. How many staff were dismissed in 2012?
           13
           2. How many staff were given written warnings in 2012?
           Fewer than five""",
        ["2012 dismissal = 13", "2012 written_warning = 0-4"],
    ),
    "in words above the next question": (
        """1. How many staff were dismissed in 2012?
           Four
           2. How many staff were given written warnings in 2012?
           13""",
        ["2012 dismissal = 4", "2012 written_warning = 13"],
    ),
    "several asks, none": (TWO_ASKS + "4. None", ["2012 dismissal = 0", "2012 written_warning = 0"]),
    "several asks, and nobody knows which the six are": (TWO_ASKS + "4. Six", []),
    "a question that asks for no count": ("1. Which staff were dismissed in 2012?\n13", []),
    "a question about something else": ("1. How many students were warned in 2012?\n13", []),
    "two answers to a run of questions are nobody's": (
        "How many staff were dismissed in 2012?\nHow many staff were warned in 2012?\n13", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_bare_answers(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


LISTS = {
    "outcomes as labels": (
        """In 2012 the outcomes were:
           - Dismissed – 4
           - Written warnings: 7
           - Redundant – 41
           - Demoted = 2""",
        ["2012 dismissal = 4", "2012 written_warning = 7", "2012 demotion = 2"],
    ),
    "years as labels": (
        """The numbers dismissed were as follows.
           - 2011 - one
           - 2012 none""",
        ["2011 dismissal = 1", "2012 dismissal = 0"],
    ),
    "years under a heading": (
        """# Dismissals
           2011: 4
           2012: 5""",
        ["2011 dismissal = 4", "2012 dismissal = 5"],
    ),
    "letters that stand for parts of the question": (
        """How many (a) dismissals and (b) written warnings were there in 2012?
           - (a) = 5
           - (b) = 3""",
        ["2012 dismissal = 5", "2012 written_warning = 3"],
    ),
    "a total among them": (
        """In 2012 the outcomes were:
           - Dismissed – 4
           - Written warnings – 7
           - Total disciplined – 11""",
        ["2012 dismissal = 4", "2012 written_warning = 7", "2012 disciplinary_action = 11 total"],
    ),
    "a pointer is no count": ("In 2012 the outcomes were:\n- Dismissed: see question 1", []),
    "a key line is no figure": ("Warnings in 2012:\n* fewer than 5", []),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_lists_with_labels(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


BUGS = {
    "two groups with equal counts are taken for one figure said twice": (
        """How many (a) police officers and (b) police staff were dismissed in 2012?
           - (a) = 5
           - (b) = 5""",
        ["2012 dismissal (police officers) = 5", "2012 dismissal (police staff) = 5"],
    ),
}


@pytest.mark.xfail(strict=True, reason="the names of the cases say what is wrong")
@pytest.mark.parametrize(("text", "expected"), BUGS.values(), ids=BUGS)
def test_known_faults(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
