"""What an answer in sentences is about is told once."""

from __future__ import annotations

from typing import Any

import pytest

Read = Any

LETTERS: dict[str, tuple[str, list[str]]] = {
    "the site of those suspended": (
        "Four porters were suspended in 2014 after a clip from the ward turned up on TikTok. Three of the four were "
        "dismissed; the last was cleared.",
        [
            "2014 suspension @tiktok (porters) = 4 total",
            "2014 dismissal @tiktok (porters) = 3",
            "2014 no_action @tiktok (porters) = 1",
        ],
    ),
    "a sentence that says what it is about": (
        "The Agency holds the following about its staff and social networking sites. There were no disciplinary "
        "hearings in 2009/10. In 2010/11 two people were dismissed and seven warned.",
        [
            "2009/10 investigation @social_media = 0",
            "2010/11 dismissal @social_media = 2",
            "2010/11 warning @social_media = 7",
        ],
    ),
    "several sites": (
        "In 2013 five were dismissed over Facebook and two over Twitter. Three were warned.",
        [
            "2013 dismissal @facebook = 5",
            "2013 dismissal @twitter = 2",
            "2013 warning @social_media = 3",
        ],
    ),
    "another matter": (
        "In 2013 we dismissed five over Facebook. Two were dismissed for theft.",
        ["2013 dismissal @facebook = 5", "2013 dismissal (theft) = 2"],
    ),
    "of all kinds": (
        "In 2013 we dismissed two over Facebook. For comparison, one was dismissed on other grounds.",
        ["2013 dismissal @facebook = 2", "2013 dismissal = 1"],
    ),
    "more people than on the site": (
        "In 2013 we dismissed two over Facebook. Nine were suspended.",
        ["2013 dismissal @facebook = 2", "2013 suspension = 9"],
    ),
    "a policy is no topic": (
        "We have a policy on social media. In 2013 five were dismissed.",
        ["2013 dismissal = 5"],
    ),
    "told apart in one sentence": (
        "In 2014 five written warnings were issued, all five over posts on Twitter, and one person was dismissed.",
        ["2014 written_warning @twitter = 5", "2014 dismissal = 1"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), LETTERS.values(), ids=LETTERS.keys())
def test_reads_what_the_letter_says(text: str, figures: list[str], read: Read) -> None:
    assert read(text).figures == figures


def test_a_platform_of_the_topic_has_a_person_look(read: Read) -> None:
    text, _ = LETTERS["several sites"]
    reasons = [{reason.code for reason in one.reasons} for one in read(text).reading.observations]
    assert ["platform-of-topic" in codes for codes in reasons] == [False, False, True]
