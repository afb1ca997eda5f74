"""Ways in which letters tell their figures: wholes told over sentences, questions that lean on others, cases told."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "people in post": (
        "How many staff were dismissed in 2012?\nTwo were dismissed in 2012.\n"
        "These figures were taken from a live register that is subject to errors of entry, as any such register of that"
        " size is, and may change. Officers in post on 31 March 2012: 5,103.",
        ["2012 dismissal = 2"],
    ),
    "everybody of the figure before": (
        "There were ten investigations in 2012. All of them moved to disciplinary action.",
        ["2012 investigation = 10", "2012 disciplinary_action = 10"],
    ),
    "not all after all": (
        "There were ten investigations in 2012. All of these were dismissed except two.",
        ["2012 investigation = 10"],
    ),
    "the last year of a longer time": (
        "There were ten investigations in the five years to 14 March 2012, one of them in the final 12 months.",
        ["2007-03-15..2012-03-14 investigation = 10", "2011-03-15..2012-03-14 investigation = 1"],
    ),
    "one of several things is no person": (
        "In 2012 one person was dismissed. The use of Facebook was one of several conduct concerns.",
        ["2012 dismissal = 1"],
    ),
    "neither the one nor the other": (
        "In 2012 neither a dismissal nor a warning was recorded.",
        ["2012 dismissal = 0", "2012 warning = 0"],
    ),
    "no action against anybody": (
        "The Authority took no disciplinary action against any employee in 2012.",
        ["2012 disciplinary_action = 0"],
    ),
    "reduced from post to post": (
        "In 2012 two were given a final written warning, and one was reduced from watch manager to crew manager.",
        ["2012 final_written_warning = 2", "2012 demotion = 1"],
    ),
    "counted themselves": (
        "In 2012 15 employees were investigated. Of these 3 (20%) were dismissed and 4 (27%) were warned.",
        ["2012 investigation = 15 total", "2012 dismissal = 3", "2012 warning = 4"],
    ),
    "a third in the same matter": (
        "In 2013 two lost their jobs over a video on Facebook; a third was given a final written warning.",
        ["2013 dismissal @facebook = 2", "2013 final_written_warning @facebook = 1"],
    ),
    "for the same reason": (
        "In 2013 two employees were dismissed over Facebook and six others were warned for that reason.",
        ["2013 dismissal @facebook = 2", "2013 warning @facebook = 6"],
    ),
    "a site that did not come into it": (
        "In 2012 two members of staff were dismissed for gambling, and Facebook did not come into it.",
        ["2012 dismissal (gambling) = 2"],
    ),
    "in both cases": (
        "In 2012 two teachers were disciplined, in both cases over Facebook.",
        ["2012 disciplinary_action @facebook (teachers) = 2"],
    ),
    "corrected after a remark": (
        "We said that 4 members of staff were dismissed in 2013. On checking we found a case that had been coded"
        " wrongly. The correct figure is 5.",
        ["2013 dismissal = 5"],
    ),
    "what an earlier reply had": (
        "Six people were dismissed in 2014; our earlier reply had this as four.",
        ["2014 dismissal = 6"],
    ),
    "a warning that is live still": (
        "In 2014 three were given final written warnings, which are live for 18 months.",
        ["2014 final_written_warning = 3"],
    ),
    "where an employee left": (
        "Where an employee resigned before a decision was reached they are not counted.",
        [],
    ),
    "respectively, of the sentence before": (
        "In 2012 two were dismissed and five were given a final written warning. For 2013 they were one and three"
        " respectively.",
        [
            "2012 dismissal = 2",
            "2012 final_written_warning = 5",
            "2013 dismissal = 1",
            "2013 final_written_warning = 3",
        ],
    ),
    "regarding one of two": (
        "Regarding e-mail, in 2012 one was dismissed. In 2013 two were warned.",
        ["2012 dismissal @email = 1", "2013 warning @email = 2"],
    ),
    "the cases one by one": (
        "In 2015 there were three investigations about WhatsApp. A nurse had shared a picture; she was given a"
        " first written warning. In the second the allegation was not upheld.",
        ["2015 investigation @whatsapp = 3", "2015 written_warning @whatsapp = 1", "2015 no_action @whatsapp = 1"],
    ),
    "all of the 46": (
        "Allegations against staff numbered 15 in 2021 and 22 in 2022, making 37 for 2021 to 2022 taken together."
        " All of the 37 have concluded. In 11 the employee was dismissed.",
        [
            "2021 investigation = 15",
            "2022 investigation = 22",
            "2021/22 investigation = 37 total",
            "2021/22 dismissal = 11",
        ],
    ),
    "one of seven headings": (
        "In 2012 disciplinary cases were recorded under one of seven headings.",
        [],
    ),
    "warnings to the public": (
        "In 2012 the team issued 340 warnings for littering.",
        [],
    ),
    "years in brackets": (
        "Nine were warned (2016/17: 4; 2017/18: 5).",
        ["2016-04-01..2018-03-31 warning = 9 total", "2016/17 warning = 4", "2017/18 warning = 5"],
    ),
    "years with full stops": (
        """1. How many staff were dismissed?
           1. 2007: 6. 2008: 3. 2009: 5.""",
        ["2007 dismissal = 6", "2008 dismissal = 3", "2009 dismissal = 5"],
    ),
    "in turn without words": (
        """In each of 2010, 2011 and 2012 how many staff were disciplined?
           None; one; one.""",
        ["2010 disciplinary_action = 0", "2011 disciplinary_action = 1", "2012 disciplinary_action = 1"],
    ),
    "respectively asked": (
        """How many were given written and final written warnings in 2012?
           Twenty-two and ten respectively.""",
        ["2012 written_warning = 22", "2012 final_written_warning = 10"],
    ),
    "and of another year": (
        """1. How many staff were dismissed for gross misconduct in 2014?
           Fifteen.
           2. And in 2015?
           18.""",
        ["2014 dismissal (gross misconduct) = 15", "2015 dismissal (gross misconduct) = 18"],
    ),
    "and of others": (
        """1. How many police officers were dismissed in 2014?
           15
           2. And police staff?
           18""",
        ["2014 dismissal (police officers) = 15", "2014 dismissal (police staff) = 18"],
    ),
    "and on another site": (
        """How many staff were disciplined in 2012 over Facebook?
           One.
           And on Twitter?
           None.""",
        ["2012 disciplinary_action @facebook = 1", "2012 disciplinary_action @twitter = 0"],
    ),
    "either is neither": (
        """How many staff were dismissed or disciplined in 2012 over Facebook, Twitter or other social networks?
           None.""",
        ["2012 disciplinary_action @social_media = 0"],
    ),
    "an unlabelled line over years": (
        """Employees issued with a warning for misuse of social media
           2011/12 - 6
           2012/13 - 0""",
        ["2011/12 warning @social_media = 6", "2012/13 warning @social_media = 0"],
    ),
    "a whole and its parts asked apart": (
        """1. How many staff were disciplined in 2012?
           Five.
           2. How many of these were dismissed?
           Two.""",
        ["2012 disciplinary_action = 5 total", "2012 dismissal = 2"],
    ),
    "a whole split later": (
        """Eight members of staff were disciplined in 2014.
           One was dismissed.
           Three were given final written warnings.
           The other four had first written warnings.""",
        [
            "2014 disciplinary_action = 8 total",
            "2014 dismissal = 1",
            "2014 final_written_warning = 3",
            "2014 written_warning = 4",
        ],
    ),
    "a year that is withheld": (
        """How many staff were dismissed?
           The number of staff dismissed was 1 in 2012/13. The number for 2013/14 is suppressed under section 40.""",
        ["2012/13 dismissal = 1", "2013/14 dismissal = withheld"],
    ),
    "cases told": (
        """In 2019 there were two cases.
           Case 1 – Police Constable. Replied to a post on Facebook. The officer received a written warning.
           Case 2 – PCSO. Passed on an address by WhatsApp. Dismissed without notice after a hearing.""",
        ["2019 written_warning @facebook (Police Constable) = 1", "2019 dismissal @whatsapp (PCSO) = 1"],
    ),
    "cases between commas": (
        """The cases recorded in 2015 are:
           - Firefighter, offensive comment on Facebook, written warning
           - Crew manager, message on WhatsApp, dismissed (reduced to a final written warning on appeal)""",
        [
            "2015 written_warning @facebook (Firefighter / offensive comment) = 1",
            "2015 final_written_warning @whatsapp (Crew manager) = 1",
        ],
    ),
    "what came in": (
        """In 2012:
           (a) Complaints received about the use of Facebook by police officers: 12""",
        ["2012 investigation @facebook (Complaints received about the use of Facebook by police officers) = 12"],
    ),
    "no employees": (
        """Employees disciplined for misuse of IT
           2013 – no employees
           2014 – 3 employees (all first written warnings)""",
        ["2013 disciplinary_action (misuse of IT) = 0", "2014 written_warning (misuse of IT) = 3"],
    ),
    "parts with and": (
        """Employees disciplined for misuse of IT
           2014 – 2 employees (1 written warning and 1 final written warning)""",
        [
            "2014 disciplinary_action (misuse of IT) = 2 total",
            "2014 written_warning (misuse of IT) = 1",
            "2014 final_written_warning (misuse of IT) = 1",
        ],
    ),
    "times": (
        """How many officers were sanctioned in 2015?
           - Fine x 1
           - Written warning x 4""",
        ["2015 other_sanction = 1", "2015 written_warning = 4"],
    ),
    "a topic before a dash": (
        """How many staff were disciplined over social media in 2012?
           Misuse of IT - two employees were disciplined in 2013.""",
        ["2013 disciplinary_action (Misuse of IT) = 2"],
    ),
    "a count with an aside": (
        """How many were suspended?
           1 October to 31 December 2015: four, at a cost of £9,310.""",
        ["2015-10-01..2015-12-31 suspension = 4"],
    ),
    "an adjective between two and years together": (
        "In 2011/12 two were dismissed. In 2012/13 one was warned. Up to five were suspended over the two"
        " financial years together.",
        ["2011/12 dismissal = 2", "2012/13 warning = 1", "2011-04-01..2013-03-31 suspension = 0-5"],
    ),
    "counts with their years under a head": (
        "Dismissals: 2 in 2011; 0 in 2012; 1 in 2013.",
        ["2011 dismissal = 2", "2012 dismissal = 0", "2013 dismissal = 1"],
    ),
    "a year before the counts of its clause": (
        "In 2011-12 one was dismissed. The corresponding figures for 2012-13 were one dismissal and four"
        " warnings, and for 2013-14 no dismissals and three warnings.",
        [
            "2011/12 dismissal = 1",
            "2012/13 dismissal = 1",
            "2012/13 warning = 4",
            "2013/14 dismissal = 0",
            "2013/14 warning = 3",
        ],
    ),
    "up to when is not in which time": (
        "From 1 January 2021 until 30 June 2021 three employees were disciplined; two of them received a written"
        " warning and the case of the third had not been concluded by 30 June.",
        [
            "2021-01-01..2021-06-30 disciplinary_action = 3 total",
            "2021-01-01..2021-06-30 written_warning = 2",
            "2021-01-01..2021-06-30 pending = 1",
        ],
    ),
    "examples of a kind": (
        "As for social networking sites such as Facebook, no civil servant was dismissed in 2012.",
        ["2012 dismissal @social_media = 0"],
    ),
    "people said to be no staff": (
        "In 2012 214 persons were charged and 97 received a warning. These are members of the public.",
        [],
    ),
    "others of the same": (
        "In 2012/13 6 students were fined because of messages on Twitter, and one was suspended for a term.",
        [],
    ),
    "goes on about another body": (
        "We understand from the Ombudsman that five councillors were complained of in 2012. None was dismissed.",
        [],
    ),
    "it opened": (
        "In the academic year 2016-17 the University opened four disciplinary investigations. It opened three in"
        " 2017-18 and seven in 2018-19.",
        [
            "2016-08-01..2017-07-31 investigation = 4",
            "2017-08-01..2018-07-31 investigation = 3",
            "2018-08-01..2019-07-31 investigation = 7",
        ],
    ),
    "over so many years": (
        "In 2016/17 two were dismissed. In 2018/19 three were dismissed. One was suspended over the three years.",
        ["2016/17 dismissal = 2", "2018/19 dismissal = 3", "2016-04-01..2019-03-31 suspension = 1"],
    ),
    "which time the figures are for": (
        "The outcomes can only be given for 2013 to 2015 as a whole. Three people were dismissed.",
        ["2013 to 2015 dismissal = 3"],
    ),
    "none in a line": (
        """For 2012:
           - Highways Agency: no warnings and no dismissals.""",
        ["2012 warning = 0", "2012 dismissal = 0"],
    ),
    "a part that is not recorded is no refusal": (
        """1. How many employees were dismissed over Facebook in 2018?
           2. Which sites were they?
           1. Six.
           2. We do not record this.""",
        ["2018 dismissal @facebook = 6"],
    ),
    "a policy breached": (
        """How many staff were disciplined for breaching the Trust's social media policy in 2013?
           6""",
        ["2013 disciplinary_action @social_media (breaching the Trust's social media policy) = 6"],
    ),
    "the answer to the request": (
        "The answer to your request is that in 2012 no employees were dismissed and none were warned.",
        ["2012 dismissal = 0", "2012 warning = 0"],
    ),
    "a year as heading over a bold line": (
        """How many staff were disciplined over social networks?
           # 2011 – none\n2012 – one (written warning)""",
        ["2011 disciplinary_action @social_media = 0", "2012 written_warning @social_media = 1"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_ways_of_telling(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected


def test_those_excepted_are_told(read: Read) -> None:
    assert "words-not-understood" in read(LETTERS["not all after all"][0]).findings
