"""Answers point by point: under their questions, by letter, by site, as parts of those told before."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "a figure at the end of a heading-like answer": (
        """Q1. How many staff have been disciplined for posting on social media in 2011?
           A1. 14
           Q2. Of these how many were dismissed?
           A2. 3
           Q3. Of these how many received a written warning?
           A3. 9""",
        [
            "2011 disciplinary_action @social_media = 14 total",
            "2011 dismissal @social_media = 3",
            "2011 written_warning @social_media = 9",
        ],
    ),
    "points of one question, each a sentence": (
        """How many employees have been (i) dismissed, (ii) suspended and (iii) warned over Facebook in 2011 and 2012?
           (i) One in 2011, none in 2012.
           (iii) Three in 2011 and five in 2012.""",
        [
            "2011 dismissal @facebook = 1",
            "2012 dismissal @facebook = 0",
            "2011 warning @facebook = 3",
            "2012 warning @facebook = 5",
        ],
    ),
    "years in brackets behind by year": (
        "Number of staff disciplined for social media misuse by year: 2011 (3), 2012 (5), 2013 (2)",
        [
            "2011 disciplinary_action @social_media = 3",
            "2012 disciplinary_action @social_media = 5",
            "2013 disciplinary_action @social_media = 2",
        ],
    ),
    "both cases": (
        "We disciplined 2 members of staff over Facebook in 2010. In both cases the member of staff was given a"
        " first written warning.",
        ["2010 disciplinary_action @facebook = 2", "2010 written_warning @facebook = 2"],
    ),
    "in each case a warning": (
        "Four members of staff were disciplined over Facebook in 2012. In each case a written warning was issued.",
        ["2012 disciplinary_action @facebook = 4", "2012 written_warning @facebook = 4"],
    ),
    "both cases of four": (
        "Four members of staff were disciplined over Facebook in 2012. In both cases a written warning was issued.",
        ["2012 disciplinary_action @facebook = 4"],
    ),
    "no recorded cases": (
        "There were no recorded cases of staff being disciplined over Bebo in 2012.",
        ["2012 disciplinary_action @bebo = 0"],
    ),
    "a bracket's outcome is its own count's": (
        "In 2009 we had 1 case (verbal warning), 2 in 2011 (one dismissed, one warned).",
        ["2009 verbal_warning = 1", "2011 dismissal = 1", "2011 warning = 1"],
    ),
    "as above": (
        """Q1. Number of staff dismissed 1 April 2011 – 31 March 2012 for inappropriate use of Facebook
           None
           Q2. As above, Twitter
           1
           Q3. Number of staff given a formal warning in the same period for inappropriate use of Facebook
           3
           Q4. As Q3, Bebo
           2""",
        [
            "2011/12 dismissal @facebook = 0",
            "2011/12 dismissal @twitter = 1",
            "2011/12 warning @facebook (inappropriate use of Facebook) = 3",
            "2011/12 warning @bebo (inappropriate use of Bebo) = 2",
        ],
    ),
    "questions in quotation marks": (
        """"1. In 2013/14 and 2014/15, how many employees were investigated over Facebook?"
           2013/14: 9
           2014/15: 12
           "2. How many were suspended as a result?"
           2013/14: 2
           2014/15: 3""",
        [
            "2013/14 investigation @facebook = 9",
            "2014/15 investigation @facebook = 12",
            "2013/14 suspension @facebook = 2",
            "2014/15 suspension @facebook = 3",
        ],
    ),
    "sites in an answer like a heading": (
        """Q1. How many staff went through disciplinary hearings over social media in 2015?
           14
           Q2. Which sites did these hearings concern?
           Facebook 10, WhatsApp 3, Twitter 1""",
        [
            "2015 investigation @social_media = 14",
            "2015 investigation @facebook = 10",
            "2015 investigation @whatsapp = 3",
            "2015 investigation @twitter = 1",
        ],
    ),
    "how many there are": (
        "In 2012 HMRC had 74,260 employees (headcount), and dismissed 148 people on grounds of conduct.",
        ["2012 dismissal (conduct) = 148"],
    ),
    "a kind and one of its own": (
        "In 2009 two clerks were dismissed over their use of social networking sites and blogs.",
        ["2009 dismissal @social_media (clerks) = 2"],
    ),
    "said in that order": (
        "The final written warnings issued were two, three and one for 2014, 2015 and 2016 in that order.",
        ["2014 final_written_warning = 2", "2015 final_written_warning = 3", "2016 final_written_warning = 1"],
    ),
    "parts of those just told": (
        "In 2014 twelve employees were disciplined. Six of these were wholetime firefighters, five were on-call"
        " and one worked in Control.",
        [
            "2014 disciplinary_action = 12 total",
            "2014 disciplinary_action (wholetime firefighters) = 6",
            "2014 disciplinary_action (on-call) = 5",
            "2014 disciplinary_action (Control) = 1",
        ],
    ),
    "of so many, on a site": (
        "In 2014 24 employees were disciplined over social media. Nineteen of the 24 had to do with Facebook.",
        ["2014 disciplinary_action @social_media = 24 total", "2014 disciplinary_action @facebook = 19"],
    ),
    "no cause to": (
        "In 2012 the Trust has not had cause to suspend any employee over Twitter.",
        ["2012 suspension @twitter = 0"],
    ),
    "open ones": (
        "In 2015 two investigations remain open.",
        ["2015 pending = 2"],
    ),
    "on that same date": (
        "As at 14 March 2022 four investigations remain open. On that same date three officers were suspended"
        " from duty.",
        ["2022-03-14..2022-03-14 pending = 4", "2022-03-14..2022-03-14 suspension (officers) = 3"],
    ),
    "all three years together": (
        """How many staff were investigated in each of 2013, 2014 and 2015?
           2013: 9
           2014: 12
           2015: 7
           How many received warnings and at what level, all three years together?
           Written - 11
           Final written - 5""",
        [
            "2013 investigation = 9",
            "2014 investigation = 12",
            "2015 investigation = 7",
            "2013 to 2015 written_warning = 11",
            "2013 to 2015 final_written_warning = 5",
        ],
    ),
    "not our staff": (
        "In 2017 the Commission issued 28 warnings to firms, which is not about our staff.",
        [],
    ),
    "a heading question that states": (
        "Question 4: no employee was dismissed for bullying between 1 April 2019 and 31 March 2022, although two"
        " were suspended.",
        ["2019-04-01..2022-03-31 dismissal (bullying) = 0", "2019-04-01..2022-03-31 suspension = 2"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_answers_point_by_point(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
