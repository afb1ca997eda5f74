"""Passages too crowded to be read become a finding, at once, and the rest of the letter is read."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from tests.interpret.conftest import Read

NUMBERS = ", ".join(map(str, range(10_000)))
CROWDED = {
    "ten thousand numbers": f"In 2012 the numbers of staff dismissed were {NUMBERS}.",
    "ten thousand numbers in words": f"The numbers of staff dismissed were {'two, ' * 10_000}none.",
    "ten thousand persons": f"Dismissed were {'a police officer who resigned, ' * 10_000}in 2012.",
}
VAST = {
    "a sentence of a megabyte": f"In 2012 two staff were {'dismissed or ' * 80_000}warned.",
    "a book in one paragraph": "Two staff were dismissed in 2012. " * 10_000,
}


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(text, id=name) for name, text in CROWDED.items()),
        *(pytest.param(text, id=name, marks=pytest.mark.slow) for name, text in VAST.items()),
    ],
)
def test_it_gives_a_finding_soon_and_the_rest_is_read(read: Callable[[str], Read], text: str) -> None:
    started = time.monotonic()
    told = read(f"{text}\nIn 2013 four staff were dismissed.")
    assert told.findings == ["passage-too-crowded"]
    assert told.figures == ["2013 dismissal = 4"]
    assert time.monotonic() - started < 30


def test_a_long_honest_sentence_is_read(read: Callable[[str], Read]) -> None:
    named = ", ".join(f"{count} in {year}" for year, count in zip(range(1990, 2020), range(1, 31), strict=True))
    told = read(f"The numbers of staff dismissed were {named}.")
    assert "passage-too-crowded" not in told.findings
