"""Of whom a text speaks: others than staff, others who are only left out, and how many there are."""

from __future__ import annotations

import pytest

from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.others import asks_headcount, is_not_staff, without_asides

ASIDE = "Around 560 people are employed. Care providers are separate authorities and would have to be asked themselves."


def test_others_who_answer_for_themselves_are_left_out() -> None:
    assert is_not_staff("Warnings given to taxi drivers and licence holders.", load_lexicon())
    assert is_not_staff(ASIDE, load_lexicon())
    assert not is_not_staff(without_asides(ASIDE), load_lexicon())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many staff do you employ?", True),
        ("How many officers are employed by the force?", True),
        ("Please state the number of employees in post.", True),
        ("How many staff were dismissed?", False),
        ("Please state the number of employees (i) disciplined, (ii) dismissed.", False),
    ],
)
def test_how_many_there_are(question: str, expected: bool) -> None:
    assert asks_headcount(question) is expected
