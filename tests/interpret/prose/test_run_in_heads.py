"""Heads set into the line of what they head, years among them, and lists of years with counts behind a dash."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "outcomes as heads": (
        "You asked how many were disciplined over social media.\n"
        "Dismissals. None in 2012, one in 2013.\n"
        "Written warnings. Three in 2012 and two in 2013.\n"
        "Cases. Four were opened in 2012 and five in 2013.",
        [
            "2012 dismissal @social_media = 0",
            "2013 dismissal @social_media = 1",
            "2012 written_warning @social_media = 3",
            "2013 written_warning @social_media = 2",
            "2012 investigation @social_media = 4",
            "2013 investigation @social_media = 5",
        ],
    ),
    "labelled heads": (
        "Thank you for your e-mail of 12 January, in which you asked about ambulance staff and social media. "
        "The answers below are for the calendar years 2012, 2013 and 2014.\n"
        "(a) Staff investigated. Fourteen, that is to say five in 2012, six in 2013 and three in 2014.\n"
        "(b) Staff suspended while that was going on. One in 2012, two in 2013, nil in 2014.\n"
        "(d) Sites. Facebook accounted for twelve of the fourteen and Twitter for the other two.",
        [
            "2012 to 2014 investigation @social_media = 14 total",
            "2012 investigation @social_media = 5",
            "2013 investigation @social_media = 6",
            "2014 investigation @social_media = 3",
            "2012 suspension @social_media = 1",
            "2013 suspension @social_media = 2",
            "2014 suspension @social_media = 0",
            "2012 to 2014 investigation @facebook = 12",
            "2012 to 2014 investigation @twitter = 2",
        ],
    ),
    "years as heads": (
        "You ask for an account of every case in which an employee of the Council was disciplined over "
        "social media.\n"
        "2010/11, Children’s Services. An employee received a final written warning for remarks on Facebook.\n"
        "2012/13, Schools. A member of the office staff was dismissed over remarks on Facebook; on appeal "
        "this was reduced to a final written warning.",
        [
            "2010/11 final_written_warning @facebook = 1",
            "2012/13 final_written_warning @facebook (member) = 1",
        ],
    ),
    "heads with a colon": (
        "You asked about discipline over social media from 2015 to 2017.\n"
        "Suspensions: we suspended two people in 2016 and three in 2017; in 2015 nobody was suspended.",
        [
            "2016 suspension @social_media = 2",
            "2017 suspension @social_media = 3",
            "2015 suspension @social_media = 0",
        ],
    ),
    "no head: everybody": (
        "In 2012 ten staff were investigated over Facebook. All of them moved to disciplinary action. There "
        "was one dismissal.",
        [
            "2012 investigation @facebook = 10",
            "2012 disciplinary_action @facebook = 10",
            "2012 dismissal @facebook = 1",
        ],
    ),
    "no head: a case in short": (
        "You asked about discipline over social media in 2012.\n- Facebook. Remarks about a client. Written warning.",
        [
            "2012 written_warning @facebook (Remarks about a client) = 1",
        ],
    ),
    "years with counts behind a dash": (
        "1. How many have been investigated over their use of a social networking site in 2008, 2009 and "
        "2010?\n"
        "2008 – 4\n"
        "2009 – 11\n"
        "2010 – 17",
        [
            "2008 investigation @social_media = 4",
            "2009 investigation @social_media = 11",
            "2010 investigation @social_media = 17",
        ],
    ),
    "a heading of cases": (
        "# 1. Code of Conduct cases about social media\n"
        "There were 11 cases in 2021, 9 in 2022 and 7 in 2023.\n"
        "# 2. How those cases ended\n"
        "In 2021, 2022 and 2023 respectively, staff were dismissed in 1, 2 and 0 of the cases.\n"
        "# 3. Suspension\n"
        "One member of staff was suspended in 2021 and one in 2022.",
        [
            "2021 investigation @social_media = 11",
            "2022 investigation @social_media = 9",
            "2023 investigation @social_media = 7",
            "2021 dismissal @social_media = 1",
            "2022 dismissal @social_media = 2",
            "2023 dismissal @social_media = 0",
            "2021 suspension @social_media = 1",
            "2022 suspension @social_media = 1",
        ],
    ),
    "a salutation in its paragraph": (
        "Dear Mr Achebe\n"
        "Thank you for asking about action taken against staff for misusing social media in 2015.\n"
        "Four employees were dismissed.",
        [
            "2015 dismissal @social_media = 4",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
