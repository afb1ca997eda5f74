"""The platform of a table below a block of several questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.interpret.tables.first_asked import asks_of

TABLE = "\n| Year | Dismissed | Written warning |\n| 2018 | 3 | 4 |\n| 2019 | 5 | 6 |"
BLOCKS = {
    "a later question alone names a site": (
        "1. The number of staff disciplined and the outcome. 2. The number of those disciplined over WhatsApp.",
        "",
    ),
    "on two lines": ("How many staff were disciplined?\\nHow many were disciplined for misuse of WhatsApp?", ""),
    "lettered": ("You asked for (a) the number of staff disciplined; (b) of these, the number for Facebook.", ""),
    "the first names one": (
        "How many staff were disciplined over social media? How many over WhatsApp?",
        " @social_media",
    ),
    "one question": ("How many staff were disciplined for misuse of WhatsApp?", " @whatsapp"),
}


@pytest.mark.parametrize(("block", "platform"), BLOCKS.values(), ids=BLOCKS)
def test_the_first_question_is_answered(read: Callable[[str], Any], block: str, platform: str) -> None:
    assert read(block + TABLE).figures[0] == f"2018 dismissal{platform} = 3"


def test_only_what_asks_for_a_number_is_a_question_of_its_own() -> None:
    assert len(asks_of("How many were dismissed? Please restrict this to Facebook.")) == 1
    assert len(asks_of("(a) the number dismissed; (b) of these, those over Facebook")) == 2
