"""What stands beside a figure: other people, other years, the same again, headings of lists."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "students all through a sentence": (
        "In 2013 43 students had a case heard, and 6 of them were fined, 2 suspended and 1 expelled.",
        [],
    ),
    "pupils, then staff": (
        "In 2013 6 pupils were warned, and 3 teachers dismissed.",
        ["2013 dismissal (teachers) = 3"],
    ),
    "the year that follows, named too": (
        """In 2012-13 two clerks received written warnings.
           The following year, 2013-14, saw one dismissal. Three further clerks were given final written warnings.""",
        [
            "2012/13 written_warning (clerks) = 2",
            "2013/14 dismissal = 1",
            "2013/14 final_written_warning (clerks) = 3",
        ],
    ),
    "a clause of its own behind a semicolon": (
        "The Trust suspended three porters in 2014-15 and one in 2015-16; in 2016-17 it suspended two drivers.",
        ["2014/15 suspension = 3", "2015/16 suspension = 1", "2016/17 suspension = 2"],
    ),
    "years that add up by chance": (
        "Three employees were suspended in 2014, one in 2015 and two in 2016.",
        ["2014 suspension = 3", "2015 suspension = 1", "2016 suspension = 2"],
    ),
    "more told of the same": (
        "In 2010 two written warnings were issued, both of them following remarks placed on Bebo.",
        ["2010 written_warning @bebo = 2"],
    ),
    "all of them, and another": (
        "In 2014 five written warnings were issued, all five over posts on Twitter, and one person was dismissed.",
        ["2014 written_warning @twitter = 5", "2014 dismissal = 1"],
    ),
    "one group on a site": (
        "In 2014 five written warnings were issued, all of them arising from one Facebook group.",
        ["2014 written_warning @facebook = 5"],
    ),
    "cases that went on": (
        "Between 2010 and 2012 the 34 cases concluded with four members of staff being dismissed and nine warned.",
        ["2010 to 2012 dismissal = 4", "2010 to 2012 warning = 9"],
    ),
    "those dismissed who appealed": (
        "In 2015 14 dismissed employees appealed.",
        ["2015 other (appeals) = 14"],
    ),
    "reported to a regulator": (
        """> How many were reported to the NMC, HCPC or GMC?
           Two, to the NMC, both of these in 2013.""",
        ["2013 other = 2"],
    ),
    "a sentence that its list ends": (
        """Dismissals on grounds of poor attendance, whatever the cause, were
           - 19 in 2009-10
           - 22 in 2010-11
           - 11 in 2011-12 as far as 31 January 2012""",
        [
            "2009/10 dismissal (poor attendance) = 19",
            "2010/11 dismissal (poor attendance) = 22",
            "2011-04-01..2012-01-31 dismissal (poor attendance) = 11",
        ],
    ),
    "years alone in a list of lists": (
        """Measures taken over social media
           - 2010
           - one employee given a written warning
           - 2011 (to end September)
           - two employees given an oral warning
           - nobody dismissed""",
        [
            "2010 written_warning @social_media = 1",
            "2011-01-01..2011-09-30 verbal_warning @social_media = 2",
            "2011-01-01..2011-09-30 dismissal @social_media = 0",
        ],
    ),
    "a site and years as heading": (
        """Facebook - 2014/15 to 2016/17
           Sacked: 2
           Given a final written warning: 5
           Twitter - 2014/15 to 2015/16
           Sacked: 1""",
        [
            "2014-04-01..2017-03-31 dismissal @facebook = 2",
            "2014-04-01..2017-03-31 final_written_warning @facebook = 5",
            "2014-04-01..2016-03-31 dismissal @twitter = 1",
        ],
    ),
    "a year that ends early as heading": (
        """2012/13
           Four employees received informal advice from their manager.
           2013/14 to 31 January 2014
           One employee received a final written warning.""",
        ["2012/13 management_action = 4", "2013-04-01..2014-01-31 final_written_warning = 1"],
    ),
    "the same three years, and after": (
        """> Since 1 January 2012, how many staff have been investigated over social media?
           Between 1 January 2012 and 31 December 2014 the Trust looked into 21 instances.
           Over the same three calendar years, one clerk was dismissed. Two staff resigned.""",
        ["2012 to 2014 dismissal @social_media (clerk) = 1", "2012 to 2014 resignation @social_media = 2"],
    ),
    "warned for what was done to others": (
        "In 2013 two clerks were warned for rudeness to customers. Three letters of warning were sent to tenants.",
        ["2013 warning (clerks / rudeness to customers) = 2"],
    ),
    "e-mail and the net in one sentence": (
        "In 2013 four employees were dismissed for misuse of e-mail and/or the internet and two were warned over Bebo.",
        ["2013 dismissal @multiple = 4", "2013 warning @bebo = 2"],
    ),
    "did not dismiss any": (
        "In 2013 the Trust did not dismiss any member of staff but suspended two.",
        ["2013 dismissal = 0", "2013 suspension = 2"],
    ),
    "there have not been any": (
        "In 2012 there have not been any dismissals over Bebo, and three warnings were given.",
        ["2012 dismissal @bebo = 0", "2012 warning = 3"],
    ),
    "of so many there are": (
        "In 2013, of 1,250 employees, 3 (0.24%) were disciplined over Bebo.",
        ["2013 disciplinary_action @bebo = 3"],
    ),
    "parts in brackets": (
        "During 2015/16 11 staff were subject to formal action (8 written warnings, 2 final written warnings, 1"
        " dismissal).",
        [
            "2015/16 disciplinary_action = 11 total",
            "2015/16 written_warning = 8",
            "2015/16 final_written_warning = 2",
            "2015/16 dismissal = 1",
        ],
    ),
    "cases with their results in brackets": (
        "In 2013 the Council had 12 cases (three dismissals, nine warnings).",
        ["2013 dismissal = 3", "2013 warning = 9"],
    ),
    "an answer announced is no request": (
        """Further to your letter of 3 May I can provide the following information:
           During 2012 four employees received a written warning for misuse of Bebo.""",
        ["2012 written_warning @bebo = 4"],
    ),
    "the cases that ended so, and others": (
        "In 2012 the two cases resulted in dismissal and three others led to a written warning.",
        ["2012 dismissal = 2", "2012 written_warning = 3"],
    ),
    "members of a group are people": (
        "In 2014 three WhatsApp group members were dismissed and two Facebook page administrators received"
        " written warnings.",
        ["2014 dismissal @whatsapp (WhatsApp group members) = 3", "2014 written_warning @facebook = 2"],
    ),
    "exits that are none, beside some that are": (
        "Two members of staff were dismissed in 2014; retirements are not dismissals.",
        ["2014 dismissal = 2"],
    ),
    "not any, with an exception": (
        "In 2014 the Trust has not suspended any officers other than those named above.",
        [],
    ),
    "that one was dismissed": (
        "Our records show that one member of staff was dismissed in 2012 and one resigned.",
        ["2012 dismissal = 1", "2012 resignation = 1"],
    ),
    "points within a sentence": (
        """You asked for the number of (1) complaints about staff on account of Bebo and (2) staff who were warned.
           (1) We received five complaints in 2011.
           (2) There were two in 2011.""",
        ["2011 investigation @bebo = 5", "2011 warning @bebo = 2"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_said_beside_others(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
