"""Whether a platform is what a request is about, or one matter of several."""

from __future__ import annotations

import pytest

from pipeline.interpret.asked import is_one_of_several
from pipeline.interpret.lexicon import load_lexicon

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
