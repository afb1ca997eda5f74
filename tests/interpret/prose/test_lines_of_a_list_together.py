"""Lists whose lines are parts of one another, or have their site, time or matter told beside them."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "a part of the line above, and a site behind the list": (
        """Staff and social networking, 2012/13:
        - Investigations opened: 8
        - Night staff among them: 6
        - Staff suspended while we investigated: 2
        - Ended in a written warning: 3
        - Ended in dismissal: none
        All eight concerned posts on Bebo.""",
        [
            "2012/13 investigation @bebo = 8 total",
            "2012/13 investigation @bebo (Night staff) = 6",
            "2012/13 suspension @bebo = 2",
            "2012/13 written_warning @bebo = 3",
            "2012/13 dismissal @bebo = 0",
        ],
    ),
    "all of another number": (
        """Staff and social networking, 2012/13:
        - Investigations opened: 8
        - Ended in a written warning: 3
        All five were about Bebo.""",
        [
            "2012/13 investigation @social_media = 8",
            "2012/13 written_warning @social_media = 3",
        ],
    ),
    "lines on sites of their own": (
        """Staff and social networking, 2012/13:
        - Warned over Twitter: 4
        - Warned over Bebo: 3
        All were about Facebook.""",
        ["2012/13 warning @twitter = 4", "2012/13 warning @bebo = 3"],
    ),
    "what came of those above is no name for them": (
        """Disciplinary cases, 2012/13:
        - Investigations opened: 4
        - Dismissed among them: 2""",
        ["2012/13 investigation = 4", "2012/13 dismissal = 2"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
