"""What is said of some: "two of them finally", "none of which was final", "for every one of the six"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "We disciplined six people in 2017. It was warnings for every one of the six, none of them final.",
            ["2017 disciplinary_action = 6", "2017 warning = 6", "2017 final_written_warning = 0"],
        ),
        (
            "In 2016 five were warned (one of them finally) and two were dismissed.",
            ["2016 warning = 5 total", "2016 final_written_warning = 1", "2016 dismissal = 2"],
        ),
        (
            "In 2015 nine warnings were given, none of which was final.",
            ["2015 warning = 9 total", "2015 final_written_warning = 0"],
        ),
        (
            "In 2015 we gave seven warnings, three of them written.",
            ["2015 warning = 7 total", "2015 written_warning = 3"],
        ),
        (
            "We looked into four cases in 2015. A reprimand went to each of the four.",
            ["2015 investigation = 4", "2015 written_warning = 4"],
        ),
    ],
)
def test_a_level_is_told_of_some(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        ("In 2016 five were warned, one of them finally resigned.", ["2016 warning = 5", "2016 resignation = 1"]),
        ("In 2016 five were dismissed. None of them appealed.", ["2016 dismissal = 5"]),
        (
            "In 2016 five were disciplined and none of them was dismissed.",
            ["2016 disciplinary_action = 5", "2016 dismissal = 0"],
        ),
        (
            "In 2016 five were dismissed, none of them over Facebook.",
            ["2016 dismissal = 5", "2016 dismissal @facebook = 0"],
        ),
    ],
)
def test_what_befell_some_is_no_level(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures


def test_a_whole_is_not_denied_by_what_its_parts_are_not(read: Read) -> None:
    told = read("In 2017 eight allegations were made, none of them malicious.")
    assert told.figures == ["2017 investigation = 8"]
    assert "words-not-understood" in told.findings
