"""Plain statements in many wordings: bounds, noughts, verbs, each of several years, brackets; and what is none."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

BOUNDS = {
    "fewer than five": "0-4",
    "<5": "0-4",
    "under ten": "0-9",
    "no more than five": "0-5",
    "not more than five": "0-5",
    "five or fewer": "0-5",
    "up to ten": "0-10",
    "a maximum of three": "0-3",
    "between one and four": "1-4",
    "at least 5": "5-",
    "no fewer than five": "5-",
    "more than five": "6-",
    "over 5": "6-",
    "approximately 20": "~20",
}
BOUNDED = (
    "There were {q} dismissals in 2012.",
    "The number of dismissals in 2012 was {q}.",
    "We recorded {q} dismissals in 2012.",
    "The Council recorded {q} dismissals in the calendar year 2012.",
    "How many dismissals were there in 2012?\nThe figure is {q}.",
    "How many dismissals were there in 2012?\n{q}.",
)


@pytest.mark.parametrize("quantity", BOUNDS)
def test_bounds_hold_in_every_frame(read: Read, quantity: str) -> None:
    for frame in BOUNDED:
        text = frame.format(q=quantity)
        assert read(text).figures == [f"2012 dismissal = {BOUNDS[quantity]}"], text


NOUGHTS = (
    "No members of staff were dismissed in 2012 for misuse of Facebook.",
    "Nobody was dismissed in 2012 for misusing Facebook.",
    "Not one member of staff was dismissed in 2012 for misuse of Facebook.",
    "We have not dismissed anyone in 2012 for misuse of Facebook.",
    "The Trust did not have to dismiss any member of staff in 2012 for misuse of Facebook.",
    "Misuse of Facebook did not lead to any dismissals in 2012.",
    "There have been no dismissals connected with Facebook in 2012.",
    "How many staff were dismissed in 2012 for misuse of Facebook?\nThere were no such cases.",
    "How many staff were dismissed in 2012 for misuse of Facebook?\nWe can confirm that there have been none.",
    "How many staff were dismissed in 2012 for misuse of Facebook?\nNil return.",
)


@pytest.mark.parametrize("text", NOUGHTS)
def test_a_nought_in_every_wording(read: Read, text: str) -> None:
    assert read(text).figures == ["2012 dismissal @facebook = 0"]


@pytest.mark.parametrize(
    "text",
    [
        "We have not issued any written warnings in 2012.",
        "The Trust did not have to issue a written warning to any member of staff in 2012.",
        "We have not given anyone a written warning in 2012.",
    ],
)
def test_a_nought_of_what_is_given(read: Read, text: str) -> None:
    assert read(text).figures == ["2012 written_warning = 0"]


VERBS = {
    "In 2012 the force issued four written warnings and terminated the employment of two staff.": [
        "2012 dismissal = 2", "2012 written_warning = 4",
    ],
    "The Council demoted six employees and dismissed one employee in 2012 for misuse of Twitter.": [
        "2012 demotion @twitter = 6", "2012 dismissal @twitter = 1",
    ],
    "The Trust dismissed 3 employees and issued 2 written warnings in 2012 for misuse of Twitter.": [
        "2012 dismissal @twitter = 3", "2012 written_warning @twitter = 2",
    ],
    "We issued 12 written warnings in the calendar year 2012, each for two years.": ["2012 written_warning = 12"],
    "There was a single case in 2012, in which an employee was dismissed for misuse of Twitter.": [
        "2012 dismissal @twitter = 1",
    ],
    "In 2012 we recorded three suspensions. The figure for 2013 is four.": [
        "2012 suspension = 3", "2013 suspension = 4",
    ],
    "Of the 7 suspensions in 2012, 3 related to WhatsApp and 4 to Facebook.": [
        "2012 suspension = 7 total", "2012 suspension @facebook = 4", "2012 suspension @whatsapp = 3",
    ],
    "5 staff were suspended in 2012. Of these 3 related to LinkedIn and 2 to Twitter.": [
        "2012 suspension = 5 total", "2012 suspension @linkedin = 3", "2012 suspension @twitter = 2",
    ],
    "Three staff were dismissed in the 2010-2011 financial year after posting remarks on Twitter.": [
        "2010/11 dismissal @twitter = 3",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VERBS.items())
def test_what_was_done(read: Read, text: str, expected: list[str]) -> None:
    assert sorted(read(text).figures) == expected


OF_EACH = (
    "In each of the years 2012, 2013 and 2014 two members of staff were dismissed.",
    "In each of the years 2012 to 2014 two members of staff were dismissed.",
    "Two members of staff were dismissed in each of 2012, 2013 and 2014.",
    "Two members of staff were dismissed in each year (2012, 2013 and 2014).",
    "Two members of staff were dismissed in each year from 2012 to 2014.",
    "Each year between 2012 and 2014 two members of staff were dismissed.",
    "In 2012, 2013 and 2014, two members of staff were dismissed each year.",
    "How many staff were dismissed in each of 2012, 2013 and 2014?\nTwo in each year.",
)


@pytest.mark.parametrize("text", OF_EACH)
def test_a_count_said_of_each_of_several_years(read: Read, text: str) -> None:
    assert read(text).figures == ["2012 dismissal = 2", "2013 dismissal = 2", "2014 dismissal = 2"]


BRACKETS = {
    "In 2012, six staff (two male and four female) were suspended.": [
        "2012 suspension (female) = 4", "2012 suspension (male) = 2", "2012 suspension = 6 total",
    ],
    "Five members of staff (three in 2012 and two in 2013) were suspended.": [
        "2012 suspension = 3", "2012 to 2013 suspension = 5 total", "2013 suspension = 2",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BRACKETS.items())
def test_parts_in_brackets_before_the_verb(read: Read, text: str, expected: list[str]) -> None:
    assert sorted(read(text).figures) == expected


NOTHING = (
    "If 2 or more warnings are given, the employee is dismissed.",
    "A final written warning stays on file for 12 months.",
    "First written warning, 12 months; final written warning, 18 months, or in exceptional cases 24.",
    "Two verbal warnings within 12 months count as one written warning.",
    "40 contractors working for other firms were dismissed by their employers in 2012.",
    "The local paper claimed that 40 staff were sacked over Facebook in 2012; this is not correct.",
    "Any employee with 2 live warnings will be dismissed.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_what_states_no_figure(read: Read, text: str) -> None:
    assert read(text).figures == []


def test_those_whose_number_is_not_said_are_seen_by_a_person(read: Read) -> None:
    answer = read("In 2012 seven staff were investigated. Two were dismissed and the rest resigned.")
    assert "words-not-understood" in answer.findings


def test_lines_numbered_with_a_dash_are_no_ranges(read: Read) -> None:
    answer = read(
        """1. How many staff were dismissed in 2012?
           2. How many staff were suspended in 2012?
           # Our response
           1 - 7
           2 - 4"""
    )
    assert answer.figures == ["2012 dismissal = 7", "2012 suspension = 4"]


def test_lines_of_people_counted_above_are_a_case_each(read: Read) -> None:
    answer = read(
        """Three people have been disciplined since 2014:
           - 2014: a wholetime firefighter, Facebook, written warning
           - 2016: an on-call firefighter, Twitter, final written warning, and moved to another station
           - 2017: a member of support staff, Facebook, dismissed, but reduced to a final written warning on appeal"""
    )
    assert [one for one in answer.figures if "total" not in one] == [
        "2014 written_warning @facebook (wholetime firefighter) = 1",
        "2016 final_written_warning @twitter (on-call firefighter) = 1",
        "2017 final_written_warning @facebook (support staff) = 1",
    ]


NOT_SHARED = {
    "for weeks each year": (
        "Six staff were suspended in 2010, 2011 and 2012 for two weeks each year.",
        ["2010 to 2012 suspension = 6"],
    ),
    "something else in each year": (
        "In each of the last three years (2010 to 2012) we carried out an audit and three staff were dismissed.",
        ["2010 to 2012 dismissal = 3"],
    ),
    "years taken together": (
        "The number dismissed in both 2011 and 2012 combined was four.",
        ["2011 to 2012 dismissal = 4"],
    ),
    "the rest in brackets": (
        "Ten staff were disciplined in 2012. Three were dismissed and the rest (seven) received warnings.",
        ["2012 dismissal = 3", "2012 disciplinary_action = 10 total", "2012 warning = 7"],
    ),
    "not made public": ("The Council has not made any of the 5 dismissals in 2012 public.", ["2012 dismissal = 5"]),
    "no reference for them": ("We did not give any member of staff who was dismissed in 2012 a reference.", []),
    "none appealed": ("Misuse did not result in any warnings being appealed in 2012.", []),
    "told separately": (
        "Five members of staff were investigated for misuse of Facebook in 2012. Separately, two were dismissed.",
        ["2012 dismissal = 2", "2012 investigation @facebook = 5"],
    ),
    "a part on a site": (
        "Dismissals were 2012 - 3, 2013 - 4, 2014 - 5 (of which 2 related to Facebook).",
        ["2012 dismissal = 3", "2013 dismissal = 4", "2014 dismissal = 5 total", "2014 dismissal @facebook = 2"],
    ),
    "an answer behind its label": (
        "How many staff have been disciplined over Facebook in 2012?\nI have processed your request.\nAnswer: 5",
        ["2012 disciplinary_action @facebook = 5"],
    ),
    "no to whether": (
        "Have any staff been suspended or dismissed in 2012 over Facebook? If so, how many?\nNo.",
        ["2012 dismissal @facebook = 0", "2012 suspension @facebook = 0"],
    ),
    "no to something else": ("Were there any policy changes after the dismissals in 2012?\nNo", []),
}


@pytest.mark.parametrize(("text", "expected"), NOT_SHARED.values(), ids=NOT_SHARED)
def test_what_looks_alike_and_is_not(read: Read, text: str, expected: list[str]) -> None:
    assert sorted(read(text).figures) == sorted(expected)


def test_two_outcomes_and_two_years_in_turn_are_seen_by_a_person(read: Read) -> None:
    answer = read("Dismissals and warnings in 2012 and 2013 were 3 and 5 respectively.")
    assert answer.figures == [] and answer.findings == ["words-not-understood", "words-not-understood"]


def test_a_year_that_is_excepted_is_seen_by_a_person(read: Read) -> None:
    answer = read("In each of the years 2010 to 2013 two staff were dismissed, except in 2012 when there were three.")
    assert "words-not-understood" in answer.findings
    assert not any("= 2" in figure for figure in answer.figures)
