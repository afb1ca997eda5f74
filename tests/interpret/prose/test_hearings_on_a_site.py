"""Hearings about a site, the people in them, and later ones "on that subject"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "In 2021 we held three misconduct hearings about Snapchat posts, at which eight officers appeared. Of the "
            "eight, five were dismissed and three were given a final written warning.\n"
            "In 2022 there was a single hearing on that subject, with two officers. The panel dismissed both.",
            [
                "2021 investigation @snapchat = 3",
                "2021 investigation @snapchat = 8 total",
                "2021 dismissal @snapchat = 5",
                "2021 final_written_warning @snapchat = 3",
                "2022 investigation @snapchat = 1",
                "2022 investigation @snapchat = 2",
                "2022 dismissal @snapchat = 2",
            ],
        ),
        (
            "Three were dismissed over Facebook in 2012.\nIn 2013 there were two disciplinary cases of the same kind.",
            ["2012 dismissal @facebook = 3", "2013 investigation @facebook = 2"],
        ),
        (
            "Three were dismissed over Facebook in 2012. In 2013 there was one meeting.",
            ["2012 dismissal @facebook = 3"],
        ),
        (
            "In 2012 two staff used Facebook, Twitter or both. One was warned.",
            ["2012 warning @social_media = 1"],
        ),
    ],
)
def test_hearings_on_a_site(read: Read, letter: str, figures: list[str]) -> None:
    told = [one.replace(" (officers)", "") for one in read(letter).figures]
    assert told == figures
