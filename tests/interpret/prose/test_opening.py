"""Answers that open with their number, and answers that say that the number is not given."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any
DISMISSED = "How many staff were dismissed in 2012?\n"
GIVEN = "How many staff were warned in 2012?\n3\n"

OPENINGS = {
    "with a remark": (DISMISSED + "Eight, most of them in schools.", ["2012 dismissal = 8"]),
    "in a sentence of its own": (DISMISSED + "The answer is one.", ["2012 dismissal = 1"]),
    "and the rest is read": (
        DISMISSED + "One. A further two were given a final written warning.",
        ["2012 dismissal = 1", "2012 final_written_warning = 2"],
    ),
    "said of what they were not": (DISMISSED + "Two (2), neither of them over Facebook.", ["2012 dismissal = 2"]),
    "whole and parts": (
        DISMISSED + "Thirteen in all: eight without notice and five with notice.",
        ["2012 dismissal = 13 total", "2012 dismissal (without notice) = 8", "2012 dismissal (with notice) = 5"],
    ),
    "levels of a warning": (
        "How many staff were given warnings in 2012?\nSeven (7): four (4) written and three (3) verbal.",
        ["2012 warning = 7 total", "2012 written_warning = 4", "2012 verbal_warning = 3"],
    ),
    "the same for all of them": (
        "How many staff were disciplined in 2012?\nSeven, in each case by a first written warning.",
        ["2012 written_warning = 7"],
    ),
    "parts that do not add up are not guessed": (
        DISMISSED + "Nine: two in schools and one in housing.", ["2012 dismissal = 9"],
    ),
    "of things": (DISMISSED + "Three policies apply to this.", []),
    "the request recounted": (
        "You asked how many staff were dismissed over Facebook in 2012.\nThe answer is one.",
        ["2012 dismissal @facebook = 1"],
    ),
    "nothing more once it is answered": (
        DISMISSED + "4\nThe Service has 14 staff canteens and attended 6,318 incidents last year.",
        ["2012 dismissal = 4"],
    ),
    "under a heading": (
        "# Dismissals\n2011: 4\n2012: 6\n# Demotions\nNone in either year.",
        ["2011 dismissal = 4", "2012 dismissal = 6", "2011 to 2012 demotion = 0"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OPENINGS.values(), ids=OPENINGS)
def test_openings(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


UNAVAILABLE = {
    "withheld": ("This number is exempt under section 40(2).", ["2012 dismissal = withheld"]),
    "the body as subject": ("The Trust is withholding this number.", ["2012 dismissal = withheld"]),
    "not held": ("We do not hold this information.", ["2012 dismissal = not_held"]),
    "a breakdown is no count": ("Any further breakdown is exempt under section 40(2).", []),
    "what is not held is another thing": ("We do not hold the names of those concerned.", []),
}


@pytest.mark.parametrize(("answer", "expected"), UNAVAILABLE.values(), ids=UNAVAILABLE)
def test_an_answer_without_its_number(read: Read, answer: str, expected: list[str]) -> None:
    assert read(GIVEN + DISMISSED + answer).figures == ["2012 warning = 3", *expected]


def test_a_whole_refusal_gives_no_figure(read: Read) -> None:
    refused = read(DISMISSED + "This number is exempt under section 40(2).")
    assert refused.figures == []
    assert "figure-in-refusal" in refused.findings


FOLLOW_UPS = {
    "period and platform of the question before": (
        """1. How many staff were investigated over WhatsApp in 2012?
           11
           2. How many were dismissed?
           4""",
        ["2012 investigation @whatsapp = 11", "2012 dismissal @whatsapp = 4"],
    ),
    "the ground of those pointed back to": (
        """1. How many staff were disciplined for sexual harassment in 2012?
           11
           2. Of those, how many were dismissed?
           4""",
        ["2012 disciplinary_action (sexual harassment) = 11 total", "2012 dismissal (sexual harassment) = 4"],
    ),
    "another ground is another subject": (
        """1. How many staff were disciplined for misusing social media in 2012?
           11
           2. How many were disciplined for unauthorised absence?
           4""",
        [
            "2012 disciplinary_action @social_media = 11",
            "2012 disciplinary_action (unauthorised absence) = 4",
        ],
    ),
    "a ground asked for once holds for that question": (
        """1. How many staff were dismissed for misconduct in 2012?
           11
           2. How many were given written warnings?
           4""",
        ["2012 dismissal (misconduct) = 11", "2012 written_warning = 4"],
    ),
    "the years of the recital in turn": (
        """You asked, for each of the financial years 2015/16, 2016/17 and 2017/18:
           Q1. How many staff were dismissed?
           # Our response
           Answer 1. 7, 11 and 4 respectively.""",
        ["2015/16 dismissal = 7", "2016/17 dismissal = 11", "2017/18 dismissal = 4"],
    ),
    "whom the question is about": (
        "1. How many teachers were dismissed in 2012?\n3\n2. How many nurses were dismissed in 2012?\n3",
        ["2012 dismissal (teachers) = 3", "2012 dismissal (nurses) = 3"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOLLOW_UPS.values(), ids=FOLLOW_UPS)
def test_follow_up_questions(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
