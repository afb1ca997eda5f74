"""Sentences that name outcomes and numbers and yet state no figure, and why."""

from __future__ import annotations

import pytest

from pipeline.interpret.prose.guards import states_nothing


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("How many staff were dismissed?", "request"),
        ("You asked how many of the 12 staff were dismissed.", "request"),
        ("Please provide the number of staff dismissed", "request"),
        ("Two late arrivals may lead to a warning.", "conditional"),
        ("If an employee is late twice, a warning follows.", "conditional"),
        ("Dismissals are rounded to the nearest 5.", "rounding"),
        ("It was reported in the Guardian that 12 staff had been dismissed.", "reported"),
        ("Checking the files of 300 dismissed staff takes 20 hours.", "work"),
    ],
)
def test_reasons(sentence: str, why: str) -> None:
    assert states_nothing(sentence) == why


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2012 four staff were dismissed.",
        "Four staff were dismissed who may have been warned before.",
        "None.",
        "",
    ],
)
def test_sentences_that_may_state_a_figure(sentence: str) -> None:
    assert states_nothing(sentence) == ""
