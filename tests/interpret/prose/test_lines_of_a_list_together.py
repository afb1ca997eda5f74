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
    "bounds beside exact numbers, and all years of the list": (
        """You asked for the number of allegations made against staff, and for the outcomes.
        2017: five or fewer allegations.\\n2018: nine allegations.\\n2019: seven allegations.
        Over the three years together one porter was dismissed.""",
        [
            "2017 investigation = 0-5",
            "2018 investigation = 9",
            "2019 investigation = 7",
            "2017 to 2019 dismissal (porter) = 1",
        ],
    ),
    "gone before it was heard, and not decided": (
        """Complaints of harassment against staff
        2020: four complaints. One porter was sacked as a result; in the other case the person complained of retired \
before the matter could be heard.\\n2021: six complaints. Two of these are still being looked into.""",
        [
            "2020 investigation (harassment) = 4",
            "2020 dismissal (harassment / porter) = 1",
            "2020 resignation (harassment) = 1",
            "2021 investigation (harassment) = 6",
            "2021 pending (harassment) = 2",
        ],
    ),
    "a year before a person is no number": (
        "In 2018 one officer was demoted and in 2019 one. The 2019 officer resigned.",
        ["2018 demotion (officer) = 1", "2019 demotion = 1", "2019 resignation = 1"],
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
