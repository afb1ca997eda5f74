"""What the year before was, told by no more than its number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read

FIRST = "In 2012/13, 27 members of staff were disciplined."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The previous year it was 19, and in 2010/11 it was 22.", ["2011/12 = 19", "2010/11 = 22"]),
        ("The year before the total was 21.", ["2011/12 = 21"]),
        ("The year before 21 were disciplined.", ["2011/12 = 21"]),
        ("The year before, 21 were disciplined.", ["2011/12 = 21"]),
        ("The year before 2012 was quiet.", []),
        ("The year before the merger was quiet.", []),
    ],
)
def test_the_year_before(read: Callable[[str], Read], sentence: str, told: list[str]) -> None:
    expected = [one.replace(" =", " disciplinary_action =") for one in told]
    assert read(f"{FIRST} {sentence}").figures == ["2012/13 disciplinary_action = 27", *expected]
