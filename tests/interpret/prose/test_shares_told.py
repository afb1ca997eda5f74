"""Shares of a number said before, by site, by people and by year, and what it takes from its parts."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "by site, sentence after sentence": (
        "You asked for three academic years, which here run from 1 August to 31 July.\n"
        "Cases. Ten members of staff went through our disciplinary procedure because of something they had "
        "put on social media: three in 2016/17, two in 2017/18 and five in 2018/19.\n"
        "Sites. Twitter was at the heart of six of those ten cases. Facebook came up in two. LinkedIn and "
        "YouTube had one each.",
        [
            "2016-08-01..2019-07-31 investigation @social_media = 10 total",
            "2016-08-01..2017-07-31 investigation @social_media = 3",
            "2017-08-01..2018-07-31 investigation @social_media = 2",
            "2018-08-01..2019-07-31 investigation @social_media = 5",
            "2016-08-01..2019-07-31 investigation @twitter = 6",
            "2016-08-01..2019-07-31 investigation @facebook = 2",
            "2016-08-01..2019-07-31 investigation @linkedin = 1",
            "2016-08-01..2019-07-31 investigation @youtube = 1",
        ],
    ),
    "by site, of an earlier answer": (
        "You wrote to us on 18 April with six questions covering calendar years 2009, 2010 and 2011.\n"
        "1. How many employees have been investigated for comments made on a social networking site?\n"
        "Twenty-three over the three years: four in 2009, eight in 2010 and 11 in 2011.\n"
        "2. Which sites were involved?\n"
        "Facebook accounts for 19 of the 23. Two cases were about Twitter, one was a personal blog and one a "
        "posting on a message board.",
        [
            "2009 to 2011 investigation @social_media = 23 total",
            "2009 investigation @social_media = 4",
            "2010 investigation @social_media = 8",
            "2011 investigation @social_media = 11",
            "2009 to 2011 investigation @facebook = 19",
            "2009 to 2011 investigation @twitter = 2",
            "2009 to 2011 investigation @blog = 1",
            "2009 to 2011 investigation @forum = 1",
        ],
    ),
    "by people": (
        "In 2012 26 employees were disciplined over Facebook. Of the 26, 11 were registered nurses, eight "
        "were healthcare assistants and four worked in administrative posts. Two were doctors. The other one "
        "was a porter.",
        [
            "2012 disciplinary_action @facebook = 26 total",
            "2012 disciplinary_action @facebook (registered nurses) = 11",
            "2012 disciplinary_action @facebook (healthcare assistants) = 8",
            "2012 disciplinary_action @facebook (administrative posts) = 4",
            "2012 disciplinary_action @facebook (doctors) = 2",
            "2012 disciplinary_action @facebook (porter) = 1",
        ],
    ),
    "of the year's number": (
        "Thank you for your enquiry about staff disciplined over social media.\n"
        "Taken together, 2013/14 and 2014/15 saw 15 of our staff disciplined over social media posts: six in "
        "2013/14, then nine in 2014/15. Of those nine, four were paramedics, three were emergency medical "
        "technicians and two worked in the control room.",
        [
            "2013-04-01..2015-03-31 disciplinary_action @social_media = 15 total",
            "2013/14 disciplinary_action @social_media = 6",
            "2014/15 disciplinary_action @social_media = 9 total",
            "2014/15 disciplinary_action @social_media (paramedics) = 4",
            "2014/15 disciplinary_action @social_media (emergency medical technicians) = 3",
            "2014/15 disciplinary_action @social_media = 2",
        ],
    ),
    "a sum at the end": (
        "1. In each of the last three financial years, how many employees were subject to a disciplinary "
        "investigation because of something on a social networking site?\n"
        "Four in 2009/10, seven in 2010/11 and nine in 2011/12, so twenty altogether.\n"
        "2. Which site did these cases concern?\n"
        "It is nearly always Facebook, which came up in 16 of the 20. Twitter accounted for three and the "
        "last one was about a personal blog.",
        [
            "2009/10 investigation @social_media = 4",
            "2010/11 investigation @social_media = 7",
            "2011/12 investigation @social_media = 9",
            "2009-04-01..2012-03-31 investigation @social_media = 20 total",
            "2009-04-01..2012-03-31 investigation @facebook = 16",
            "2009-04-01..2012-03-31 investigation @twitter = 3",
            "2009-04-01..2012-03-31 investigation @blog = 1",
        ],
    ),
    "years behind the whole span": (
        "You asked how many staff were investigated over social media.\n"
        "Nine members of staff were investigated between 1 January 2011 and 31 December 2013: two in 2011, "
        "three in 2012 and four in 2013.",
        [
            "2011 to 2013 investigation @social_media = 9 total",
            "2011 investigation @social_media = 2",
            "2012 investigation @social_media = 3",
            "2013 investigation @social_media = 4",
        ],
    ),
    "a part of a year": (
        "You asked how many employees were disciplined for misuse of social media.\n"
        "Nineteen employees were disciplined between 1st January 2007 and 30th September 2009: six in 2007, "
        "nine in 2008 and four in the first nine months of 2009.",
        [
            "2007-01-01..2009-09-30 disciplinary_action @social_media = 19 total",
            "2007 disciplinary_action @social_media = 6",
            "2008 disciplinary_action @social_media = 9",
            "2009-01-01..2009-09-30 disciplinary_action @social_media = 4",
        ],
    ),
    "a breakdown asked for": (
        "Q1. How many members of staff have faced disciplinary action over social media in each of the last "
        "three financial years?\n"
        "2015/16 – five. 2016/17 – nine. 2017/18 – 12.\n"
        "Q2. Please break your answer down by site or app.\n"
        "Facebook: 3 in 2015/16, 6 in 2016/17 and 5 in 2017/18.",
        [
            "2015/16 disciplinary_action @social_media = 5",
            "2016/17 disciplinary_action @social_media = 9",
            "2017/18 disciplinary_action @social_media = 12",
            "2015/16 disciplinary_action @facebook = 3",
            "2016/17 disciplinary_action @facebook = 6",
            "2017/18 disciplinary_action @facebook = 5",
        ],
    ),
    "some years come to the number by chance": (
        "You asked how many complaints about social media were made.\n"
        "Eight formal complaints were received over the four years: two in 2014/15, one in 2015/16, none in "
        "2016/17 and five in 2017/18. Of the eight, three were upheld and five were not upheld.",
        [
            "2014-04-01..2018-03-31 investigation @social_media = 8 total",
            "2014/15 investigation @social_media = 2",
            "2015/16 investigation @social_media = 1",
            "2016/17 investigation @social_media = 0",
            "2017/18 investigation @social_media = 5",
            "2014-04-01..2018-03-31 no_action @social_media = 5",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
