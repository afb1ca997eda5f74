"""Subjects that stand side by side in one letter, and lines whose form says what they are."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "split by site behind several outcomes": (
        "In the two years from 1 April 2009 to 31 March 2011, 11 employees were disciplined for "
        "comments on social networking sites. By penalty, six received a written warning, four a "
        "final written warning and one was dismissed. By site, nine had posted on Facebook and two "
        "on MySpace.",
        [
            "2009-04-01..2011-03-31 disciplinary_action @social_media = 11 total",
            "2009-04-01..2011-03-31 written_warning @social_media = 6",
            "2009-04-01..2011-03-31 final_written_warning @social_media = 4",
            "2009-04-01..2011-03-31 dismissal @social_media = 1",
            "2009-04-01..2011-03-31 disciplinary_action @facebook = 9",
            "2009-04-01..2011-03-31 disciplinary_action @myspace = 2",
        ],
    ),
    "a year's line of outcomes": (
        "2. What were the outcomes?\n"
        "2017 – Management action 6, Written warning 2, Dismissed 1, No further action 8, Live 3",
        [
            "2017 management_action = 6",
            "2017 written_warning = 2",
            "2017 dismissal = 1",
            "2017 no_action = 8",
            "2017 pending = 3",
        ],
    ),
    "x, formerly twitter": (
        "How many members of staff were the subject of a disciplinary investigation over social "
        "media in 2021?\n"
        "2021: 12\n"
        "Which platforms did these concern?\n"
        "X (formerly Twitter) six, Facebook four, TikTok two.\n"
        "How many were dismissed in 2021?\n"
        "We hold this information but are withholding the number. It is exempt under section 40(2) "
        "of the Act.",
        [
            "2021 investigation @social_media = 12",
            "2021 investigation @twitter = 6",
            "2021 investigation @facebook = 4",
            "2021 investigation @tiktok = 2",
            "2021 dismissal @social_media = withheld",
        ],
    ),
    "role, site: outcome": (
        "1) Three employees were disciplined over social media from 1 September 2014 to 31 August "
        "2017.\n"
        "- Teaching assistant, Facebook: written warning\n"
        "- Midday supervisor, Facebook: written warning\n"
        "- Class teacher, Snapchat: final written warning",
        [
            "2014-09-01..2017-08-31 disciplinary_action @social_media = 3 total",
            "2014-09-01..2017-08-31 written_warning @facebook (Teaching assistant) = 1",
            "2014-09-01..2017-08-31 written_warning @facebook (Midday supervisor) = 1",
            "2014-09-01..2017-08-31 final_written_warning @snapchat (Class teacher) = 1",
        ],
    ),
    "as to drugs, as to absence": (
        "In 2014 two members of staff were dismissed over Facebook.\n"
        "As to drugs, in 2014 three members of staff were dismissed for bringing a controlled "
        "substance into work.\n"
        "As to absence, 46 members of staff were dismissed in 2014.",
        [
            "2014 dismissal @facebook = 2",
            "2014 dismissal (bringing a controlled substance into work) = 3",
            "2014 dismissal (absence) = 46",
        ],
    ),
    "bullying beside social media": (
        "Three members of staff were investigated in 2014 over comments posted on social media. "
        "Disciplinary proceedings for bullying or harassment were begun in 2014 against four "
        "members of staff.",
        ["2014 investigation @social_media = 3", "2014 investigation = 4"],
    ),
    "a heading of other matters": (
        "Freedom of Information request: misuse of e-mail and the internet\n"
        "# Fraud and theft\n"
        "There were no dismissals for theft in 2009.",
        ["2009 dismissal (theft) = 0"],
    ),
    "a table of all matters": (
        "You asked about social media, theft and drugs.\n"
        "| Reason | 2020/21 | 2021/22 |\n"
        "| Theft, dismissed | 0 | 1 |\n"
        "| Drugs, dismissed | 2 | 2 |\n"
        "| Bullying, dismissed | 1 | 0 |",
        [
            "2020/21 dismissal (Theft, dismissed) = 0",
            "2021/22 dismissal (Theft, dismissed) = 1",
            "2020/21 dismissal (Drugs, dismissed) = 2",
            "2021/22 dismissal (Drugs, dismissed) = 2",
            "2020/21 dismissal (Bullying, dismissed) = 1",
            "2021/22 dismissal (Bullying, dismissed) = 0",
        ],
    ),
    "suspended for all reasons": (
        "| Question | Answer |\n"
        "| 1. Number of employees dismissed for misuse of social media | 2012/13 - 3 |\n"
        "| 2. Suspensions (all reasons) | 2012/13 - 31 |",
        ["2012/13 dismissal @social_media = 3", "2012/13 suspension = 31"],
    ),
    "appeals against dismissal": (
        "| Question | Answer |\n"
        "| 1. Number of employees dismissed for misuse of social media | 2012/13 - 3 |\n"
        "| 2. Appeals to the Appeals Committee against dismissal | 2012/13 - 2 |",
        ["2012/13 dismissal @social_media = 3", "2012/13 other @social_media = 2"],
    ),
    "0 = no cases": (
        "In 2012 two were dismissed over Facebook.\n0 = no cases",
        ["2012 dismissal @facebook = 2"],
    ),
    "for this, of what was just told": (
        "In 2017 two members of police staff received a written warning for posts on Facebook. No "
        "member of police staff received a written warning for this in 2016.",
        ["2017 written_warning @facebook (police staff) = 2", "2016 written_warning @facebook (police staff) = 0"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
