"""Letters that nowhere repeat their request."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

DEFINED = (
    "The Agency construes “use of social networking sites” as including use outside working hours.\n"
    "(a) In the year ended 31 March 2011 no member of staff was dismissed; one written warning was imposed.\n"
    "(b) In the year ended 31 March 2012 six members of staff were warned over Facebook.\n"
)
FIGURES = [
    "2010/11 dismissal @social_media = 0",
    "2010/11 written_warning @social_media = 1",
    "2011/12 warning @facebook = 6",
]


def test_what_the_answer_defines_holds_for_all_of_it(read: Read) -> None:
    assert read(DEFINED).figures == FIGURES


@pytest.mark.parametrize(
    "beside",
    [
        "1. How many staff were dismissed in each year?\n",
        "Theft by staff is dealt with by another team.\n",
        "In the year ended 31 March 2012 nine members of staff were warned.\n",
    ],
)
def test_it_does_not_where_something_else_is_asked_or_told(read: Read, beside: str) -> None:
    assert "2010/11 dismissal = 0" in read(beside + DEFINED).figures


def test_a_figure_on_mail_and_the_net_is_none_on_the_sites(read: Read) -> None:
    beside = "(c) In the year ended 31 March 2012 three members of staff were suspended over e-mail or the internet.\n"
    assert "2010/11 dismissal = 0" in read(DEFINED + beside).figures
