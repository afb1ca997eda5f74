""" "The one in which it was opened" stands for a word of before, and counts none; "the one who stayed" is a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    ("letter", "figures"),
    [
        (
            "Nine were dismissed in 2012. A case may be closed in a later year than the one in which it was opened.",
            ["2012 dismissal = 9"],
        ),
        (
            "In 2013 three were suspended. A dismissal may fall in another year than one in which it began.",
            ["2013 suspension = 3"],
        ),
        (
            "In 2013 three were suspended. Cases are the same as the one we described above.",
            ["2013 suspension = 3"],
        ),
        (
            "Two resigned in 2013 and the one who stayed was given a final written warning.",
            ["2013 resignation = 2", "2013 final_written_warning = 1"],
        ),
    ],
)
def test_reads_people_and_no_pronouns(read: Read, letter: str, figures: list[str]) -> None:
    assert read(letter).figures == figures
