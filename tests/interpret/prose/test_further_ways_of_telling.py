"""Ways in which letters tell figures: counts behind labels, grounds of their own, others' figures, the same again."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "the same in another year": (
        "In 2012, three employees were dismissed and two were given a written warning. The position in 2013 was"
        " the same on both counts.",
        ["2012 dismissal = 3", "2012 written_warning = 2", "2013 dismissal = 3", "2013 written_warning = 2"],
    ),
    "in turn in the clause after": (
        "In 2008 there were 4 final written warnings and 6 first written warnings; in 2009 the numbers were 2 and"
        " 7 respectively.",
        [
            "2008 final_written_warning = 4",
            "2008 written_warning = 6",
            "2009 final_written_warning = 2",
            "2009 written_warning = 7",
        ],
    ),
    "what officers give to others": (
        "In 2015 the service issued 4 warning letters to landowners. Two members of staff were dismissed.",
        ["2015 dismissal = 2"],
    ),
    "fares and passengers": (
        "In 2014, 1,377 penalty fares were issued, and 212 passengers were warned.",
        [],
    ),
    "how many there are": (
        "In 2015 two of our staff were dismissed. The Council employs around 4,000 people.",
        ["2015 dismissal = 2"],
    ),
    "such of others": (
        "Code of Conduct complaints about councillors are a matter for the Monitoring Officer; there were 7 such"
        " complaints in 2022.",
        [],
    ),
    "own ground leaves the platform": (
        """How many staff were dismissed over social media in 2014?
           Two. One more was dismissed for unsatisfactory attendance.""",
        ["2014 dismissal @social_media = 2", "2014 dismissal (unsatisfactory attendance) = 1"],
    ),
    "since and up to": (
        "Since 1 April 2015 up to 31 March 2018 four members of staff were dismissed.",
        ["2015-04-01..2018-03-31 dismissal = 4"],
    ),
    "on or after": (
        "On or after 1 January 2015 and on or before 31 December 2016, five employees were given a final written"
        " warning.",
        ["2015 to 2016 final_written_warning = 5"],
    ),
    "no action": (
        "In 2013 the Authority took no disciplinary action.",
        ["2013 disciplinary_action = 0"],
    ),
    "no action in so many cases": (
        "In 2013 no disciplinary action was taken in three cases.",
        ["2013 no_action = 3"],
    ),
    "label and comma": (
        """In 2014 staff were:
           - (a) dismissed, 4;
           - (b) given a final written warning, 9.""",
        ["2014 dismissal = 4", "2014 final_written_warning = 9"],
    ),
    "said with the count": (
        """How many staff were disciplined over Facebook in 2016?
           - Police officers: 2 x written warning
           - Police staff: 1 x management advice""",
        ["2016 written_warning @facebook (Police officers) = 2", "2016 management_action @facebook (Police staff) = 1"],
    ),
    "asked in words not known": (
        """1. How many staff were dismissed over social media in 2015?
           2. How many of them had worked for us for more than ten years?
           1. Three
           2. Two""",
        ["2015 dismissal @social_media = 3"],
    ),
    "had no sanction": (
        "In 2017 two employees were investigated over Twitter. One was dismissed and one had no sanction.",
        ["2017 investigation @twitter = 2 total", "2017 dismissal @twitter = 1", "2017 no_action @twitter = 1"],
    ),
    "you asked, we said": (
        """You asked: how many staff were dismissed in 2014?
           We said: five.""",
        ["2014 dismissal = 5"],
    ),
    "referred to a regulator": (
        "In 2019 three nurses were referred to the Nursing and Midwifery Council and one nurse was dismissed.",
        ["2019 other (nurses / referred to the Nursing and Midwifery Council) = 3", "2019 dismissal (nurse) = 1"],
    ),
    "advice of a manager": (
        "In 2019 four members of staff received informal advice from their line manager.",
        ["2019 management_action = 4"],
    ),
    "topic and colon": (
        """In 2011 staff were disciplined as follows.
           - Facebook: two employees were dismissed.
           - Twitter: one employee was given a written warning.""",
        ["2011 dismissal @facebook = 2", "2011 written_warning @twitter = 1"],
    ),
    "remark of a year": (
        """Dismissals over Facebook
           Police officers: 1 (2014)
           Police staff: 2 (both 2015)""",
        ["2014 dismissal @facebook (Police officers) = 1", "2015 dismissal @facebook (Police staff) = 2"],
    ),
    "parts behind their labels": (
        """How many warnings were given in 2017?
           7 (internet 4, e-mail 3)""",
        ["2017 warning = 7 total", "2017 warning @internet = 4", "2017 warning @email = 3"],
    ),
    "counts behind their labels": (
        "Warnings in 2016, by site: Facebook 2, Twitter 1, other 4.",
        ["2016 warning @facebook = 2", "2016 warning @twitter = 1", "2016 warning (other) = 4"],
    ),
    "counts behind their labels in brackets": (
        "In 2016 seven staff were dismissed (Facebook 4, Twitter 3).",
        ["2016 dismissal = 7 total", "2016 dismissal @facebook = 4", "2016 dismissal @twitter = 3"],
    ),
    "a number split up behind a dash": (
        "Seven staff were warned in 2012 - two on Facebook, five on Twitter.",
        ["2012 warning = 7 total", "2012 warning @facebook = 2", "2012 warning @twitter = 5"],
    ),
    "whom it was given to": (
        "HM Revenue and Customs gave written warnings to six officials in 2010, to eleven in 2011 and to eight in"
        " 2012, all for misuse of Facebook, and it dismissed two officials in 2011.",
        [
            "2010 written_warning @facebook = 6",
            "2011 written_warning @facebook = 11",
            "2012 written_warning @facebook = 8",
            "2011 dismissal = 2",
        ],
    ),
    "disciplined and what came of it": (
        """How many staff were disciplined over Facebook in 2012?
           London Underground: 5 disciplined - 1 dismissed, 4 warned""",
        [
            "2012 disciplinary_action @facebook (London Underground) = 5 total",
            "2012 dismissal @facebook (London Underground) = 1",
            "2012 warning @facebook (London Underground) = 4",
        ],
    ),
    "on that ground": (
        "In 2014 seven employees received a written warning for theft, fewer than five received a final written"
        " warning and two were dismissed on that ground.",
        ["2014 written_warning (theft) = 7", "2014 final_written_warning (theft) = 0-4", "2014 dismissal (theft) = 2"],
    ),
    "recipients": (
        "In 2013 one official was dismissed. All employees are reminded of the guidance, most recently on 2 July"
        " 2013 (5,411 recipients).",
        ["2013 dismissal = 1"],
    ),
    "what the rules are": (
        """The formal disciplinary cases were as follows:
           14 March 2011. Facebook. Final written warning.
           Our conduct policy came into force on 1 December 2012. Warnings ordinarily stay live for 12 months.""",
        ["2011-03-14..2011-03-14 final_written_warning @facebook = 1"],
    ),
    "asked of late": (
        """You recently contacted the Council and requested the following: dismissals over Facebook in 2015.
           There were three.""",
        ["2015 dismissal @facebook = 3"],
    ),
    "drivers of our own": (
        """How many employees were dismissed over Facebook in 2015?
           Two bus drivers were dismissed.""",
        ["2015 dismissal @facebook (bus drivers) = 2"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_further_ways_of_telling(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
