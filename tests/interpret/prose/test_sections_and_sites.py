"""Sections that answer one point of a request, sites side by side, and times under a name."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "the point that its section answers": (
        "Could you tell me, for 2014, the number of staff disciplined for misusing social media; "
        "the number of allegations of sexual harassment by staff; and the numbers suspended and "
        "dismissed overall?\n"
        "# Social media\n"
        "| Site | 2014 |\n"
        "| Facebook | 3 |\n"
        "| Twitter | 0 |\n"
        "# Suspensions and dismissals\n"
        "| Year | Suspended | Dismissed |\n"
        "| 2014 | 8 | 13 |",
        [
            "2014 disciplinary_action @facebook = 3",
            "2014 disciplinary_action @twitter = 0",
            "2014 suspension = 8",
            "2014 dismissal = 13",
        ],
    ),
    "sites side by side": (
        "Among the allegations about social media finalised in 2023, 9 were about WhatsApp, 4 "
        "about X (formerly Twitter), 3 about Facebook, 2 about TikTok and 1 about Instagram.",
        [
            "2023 investigation @whatsapp = 9",
            "2023 investigation @twitter = 4",
            "2023 investigation @facebook = 3",
            "2023 investigation @tiktok = 2",
            "2023 investigation @instagram = 1",
        ],
    ),
    "site, matter, outcome": (
        "Between 1 April 2009 and 31 March 2011 three cases were brought over the use of the "
        "internet, e-mail or a social networking site. They were the following:\n"
        "- Facebook – comments about a service user. Written warning.\n"
        "- Internet – gambling during working hours. Resigned before hearing.\n"
        "- Internet – adult material. Dismissed (reduced to a final written warning on appeal).",
        [
            "2009-04-01..2011-03-31 written_warning @facebook (comments about a service user) = 1",
            "2009-04-01..2011-03-31 resignation @internet (gambling during working hours) = 1",
            "2009-04-01..2011-03-31 final_written_warning @internet (adult material) = 1",
        ],
    ),
    "a field for one and none for the other": (
        "In 2012 our case management system has a field for “conduct” but none for social media investigations.",
        [],
    ),
    "a time under a name": (
        "“2019 part year” means 1 April 2019 to 31 December 2019.\n"
        "Formal disciplinary investigations opened, by platform:\n"
        "| Platform | 2018-19 | 2019 part year |\n"
        "| Facebook | 4 | 3 |\n"
        "| WhatsApp | 3 | 5 |",
        [
            "2018/19 investigation @facebook = 4",
            "2019-04-01..2019-12-31 investigation @facebook = 3",
            "2018/19 investigation @whatsapp = 3",
            "2019-04-01..2019-12-31 investigation @whatsapp = 5",
        ],
    ),
    "at the date of the letter": (
        "15 May 2024\n"
        "In 2023 two were dismissed. At the date of this letter two officers are suspended because "
        "of allegations.",
        ["2023 dismissal = 2", "2024-05-15..2024-05-15 suspension (officers) = 2"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
