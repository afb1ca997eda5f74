""" "As regards the X matters, …": the site of the sentence; a case that "remains live", and a warning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "In 2024 we looked at posts on X and Instagram. As regards the X matters, 3 of the 5 required no further "
            "action and 2 were dealt with by reflective practice. As regards Instagram, 6 of the 7 went to reflective "
            "practice and 1 remains live.",
            [
                "2024 no_action @twitter = 3",
                "2024 management_action @twitter = 2",
                "2024 management_action @instagram = 6",
                "2024 pending @instagram = 1",
            ],
        ),
        (
            "We recorded four complaints about Instagram in 2014. In the Instagram cases two were warned.",
            ["2014 warning @instagram = 2"],
        ),
    ],
)
def test_the_site_of_the_sentence(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures


@pytest.mark.parametrize(
    "letter",
    [
        "In 2012 we gave 3 x cases of advice.",
        "A written warning remains live for a year and a final one remains live for two years.",
        "Of the warnings on file in 2012, one remains live.",
    ],
)
def test_what_only_looks_like_one(read: Read, letter: str) -> None:
    assert read(letter).figures == []
