"""Warnings, cautions and penalties for the public, for users and for vehicles; those for staff beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], Any]


@pytest.mark.parametrize(
    "letter",
    [
        "In 2010 our rangers gave 310 fire warnings to the public and 27 fixed penalties.",
        "A warning message went out in 2018: it was sent to 22 followers. Warnings were sent to 14 users in 2018.",
        "In 2012 we issued 14 warnings and 3 fines to the public.",
        "In 2012 wardens issued 12 written warnings to shopkeepers.",
        "In 2012, 40 warnings were given to users of the library.",
        "In 2012, 12 warnings were placed on contractors' vehicles.",
        "In 2012 we fined 12 shopkeepers and warned 30 dog owners.",
        "Litter warnings given to the general public in 2012: 230",
    ],
)
def test_what_others_were_given_is_no_figure(read: Read, letter: str) -> None:
    assert read(letter).figures == []


@pytest.mark.parametrize(
    ("letter", "figure"),
    [
        ("In 2012 warnings were given to three customer service advisers.", "2012 warning = 3"),
        ("In 2012 six warnings were given to drivers.", "2012 warning = 6"),
        ("In 2012 three warnings were given to users of our e-mail system.", "2012 warning = 3"),
        ("In 2012 two warnings were given for remarks to the public.", "2012 warning (remarks to the public) = 2"),
        ("In 2012 six warnings were given to teachers who had e-mailed pupils.", "2012 warning = 6"),
        ("In 2012 two warnings were sent to followers, all of them also our officers.", "2012 warning = 2"),
    ],
)
def test_what_staff_were_given_is_one(read: Read, letter: str, figure: str) -> None:
    assert read(letter).figures == [figure]
