"""Cases that are open, stories told over several sentences, numbers that a letter will not give."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "yet to be completed": (
        "Date: 9 February 2015\n"
        "Two investigations into social media use have yet to be completed as at the date of this letter.",
        [
            "2015-02-09..2015-02-09 pending @social_media = 2",
        ],
    ),
    "in progress now": (
        "Date: 9 February 2015\n"
        "In 2013/14 one member of staff resigned over Facebook. No investigations of this kind are in "
        "progress now.",
        [
            "2013/14 resignation @facebook = 1",
            "2015-02-09..2015-02-09 pending @facebook = 0",
        ],
    ),
    "under way today": (
        "Date: 9 February 2015\nNo member of staff was disciplined in 2010. There is no investigation under way today.",
        [
            "2010 disciplinary_action = 0",
            "2015-02-09..2015-02-09 pending = 0",
        ],
    ),
    "open as I write": (
        "Date: 9 February 2015\nNo employee resigned in 2013, and no investigation is open as I write.",
        [
            "2013 resignation = 0",
            "2015-02-09..2015-02-09 pending = 0",
        ],
    ),
    "still going on": (
        "Date: 9 February 2015\n"
        "One employee was suspended, in 2011; and one investigation, begun last month, is still going on at "
        "the date of this letter.",
        [
            "2011 suspension = 1",
            "2015-02-09..2015-02-09 pending = 1",
        ],
    ),
    "opened and not finished": (
        "Date: 9 February 2015\n"
        "As at 5 February 2015 one investigation has been opened and is not finished; it is about Twitter.",
        [
            "2015-02-05..2015-02-05 pending @twitter = 1",
        ],
    ),
    "resigned with an investigation in progress": (
        "In 2013/14 one member of staff resigned with an investigation in progress.",
        [
            "2013/14 resignation = 1",
        ],
    ),
    "levels under their heading": (
        "2. Warned over social media. 2010: 0. 2011: 1 verbal (Facebook). 2012: 0. 2013: 2 - one first "
        "written, one final written, both Facebook. 2014: 1 written (Twitter).",
        [
            "2010 warning @social_media = 0",
            "2011 verbal_warning @facebook = 1",
            "2012 warning @social_media = 0",
            "2013 warning @facebook = 2 total",
            "2013 written_warning @facebook = 1",
            "2013 final_written_warning @facebook = 1",
            "2014 written_warning @twitter = 1",
        ],
    ),
    "both matters": (
        "In 2014 one retained firefighter was issued with a written warning and one had an informal "
        "discussion with the station manager, which was noted; both matters were to do with Facebook.",
        [
            "2014 written_warning @facebook (retained firefighter) = 1",
            "2014 management_action @facebook = 1",
        ],
    ),
    "the first was in": (
        "The first was in 2010. A healthcare assistant had put on Facebook a photograph taken at the nurses' "
        "station. No patient could be identified from it, but a whiteboard could be read by anyone who "
        "enlarged the picture. She was given a first written warning.",
        [
            "2010 written_warning @facebook = 1",
        ],
    ),
    "the other was": (
        "In 2012 there were two. The other was a porter who had opened a Twitter account in the Trust's name "
        "and answered complaints from it. He was dismissed.",
        [
            "2012 dismissal @twitter = 1",
        ],
    ),
    "one of them and the other": (
        "In 2014, two colleagues from the same laboratory had a long conversation about their manager on "
        "Facebook, believing it to be private. One of them, a biomedical scientist, was given a written "
        "warning. The other, a laboratory assistant who had owned up straight away, was given a verbal "
        "warning.",
        [
            "2014 written_warning @facebook = 1",
            "2014 verbal_warning @facebook = 1",
        ],
    ),
    "a third of the twelve": (
        "A third of the twelve were suspended from their duties in 2013.",
        [],
    ),
    "of one kind or another": (
        "Nine of the twelve received a warning of one kind or another in 2013.",
        [
            "2013 warning = 9",
        ],
    ),
    "how many is not disclosed": (
        "Date: 9 February 2015\n"
        "Since 1 April 2011 two colleagues have been dismissed over Facebook posts. You also asked about "
        "suspensions. We are not going to disclose how many colleagues have been suspended in that time.",
        [
            "2011-04-01..2015-02-09 dismissal @facebook = 2",
            "2011-04-01..2015-02-09 suspension @facebook = withheld",
        ],
    ),
    "reduced in rank and warned": (
        "In 2012 three people were disciplined: a watch manager, who had tweeted about a collision, was "
        "reduced to crew manager and given a final written warning at the same hearing, and two firefighters "
        "were each given a written warning for what they put on Facebook about it.",
        [
            "2012 disciplinary_action = 3 total",
            "2012 demotion @twitter (watch manager) = 1",
            "2012 written_warning @facebook (firefighters) = 2",
        ],
    ),
    "left before a hearing": (
        "A further 4 employees left the Council between 1 April 2009 and 31 March 2014 before a hearing "
        "could be held; these 4 are not among the 23.",
        [
            "2009-04-01..2014-03-31 resignation = 4",
        ],
    ),
    "looked at by": (
        "In total, 23 employees were disciplined for misuse of social networking sites between 1 April 2009 "
        "and 31 March 2014.\n"
        "Looked at by sanction, the 23 were 2 dismissals, 7 final written warnings, 11 written warnings and "
        "3 verbal warnings.\n"
        "Looked at by site, Facebook accounts for 19 of the 23, Twitter for 3 and YouTube for 1.\n"
        "Looked at by directorate, 8 were in Adult Social Care, 7 in Environment and Street Scene, 5 in "
        "Children's Services and 3 in Corporate Resources.",
        [
            "2009-04-01..2014-03-31 disciplinary_action @social_media = 23 total",
            "2009-04-01..2014-03-31 dismissal @social_media = 2",
            "2009-04-01..2014-03-31 final_written_warning @social_media = 7",
            "2009-04-01..2014-03-31 written_warning @social_media = 11",
            "2009-04-01..2014-03-31 verbal_warning @social_media = 3",
            "2009-04-01..2014-03-31 disciplinary_action @facebook = 19",
            "2009-04-01..2014-03-31 disciplinary_action @twitter = 3",
            "2009-04-01..2014-03-31 disciplinary_action @youtube = 1",
            "2009-04-01..2014-03-31 disciplinary_action @social_media (Adult Social Care) = 8",
            "2009-04-01..2014-03-31 disciplinary_action @social_media (Environment and Street Scene) = 7",
            "2009-04-01..2014-03-31 disciplinary_action @social_media (Children's Services) = 5",
            "2009-04-01..2014-03-31 disciplinary_action @social_media (Corporate Resources) = 3",
        ],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures
