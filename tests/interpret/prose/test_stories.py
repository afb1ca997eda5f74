"""Cases told as stories, one paragraph each; what their people did before, and where it lay."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS = {
    "a constable": (
        "# 2012\nA constable put on Facebook a photograph of a colleague asleep. The colleague did not see the joke. "
        "The constable was given management advice.",
        ["2012 management_action @facebook (constable) = 1"],
    ),
    "an outcome behind a semicolon": (
        "# 2014\nA detention officer sent a picture of a cell by Snapchat; written warning.",
        ["2014 written_warning @snapchat (detention officer) = 1"],
    ),
    "a year of its own": (
        "A teacher posted remarks about a pupil on Twitter in 2013. The teacher was dismissed.",
        ["2013 dismissal @twitter (teacher) = 1"],
    ),
    "two at once": (
        "# 2013\nTwo constables exchanged opinions of their inspector on Facebook. Both received words of advice.",
        ["2013 management_action @facebook = 2"],
    ),
    "by the year they were opened": (
        "From 1 April 2011 to 31 March 2014 misconduct proceedings over social media were opened against 14 officers. "
        "By the year in which they were opened, the proceedings divide into five in 2011-12, three in 2012-13 and six "
        "in 2013-14.",
        [
            "2011-04-01..2014-03-31 investigation @social_media (officers) = 14 total",
            "2011/12 investigation @social_media = 5",
            "2012/13 investigation @social_media = 3",
            "2013/14 investigation @social_media = 6",
        ],
    ),
    "what may happen": (
        "A member of staff who posts remarks on Facebook may be dismissed.",
        [],
    ),
    "headings of a record": (
        "Disciplinary cases are entered under one of a fixed list of headings, and social media is not among them.",
        [],
    ),
    "how strong a force is": (
        "How many officers were investigated over Facebook in 2013?\nPolice officer strength at 31 March 2014: 1,251; "
        "police staff: 985; PCSOs: 152.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LETTERS.values(), ids=LETTERS)
def test_stories_and_what_is_none(read: Read, text: str, expected: list[str]) -> None:
    assert read(text).figures == expected
