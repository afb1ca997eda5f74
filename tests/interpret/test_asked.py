"""Whether a platform is what a request is about, or one matter of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pipeline.interpret.asked import is_one_of_several
from pipeline.interpret.lexicon import load_lexicon
from tests.interpret.conftest import Read

SEVERAL = (
    "the number concerning sexual harassment and social media",
    "disciplined for (a) data breaches, (b) fraud or theft and (c) comments on social media",
    "dismissals over social media, bullying and theft",
)
ONE = (
    "bullying or harassment of colleagues on Facebook",
    "racist comments on Twitter",
    "misuse of social media such as Facebook or Twitter",
    "sexual harassment by colleagues by means of WhatsApp",
)


@pytest.mark.parametrize("text", SEVERAL)
def test_a_platform_beside_other_matters_is_one_of_several(text: str) -> None:
    assert is_one_of_several(text, load_lexicon())


@pytest.mark.parametrize("text", ONE)
def test_what_happened_on_a_platform_is_about_it(text: str) -> None:
    assert not is_one_of_several(text, load_lexicon())


SANCTIONS = "The figures below are numbers of employees.\n| Year | Written warning |\n| 2015/16 | 1 |"


@pytest.mark.parametrize(
    "asked",
    [
        "how many staff had broken our social media policy",
        "how the Service has dealt with staff who failed to follow its social networking guidelines",
        "what happened to staff caught breaking our social media rules",
        "how many staff had fallen foul of the rules on use of social media",
    ],
)
def test_who_breaks_the_rules_on_social_media_misuses_it(read: Callable[[str], Read], asked: str) -> None:
    assert read(f"You asked {asked}.\n{SANCTIONS}").figures == ["2015/16 written_warning @social_media = 1"]


def test_a_policy_that_is_asked_for_is_no_platform(read: Callable[[str], Read]) -> None:
    told = read(f"You asked for our social media policy and how many staff were disciplined.\n{SANCTIONS}")
    assert told.figures == ["2015/16 written_warning = 1"]
