"""Counts whose own words say what became of them, or that they are no one number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2014 three were dismissed and two returned to work.",
        "In 2014 three were dismissed and two of them went back to duty.",
        "Three were dismissed in 2014 and two kept their jobs.",
        "Three were dismissed in 2014, two others stayed in post.",
    ],
)
def test_a_verb_of_its_own_is_not_what_befell_the_others(read: Callable[[str], Read], sentence: str) -> None:
    told = read(sentence)
    assert told.figures == ["2014 dismissal = 3"]
    assert told.findings == ["words-not-understood"]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("Three were dismissed in 2014, two in 2015.", ["2014 dismissal = 3", "2015 dismissal = 2"]),
        ("Two dozen staff were warned in 2012.", ["2012 warning = 24"]),
        ("Nobody was dismissed in any year between 2010 and 2013.", ["2010 to 2013 dismissal = 0"]),
        (
            "We disciplined 12 people in 2013 - 5 men and 7 women.",
            [
                "2013 disciplinary_action = 12 total",
                "2013 disciplinary_action (men) = 5",
                "2013 disciplinary_action (women) = 7",
            ],
        ),
    ],
)
def test_what_is_counted_in_plain_words(read: Callable[[str], Read], sentence: str, figures: list[str]) -> None:
    assert read(sentence).figures == figures


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [
        ("No more than three staff were dismissed in any one year between 2010 and 2013.", "words-not-understood"),
        ("A handful of staff were warned in 2013.", "sentence-passed-over"),
        ("Several of our officers were dismissed in 2013.", "sentence-passed-over"),
        ("Most cases in 2013 ended in a written warning.", "sentence-passed-over"),
    ],
)
def test_a_number_that_is_not_said_is_a_finding(read: Callable[[str], Read], sentence: str, finding: str) -> None:
    told = read(sentence)
    assert told.figures == []
    assert finding in told.findings


@pytest.mark.parametrize("sentence", ["Many of our staff use Facebook.", "Most of our sites have no such record."])
def test_where_nothing_befell_anybody_there_is_none(read: Callable[[str], Read], sentence: str) -> None:
    assert read(sentence).findings == []


def test_the_latest_of_several_does_not_date_them_all(read: Callable[[str], Read]) -> None:
    told = read("We have dismissed three staff since 2010, most recently in 2014.")
    assert told.figures == ["- dismissal = 3"]
    assert read("Most recently, in 2014, two were dismissed.").figures == ["2014 dismissal = 2"]
