"""Sentences that name an outcome and a number and state no figure are shown to a person."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [
        ("Four employees were warned, and the review of their files took 20 hours.", True),
        ("On average two members of staff were dismissed.", True),
        ("It is said that 38 firefighters in eleven other services were dismissed.", True),
        ("An employee may be dismissed after two warnings.", False),
        ("How many of the 12 staff were dismissed?", False),
        ("The search took 20 hours.", False),
    ],
)
def test_shown_where_a_person_should_know(read: Read, text: str, is_shown: bool) -> None:
    found = read(text)
    assert found.figures == []
    assert ("sentence-passed-over" in found.findings) is is_shown


def test_the_finding_says_what_the_sentence_speaks_of_and_where(read: Read) -> None:
    reading = read("On average two members of staff were dismissed.").reading
    (finding,) = [one for one in reading.findings if one.code == "sentence-passed-over"]
    assert "an average" in finding.message and "On average two members" in finding.message
    assert finding.provenance is not None
