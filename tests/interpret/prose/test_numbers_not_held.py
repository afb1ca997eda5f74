"""Numbers that a letter says it does not hold, and people let go."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "records destroyed": (
        "In 2011 two cooks were sacked. Notes of verbal warnings are destroyed after a year, so that part of your "
        "request cannot be answered: figure not held.",
        ["2011 dismissal (cooks) = 2", "2011 verbal_warning = not_held"],
    ),
    "records destroyed, and no number spoken of": (
        "In 2011 two cooks were sacked. Notes of verbal warnings are destroyed after a year.",
        ["2011 dismissal (cooks) = 2"],
    ),
    "asked for in the same sentence": (
        "In 2010 three cooks were sacked. In 2011 two were. You also wanted to know how many cooks had been suspended "
        "over these two years; the kitchens kept their own notes and the number is not recorded.",
        ["2010 dismissal (cooks) = 3", "2011 dismissal = 2", "2010 to 2011 suspension = not_held"],
    ),
    "asked for, and told": (
        "You also wanted to know how many cooks were suspended in 2011; their names are not held. It was two.",
        [],
    ),
    "let go": ("In 2014 we let three drivers go.", ["2014 dismissal = 3"]),
    "let cases go": ("In 2014 we let three cases go.", []),
    "let go on something": ("In 2014 we let three drivers go on a course.", []),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
