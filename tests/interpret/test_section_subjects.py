"""Sections on subjects of their own, and appeals, which are counted in their own right."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "sections each on a subject": (
        "Freedom of Information request: conduct of staff and social media\n"
        "# Social media\n"
        "In 2021 three members of staff were given a written warning.\n"
        "# Sexual harassment\n"
        "In 2021 four cases led to dismissal.\n"
        "# Driving offences\n"
        "Sixteen members of staff were given words of advice in 2021.\n"
        "# Suspensions\n"
        "In 2021 the Trust suspended 14 staff.",
        [
            "2021 written_warning @social_media = 3",
            "2021 dismissal (Sexual harassment) = 4",
            "2021 management_action = 16",
            "2021 suspension = 14",
        ],
    ),
    "appeals heard": (
        "| Outcome | 2013/14 |\n| Dismissed for misconduct | 14 |\n| Appeals heard against dismissal | 4 |",
        ["2013/14 dismissal (misconduct) = 14", "2013/14 other (Appeals heard against dismissal) = 4"],
    ),
    "appeals against a sanction": (
        "Five appeals against a disciplinary sanction were heard in 2013. In 2012 there were two.",
        ["2013 other (appeals) = 5", "2012 other (appeals) = 2"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
