"""Numbers and times told in passing: "twice", "in the second of these years", "six of the cases", one unit's none."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "so many times": (
        "Disciplinary action was taken on nine occasions between 1 April 2010 and 31 March 2013 over Twitter. In "
        "2010/11 this happened once, in 2011/12 twice and in 2012/13 six times.",
        [
            "2010-04-01..2013-03-31 disciplinary_action @twitter = 9 total",
            "2010/11 disciplinary_action @twitter = 1",
            "2011/12 disciplinary_action @twitter = 2",
            "2012/13 disciplinary_action @twitter = 6",
        ],
    ),
    "once for all": (
        "In 2011 three staff were dismissed. The policy was reviewed once and circulated twice.",
        ["2011 dismissal = 3"],
    ),
    "years of a span in turn": (
        "We brought 23 disciplinary cases between 1 April 2014 and 31 March 2017: five in the first of these financial "
        "years, seven in the second and 11 in the third.",
        [
            "2014-04-01..2017-03-31 investigation = 23 total",
            "2014/15 investigation = 5",
            "2015/16 investigation = 7",
            "2016/17 investigation = 11",
        ],
    ),
    "the cases of before by site": (
        "In 2023 the Council disciplined 14 employees for their conduct on social media. The platform was Facebook in "
        "six of the cases, TikTok in five and LinkedIn in three.",
        [
            "2023 disciplinary_action @social_media = 14 total",
            "2023 disciplinary_action @facebook = 6",
            "2023 disciplinary_action @tiktok = 5",
            "2023 disciplinary_action @linkedin = 3",
        ],
    ),
    "sites one sentence each": (
        "WhatsApp: 4 employees disciplined in 2021. Facebook: 6. TikTok: 0.",
        [
            "2021 disciplinary_action @whatsapp = 4",
            "2021 disciplinary_action @facebook = 6",
            "2021 disciplinary_action @tiktok = 0",
        ],
    ),
    "two of those dismissals": (
        "In 2014, 61 employees were dismissed. Two of those dismissals were linked to the use of Facebook.",
        ["2014 dismissal = 61 total", "2014 dismissal @facebook = 2"],
    ),
    "which of them went no further": (
        "The list for 2019 shows 15 fact-finding investigations, of which ten went no further.",
        ["2019 investigation = 15 total", "2019 no_action = 10"],
    ),
    "a lesser one": (
        "In 2008 two were given written warnings, the third a lesser one.",
        ["2008 written_warning = 2"],
    ),
    "sanctions before their numbers, and the whole before these": (
        "In 2009/10 there were 104 penalties: Dismissed 9, final written warning 31, first written warning 52, oral "
        "warning 12.",
        [
            "2009/10 dismissal = 9",
            "2009/10 final_written_warning = 31",
            "2009/10 written_warning = 52",
            "2009/10 verbal_warning = 12",
        ],
    ),
    "what we can give": (
        "What I can give you is the number for 2016/17, which is 22 employees disciplined.",
        ["2016/17 disciplinary_action = 22"],
    ),
    "a year not held and others": (
        "How many employees were disciplined in each year from 2009?\n"
        "The figure for 2009 is not held, because that year's papers were destroyed. In 2010 one employee was "
        "disciplined and in 2011 three were.",
        [
            "2009 disciplinary_action = not_held",
            "2010 disciplinary_action = 1",
            "2011 disciplinary_action = 3",
        ],
    ),
    "a reply that goes on to answer": (
        "I write in reply to your query of 9 January. From October to December 2018 the Council issued two letters of "
        "concern and one written warning.",
        [
            "2018-10-01..2018-12-31 management_action = 2",
            "2018-10-01..2018-12-31 written_warning = 1",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
