"""Answers whose meaning is spread: year lines over short lines, letters for letters, splits, whole scopes, noughts."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

ANSWERS = {
    "a year alone on its line heads what follows": (
        """How many staff were disciplined for misusing social media since 2015?
           2015/16
           Four people were investigated. One of them was dismissed.
           2016/17 (to 31 December 2016)
           Two people were investigated.""",
        [
            "2015/16 investigation @social_media = 4",
            "2015/16 dismissal @social_media = 1",
            "2016-04-01..2016-12-31 investigation @social_media = 2",
        ],
    ),
    "lettered answers to lettered parts, without opening brackets": (
        """In 2014, how many staff were: a) dismissed b) given a final written warning c) demoted?
           a) None\\nb) 2\\nc) 1""",
        ["2014 dismissal = 0", "2014 final_written_warning = 2", "2014 demotion = 1"],
    ),
    "cases split by site and by group": (
        """1. How many employees were investigated over social media in 2018?
           Seven.
           2. On which sites?
           Facebook (5) and YouTube (2).
           3. Can you split them by Depot, Office and Control?
           Depot 4, Office 3. Control nil.""",
        [
            "2018 investigation @social_media = 7 total",
            "2018 investigation @facebook = 5",
            "2018 investigation @youtube = 2",
            "2018 investigation @social_media (Depot) = 4",
            "2018 investigation @social_media (Office) = 3",
            "2018 investigation @social_media (Control) = 0",
        ],
    ),
    "an answer that begins with the request recounted": (
        """You asked about suspensions. Three employees were suspended in 2019.""",
        ["2019 suspension = 3"],
    ),
    "the time that the whole answer is about": (
        """From 1 April 2018 to 31 March 2023 the department took on 27 matters about officers.
           # Outcomes
           Twelve were dismissed.""",
        ["2018-04-01..2023-03-31 dismissal = 12"],
    ),
    "both years": (
        "How many staff were dismissed?\nFewer than 5 in both 2012/13 and 2014/15.",
        ["2012/13 dismissal = 0-4", "2014/15 dismissal = 0-4"],
    ),
    "a nought of each year": (
        "No staff were dismissed in 2012 or in 2014.",
        ["2012 dismissal = 0", "2014 dismissal = 0"],
    ),
    "one each": (
        "In 2012 nine of the eleven staff warned had used Facebook, with one each for Twitter and YouTube.",
        [
            "2012 warning @facebook = 9",
            "2012 warning @twitter = 1",
            "2012 warning @youtube = 1",
        ],
    ),
    "two subjects of one predicate": (
        "One constable and one member of police staff were dismissed in 2019/20.",
        ["2019/20 dismissal (constable) = 1", "2019/20 dismissal (police staff) = 1"],
    ),
    "outcome of its own clause": (
        "Written warnings numbered three, five and four in 2010, 2011 and 2012 respectively, whilst the numbers of "
        "final written warnings in those same years were two, nil and one.",
        [
            "2010 written_warning = 3",
            "2011 written_warning = 5",
            "2012 written_warning = 4",
            "2010 final_written_warning = 2",
            "2011 final_written_warning = 0",
            "2012 final_written_warning = 1",
        ],
    ),
    "cases recorded": (
        "The Standards Department recorded twenty-two cases in 2019/20 and 31 in 2020/21.",
        ["2019/20 investigation = 22", "2020/21 investigation = 31"],
    ),
    "how cases are counted, what a dash means, and telephone numbers": (
        """How many staff were investigated over social media in 2012?
           A case is counted in the year in which it closed. A dash means nil.
           Freedom of Information Team, Church Lane. Tel: 101 ext. 544176
           The Council has 6,318 employees, of whom about 4,100 have a log-in.""",
        [],
    ),
    "sites in brackets that go on with others are examples": (
        """How many staff were disciplined for misusing social media (Facebook, Twitter, blogs or others) in 2013?
           Six.""",
        ["2013 disciplinary_action @social_media = 6"],
    ),
    "a later point of the request on one site": (
        """For 2013, how many staff were investigated over social media? Also how many members of the public were
           warned about Facebook?
           Six staff were investigated.""",
        ["2013 investigation @social_media = 6"],
    ),
    "cases that have been counted are no further persons": (
        "In 2016, in two of the cases the employee was dismissed and in one a final written warning was given.",
        ["2016 dismissal = 2", "2016 final_written_warning = 1"],
    ),
    "a whole before a colon has no outcome of its parts": (
        "In 2018, seven allegations: three no further action, two written warnings, two dismissals.",
        ["2018 no_action = 3", "2018 written_warning = 2", "2018 dismissal = 2"],
    ),
    "a kind of platform holds for the rest of a paragraph": (
        "In 2016 the Trust investigated seven staff for misuse of social media. In 2017 there were eleven such "
        "investigations, after which two employees were dismissed.",
        [
            "2016 investigation @social_media = 7",
            "2017 investigation @social_media (such investigations) = 11",
            "2017 dismissal @social_media = 2",
        ],
    ),
    "a platform that is not meant": (
        "As for dismissals for any reason, not social media alone, there were two in 2017.",
        ["2017 dismissal = 2"],
    ),
    "what a count came to in words that are not known": (
        "In 2016 two cases led to dismissal and one to a spell at another base.",
        ["2016 dismissal = 2"],
    ),
    "levels in brackets": (
        "In 2016 four led to a formal warning (three written and one final written).",
        ["2016 warning = 4 total", "2016 written_warning = 3", "2016 final_written_warning = 1"],
    ),
    "a subject that begins with the word request": (
        "FOI request: sexual harassment\n2015-16. Two members of staff were dismissed.",
        ["2015/16 dismissal = 2"],
    ),
    "labels and counts between commas": (
        "What was the outcome in 2016?\nFirst written warning – 12, final written warning – 6, dismissed – 3.",
        ["2016 written_warning = 12", "2016 final_written_warning = 6", "2016 dismissal = 3"],
    ),
    "years in brackets behind their counts": (
        "How many staff were dismissed?\nDismissals were 3 (2017), 1 (2018), 0 (2019).",
        ["2017 dismissal = 3", "2018 dismissal = 1", "2019 dismissal = 0"],
    ),
    "the same number": (
        "Two staff were dismissed in 2012 and the same number in 2013.",
        ["2012 dismissal = 2", "2013 dismissal = 2"],
    ),
    "the day of a policy": (
        "In 2014 two staff received a verbal warning under the old policy (withdrawn April 2016).",
        ["2014 verbal_warning = 2"],
    ),
    "the day on which the request came in": (
        "The figures run from 1 April 2012 to the day that your letter came in, 9 May 2016. Four staff were dismissed.",
        ["2012-04-01..2016-05-09 dismissal = 4"],
    ),
}


@pytest.mark.parametrize(("letter", "expected"), ANSWERS.values(), ids=ANSWERS.keys())
def test_answers(read: Read, letter: str, expected: list[str]) -> None:
    assert read(letter).figures == expected


def test_cases_taken_in_are_named_as_printed(read: Read) -> None:
    (figure,) = read("In 2016 nine allegations about nurses were logged.").reading.observations
    assert (figure.outcome_code, figure.outcome_label) == ("investigation", "allegations")
    (figure,) = read("The department recorded twelve allegations in 2016.").reading.observations
    assert (figure.outcome_code, figure.outcome_label) == ("investigation", "allegations")


def test_what_is_taken_in_about_others_is_no_figure(read: Read) -> None:
    assert read("The department recorded twelve cases of students who cheated in 2016.").figures == []
