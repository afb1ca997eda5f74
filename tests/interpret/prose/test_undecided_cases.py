"""Cases of which nothing has been decided yet, and words of what befell people that are no label of theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "In 2018 twelve had their case closed with no further action, and in three a decision has not been made.",
            ["2018 no_action = 12", "2018 pending = 3"],
        ),
        (
            "In 2018 three were dismissed, and for two cases no outcome has been decided yet.",
            ["2018 dismissal = 3", "2018 pending = 2"],
        ),
        (
            "In 2018 three were dismissed. In the other two the hearing has not yet been held.",
            ["2018 dismissal = 3", "2018 pending = 2"],
        ),
        (
            "In 2018 three were dismissed, and in two a verdict is yet to be given.",
            ["2018 dismissal = 3", "2018 pending = 2"],
        ),
        (
            "In 2018 three were dismissed. In two cases a decision has been reached to publish the findings.",
            ["2018 dismissal = 3"],
        ),
        (
            "In 2018 three were dismissed. A decision on the policy has not been reached.",
            ["2018 dismissal = 3"],
        ),
        (
            "In 2018 five retired while under investigation and six resigned while under investigation.",
            ["2018 resignation = 5", "2018 resignation = 6"],
        ),
        ("In 2018 two retired staff were warned.", ["2018 warning (retired staff) = 2"]),
    ],
)
def test_what_is_undecided_is_pending(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures
