"""Answers within the frame of their letter: behind what they answer, by number, in clauses, brackets and columns."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "answered in the sentence that opens the letter": (
        "In response to your request, I can confirm that three members of staff were dismissed in 2012 over Facebook.",
        ["2012 dismissal @facebook = 3"],
    ),
    "answered behind what it refers to": (
        "I refer to your letter of 3 May 2012 about staff discipline. In 2012 two nurses were dismissed over Twitter.",
        ["2012 dismissal @twitter (nurses) = 2"],
    ),
    "answered behind a request announced by others": (
        "I am responding to your request for the number of staff dismissed over Facebook. There were three in 2012.",
        ["2012 dismissal @facebook = 3"],
    ),
    "the wish recounted in between": (
        "I write in reply to your e-mail of 28 January. You wished to know how many staff had been disciplined"
        " over Bebo. Two members of staff were dismissed in 2012.",
        ["2012 dismissal @bebo = 2"],
    ),
    "the request quoted below an apology": (
        """Your correspondence dated 1 February 2013 has been considered. I am sorry for the delay. You requested:
           “The number of civil servants who in 2011 were (1) investigated, (2) formally warned, for using YouTube.”
           In 2011, 4 were investigated and 2 formally warned.""",
        ["2011 investigation @youtube = 4", "2011 warning @youtube = 2"],
    ),
    "questions named in the answer": (
        """1. How many members of staff were dismissed in 2012 for misuse of social media?
           2. How many were given warnings?
           In answer to question 1, two. In relation to question 2, the figure is seven.""",
        ["2012 dismissal @social_media = 2", "2012 warning @social_media = 7"],
    ),
    "questions named by their place": (
        """How many members of staff were dismissed in 2012 for misuse of social media?
           How many were given warnings?
           In answer to your first question, two members of staff were dismissed.
           The answer to your second question is seven.""",
        ["2012 dismissal @social_media = 2", "2012 warning @social_media = 7"],
    ),
    "questions with their answers behind them": (
        """How many members of staff were dismissed over Bebo in 2011? Two
           How many were warned? A: Seven.""",
        ["2011 dismissal @bebo = 2", "2011 warning @bebo = 7"],
    ),
    "answers numbered, questions not": (
        """How many members of staff were dismissed over Bebo in 2011?
           How many were warned?
           1. Two
           2. Seven""",
        ["2011 dismissal @bebo = 2", "2011 warning @bebo = 7"],
    ),
    "points numbered with dashes": (
        """You asked about the discipline of staff over Facebook.
           1 – Investigations.\\nIn 2012 there were two, in 2013 five.
           2 – Results.\\n2012: one verbal warning.
           3 – Dismissals.\\nNobody was dismissed in 2012 or 2013.""",
        [
            "2012 investigation @facebook = 2",
            "2013 investigation @facebook = 5",
            "2012 verbal_warning @facebook = 1",
            "2012 dismissal @facebook = 0",
            "2013 dismissal @facebook = 0",
        ],
    ),
    "working hours are no work": (
        "In 2010 eight members of staff were given a formal warning for using Facebook during working hours.",
        ["2010 warning @facebook = 8"],
    ),
    "cases in which one was dismissed": (
        "There were fewer than five cases where a member of staff was dismissed in 2013.",
        ["2013 dismissal = 0-4"],
    ),
    "none of these cases": (
        "In 2012 nine staff were dismissed. None of these cases related to Bebo.",
        ["2012 dismissal = 9"],
    ),
    "years as labels in a sentence": (
        "Since 1 January 2010 the number of officers investigated over Facebook is as follows: 2010 – 3, 2011 –"
        " 8, 2012 – 5.",
        ["2010 investigation @facebook = 3", "2011 investigation @facebook = 8", "2012 investigation @facebook = 5"],
    ),
    "one in each of two years": (
        "A further two employees were given final written warnings, one in each of 2010 and 2012.",
        ["- final_written_warning = 2 total", "2010 final_written_warning = 1", "2012 final_written_warning = 1"],
    ),
    "years of a bracket's head": (
        "There were 18 formal warnings in 2021/22 (eleven first written, seven final), and twelve in 2023/24, of"
        " which ten were first written and the remaining two final.",
        [
            "2021/22 warning = 18 total",
            "2021/22 written_warning = 11",
            "2021/22 final_written_warning = 7",
            "2023/24 warning = 12 total",
            "2023/24 written_warning = 10",
            "2023/24 final_written_warning = 2",
        ],
    ),
    "the outcome behind a bracket is not that within it": (
        "From 2010 to 2013 we dismissed two employees (one in 2011, one in 2013) and issued warnings to a"
        " further nine.",
        ["2010 to 2013 dismissal = 2 total", "2011 dismissal = 1", "2013 dismissal = 1", "2010 to 2013 warning = 9"],
    ),
    "what ends a clause holds in it": (
        "There was one dismissal and three warnings in 2010; no dismissals and five warnings in 2011.",
        ["2010 dismissal = 1", "2010 warning = 3", "2011 dismissal = 0", "2011 warning = 5"],
    ),
    "departments of those counted": (
        "In 2014 ten employees were investigated, of which six were from Adult Social Care, three from Housing"
        " and one from Finance.",
        [
            "2014 investigation = 10 total",
            "2014 investigation (Adult Social Care) = 6",
            "2014 investigation (Housing) = 3",
            "2014 investigation (Finance) = 1",
        ],
    ),
    "all four of them": (
        "Four members of staff were disciplined over Twitter in 2012. All four received written warnings.",
        ["2012 disciplinary_action @twitter = 4", "2012 written_warning @twitter = 4"],
    ),
    "other people are no parts": (
        "In 2012 4 police officers and 3 police staff were investigated over Facebook. 1 police officer resigned,"
        " 2 received management advice.",
        [
            "2012 investigation @facebook (police officers) = 4",
            "2012 investigation @facebook (police staff) = 3",
            "2012 resignation @facebook (police officer) = 1",
            "2012 management_action @facebook = 2",
        ],
    ),
    "a site at the end for all": (
        "In 2011 8 civil servants received a written warning and 2 were dismissed as a result of their use of Twitter.",
        ["2011 written_warning @twitter = 8", "2011 dismissal @twitter = 2"],
    ),
    "each its own matter": (
        "In 2011 three staff were warned for lateness and two were dismissed over Twitter.",
        ["2011 warning (lateness) = 3", "2011 dismissal @twitter = 2"],
    ),
    "the year after, of the same site": (
        "In 2012 one person was dismissed over a post on Twitter. In 2013 there were two.",
        ["2012 dismissal @twitter = 1", "2013 dismissal @twitter = 2"],
    ),
    "a number said twice": (
        "In 2016 we issued two (2) final written warnings and one (1) first written warning.",
        ["2016 final_written_warning = 2", "2016 written_warning = 1"],
    ),
    "cases logged, in words and digits": (
        "The team logged eleven (11) cases in 2015, fourteen (14) in 2016 and 9 in 2017.",
        ["2015 investigation = 11", "2016 investigation = 14", "2017 investigation = 9"],
    ),
    "taken as one": (
        "Taking both kinds of misuse as one, in 2012 three staff had a final written warning and four a verbal"
        " warning.",
        ["2012 final_written_warning = 3", "2012 verbal_warning = 4"],
    ),
    "a warning in these years": (
        "In total ten members of staff received a formal warning during the years 2012 to 2014.",
        ["2012 to 2014 warning = 10"],
    ),
    "referred in the active voice": (
        "In 2019 the Trust referred ten paramedics to the Health and Care Professions Council.",
        ["2019 other (paramedics) = 10"],
    ),
    "an allegation made by others": (
        "In 2018 seven members of staff were the subject of an allegation made by a student, six in 2019.",
        ["2018 investigation = 7", "2019 investigation = 6"],
    ),
    "still in progress": (
        "At 31 October 2013 the remaining seven were in progress.",
        ["2013-10-31..2013-10-31 pending = 7"],
    ),
    "split by the year in a list": (
        """Between 2018 and 2020 the Brigade investigated 9 allegations. Split by the year in which each came in:
           - 2018 – 2
           - 2019 – 4
           - 2020 – 3""",
        [
            "2018 to 2020 investigation = 9 total",
            "2018 investigation = 2",
            "2019 investigation = 4",
            "2020 investigation = 3",
        ],
    ),
    "wholes of a later question": (
        """How many staff were disciplined over Bebo in each year?
           2010 – 3
           2011 – 7
           How many of those were given a warning, and of what level?
           2010 – 2 x written warning, 1 x verbal warning
           2011 – 4 x written warning, 1 x final written warning""",
        [
            "2010 disciplinary_action @bebo = 3 total",
            "2011 disciplinary_action @bebo = 7 total",
            "2010 written_warning @bebo = 2",
            "2010 verbal_warning @bebo = 1",
            "2011 written_warning @bebo = 4",
            "2011 final_written_warning @bebo = 1",
        ],
    ),
    "cases in columns by tabs": (
        """Please find a line for each case.
           # 2011/12
           Adult Care	Facebook comments about a client	Final written warning
           Leisure	Twitter remarks	Dismissed, reinstated on appeal with final written warning
           Leisure	Twitter remarks	Dismissed, reinstated on appeal with final written warning""",
        [
            "2011/12 final_written_warning @facebook (Adult Care / about a client) = 1",
            "2011/12 final_written_warning @twitter (Leisure) = 1",
            "2011/12 final_written_warning @twitter (Leisure) = 1",
        ],
    ),
    "nil for each year": (
        """How many staff were sacked over Bebo in 2010, 2011 and 2012?
           The answer is nil for each year.""",
        ["2010 to 2012 dismissal @bebo = 0"],
    ),
    "sites of those counted before": (
        """You asked how many staff were disciplined in 2011 over social networks.
           Looked at by website, 13 of these members of staff had used Facebook, three Twitter and one Bebo.""",
        [
            "2011 disciplinary_action @facebook = 13",
            "2011 disciplinary_action @twitter = 3",
            "2011 disciplinary_action @bebo = 1",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_answers_in_their_frame(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
