"""Number words of the table or of something named before, which count nobody."""

from __future__ import annotations

import pytest

from pipeline.interpret.counts import find_counts


@pytest.mark.parametrize(
    "text",
    [
        "Staff who resigned during an investigation, or were dismissed at the end of one, in 2014.",
        "They left in the course of one or were warned.",
        "A dismissal may fall in a later year than the investigation, so the two columns need not agree.",
        "Disciplinary cases heard in 2014, one line for each:",
        "The three rows do not add up to the number of investigations.",
    ],
)
def test_a_number_that_counts_nobody(text: str) -> None:
    assert find_counts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The result of one case was a dismissal.",
        "In the course of one investigation an officer resigned.",
        "One line manager was dismissed.",
    ],
)
def test_one_with_what_it_counts(text: str) -> None:
    assert [match.count.minimum for match in find_counts(text)][:1] == [1]
