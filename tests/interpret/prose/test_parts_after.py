"""Parts told in a sentence after their whole: they come to it, or the sentence names it by its number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read

WHOLE = "In 2012 nine staff were dismissed."


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("The split is 5 for drugs and 4 for theft.", ["drugs) = 5", "theft) = 4"]),
        ("Porters made up 6 of the 9.", ["Porters) = 6"]),
        (
            "Porters account for four of the nine, the laundry for three and the kitchens for two.",
            ["Porters) = 4", "laundry) = 3", "kitchens) = 2"],
        ),
        ("Theft accounted for six; rudeness accounted for three.", ["Theft) = 6", "rudeness) = 3"]),
    ],
)
def test_parts_have_the_outcome_of_their_whole(read: Callable[[str], Read], sentence: str, parts: list[str]) -> None:
    assert read(f"{WHOLE} {sentence}").figures == [
        "2012 dismissal = 9 total",
        *(f"2012 dismissal ({part}" for part in parts),
    ]


def test_parts_by_site(read: Callable[[str], Read]) -> None:
    told = read(
        "In 2012 nine staff were disciplined over social media. Six of those cases concerned Facebook and two "
        "concerned Twitter; LinkedIn accounted for one."
    )
    assert told.figures == [
        "2012 disciplinary_action @social_media = 9 total",
        "2012 disciplinary_action @facebook = 6",
        "2012 disciplinary_action @twitter = 2",
        "2012 disciplinary_action @linkedin = 1",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "There are 5 schools in the north and 3 in the south.",
        "Complaints came from 5 patients and 4 visitors.",
        "We have 5 depots in the north and 4 who asked not to be named.",
        "The policy has 5 parts for staff and 4 for managers, and 2 annexes.",
        "Porters made up 6 of the 40.",
        "Five of the nine appealed.",
    ],
)
def test_other_numbers_are_no_parts(read: Callable[[str], Read], sentence: str) -> None:
    told = read(f"{WHOLE} {sentence}").figures
    assert [line for line in told if "dismissal" in line] == ["2012 dismissal = 9"]


def test_an_outcome_or_a_time_in_the_sentence_speaks_for_itself(read: Callable[[str], Read]) -> None:
    assert read(f"{WHOLE} Written warnings made up 6 of the 9.").figures[0] == "2012 dismissal = 9"
    assert "2012 dismissal = 9 total" not in read(f"{WHOLE} In 2013 there were 5 in Hull and 4 in York.").figures
