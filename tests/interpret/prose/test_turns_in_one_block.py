"""Questions and answers that stand in one block, and requests recounted point by point in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "answers below their questions": (
        "Q1. How many complaints about posts on social media did the Trust look into in 2016/17?\\nAnswer: Six.\n"
        "Q2. And in 2017/18?\\nAnswer: Four.\n"
        "Q3. How many final written warnings were given for it?\\nAnswer: One in 2016/17. None in 2017/18.\n"
        "Q4. Do you check personal accounts?\\nAnswer: No.",
        [
            "2016/17 investigation @social_media = 6",
            "2017/18 investigation @social_media = 4",
            "2016/17 final_written_warning @social_media = 1",
            "2017/18 final_written_warning @social_media = 0",
        ],
    ),
    "several turns in one block": (
        "Q1. How many nurses were suspended in 2014?\\nThree.\\nQ2. How many were dismissed in 2014?\\nNone.",
        ["2014 suspension (nurses) = 3", "2014 dismissal (nurses) = 0"],
    ),
    "points that only name what is counted": (
        "1.1 Refuse collectors: number disciplined 2014.\\nEight.\n"
        "1.2 Of these, number for damage to vehicles.\\nThree.\n"
        "1.3 Number of complaints from the public about late rounds.\\n4,112.",
        ["2014 disciplinary_action = 8 total", "2014 disciplinary_action (damage to vehicles) = 3"],
    ),
    "points without labels": (
        "Number of disciplinary cases opened in 2013 and 2014\\n9 in 2013, 14 in 2014\n"
        "Number of the above in Highways\\n1 and 2\n"
        "Longest case\\n30 weeks",
        [
            "2013 investigation = 9 total",
            "2014 investigation = 14 total",
            "2013 investigation (Highways) = 1",
            "2014 investigation (Highways) = 2",
        ],
    ),
    "a number behind a full stop": (
        "1. Nurses dismissed, 1 April 2018 to 31 March 2019. 2\n"
        "2. Staff given a final written warning, same dates. 5\n"
        "3. Staff given a verbal warning, same dates. Not held; wards keep these",
        ["2018/19 dismissal = 2", "2018/19 final_written_warning = 5", "2018/19 verbal_warning = not_held"],
    ),
    "as above on another site": (
        "Q1 Complaints about posts on Facebook, 1 April 2020 to 31 March 2021\\nR1 7\nQ2 As above, TikTok\\nR2 None",
        ["2020/21 investigation @facebook = 7", "2020/21 investigation @tiktok = 0"],
    ),
    "the same for another year": (
        "1. How many staff were suspended in 2012?\nSeven.\n2. The same for 2013?\nFour.",
        ["2012 suspension = 7", "2013 suspension = 4"],
    ),
    "both figures withheld": (
        "1. Number of staff dismissed for social media, 2015, 2016.\\n8 and 11 respectively.\n"
        "2. Number of these who were nurses and were suspended, 2015, 2016.\\nThe two figures are exempt under "
        "section 40(2).",
        [
            "2015 dismissal @social_media = 8",
            "2016 dismissal @social_media = 11",
            "2015 suspension @social_media = withheld",
            "2016 suspension @social_media = withheld",
        ],
    ),
    "points that share the words before them": (
        "You wanted to know, for the calendar year 2012, how many employees (1) were investigated over social media, "
        "(2) were suspended for it and (3) were sacked.\n1. 12\n2. Nil\n3. 2",
        [
            "2012 investigation @social_media = 12",
            "2012 suspension @social_media = 0",
            "2012 dismissal @social_media = 2",
        ],
    ),
    "points listed behind a colon": (
        "You put three questions about discipline during 2014-15: (1) dismissals for fraud, (2) staff demoted, "
        "(3) written warnings.\n1. 3\n2. None\n3. 11",
        ["2014/15 dismissal (fraud) = 3", "2014/15 demotion = 0", "2014/15 written_warning = 11"],
    ),
    "answers line by line": (
        "You sent four questions on employees' use of Twitter between 1 January 2014 and 30 June 2015: how many staff "
        "had been (1) investigated, (2) suspended, (3) dismissed, and (4) what our policy is. In that order:\n"
        "1. Three\\n2. None\\n3. One\\n4. Enclosed",
        [
            "2014-01-01..2015-06-30 investigation @twitter = 3",
            "2014-01-01..2015-06-30 suspension @twitter = 0",
            "2014-01-01..2015-06-30 dismissal @twitter = 1",
        ],
    ),
    "warned in writing": (
        "You sent two questions on 2014: how many staff had been (1) warned in writing and (2) warned verbally.\n"
        "1. 4\n2. 6",
        ["2014 written_warning = 4", "2014 verbal_warning = 6"],
    ),
    "labels behind their points": (
        "You asked, for 2014 and 2015, how many officers were disciplined for Facebook posts (point 1) and how many of "
        "them were dismissed (point 2).\n1. 2014: 7. 2015: 12.\n2. 2014: 1. 2015: 3.",
        [
            "2014 disciplinary_action @facebook = 7 total",
            "2015 disciplinary_action @facebook = 12 total",
            "2014 dismissal @facebook = 1",
            "2015 dismissal @facebook = 3",
        ],
    ),
    "a lead-in right below the letterhead": (
        "!Exton Council\n4 May 2018\nSuspended employees as at 31 March 2018:\nHighways: 5\\nLibraries: 2",
        ["2018-03-31..2018-03-31 suspension (Highways) = 5", "2018-03-31..2018-03-31 suspension (Libraries) = 2"],
    ),
    "a lead-in of cases on a platform": (
        "Cases in 2017/18 where the charge involved social media, by prison:\nAlder: 3\\nBirch: 0",
        ["2017/18 investigation @social_media (Alder) = 3", "2017/18 investigation @social_media (Birch) = 0"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures


@pytest.mark.parametrize(
    "text",
    [
        "Q1 Allegations about posts on Facebook, 2020\\nR1 not sought\n"
        "Q2 How many of the Q1 allegations were aired\\nR2 4",
        "1. How many staff were warned in 2012?\nI would like all grades.\n2. How many of them were pleased?\nThree.",
        "1. Staff guidance on dismissals, see our policy. 3 people wrote it.",
        "You asked (1) how staff are warned and (2) what a warning means.\n1. In writing, by 2 managers.\n2. See 1.",
        "Warnings last\\n12 months",
    ],
)
def test_reads_no_figure(text: str, read: Read) -> None:
    assert read(text).figures == []
