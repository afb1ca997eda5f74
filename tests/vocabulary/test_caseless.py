"""Patterns that ignore case, asked quickly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.find.phrases import COMPLAINT, RECOUNTED
from pipeline.interpret.prose.guards import GUARDS
from pipeline.vocabulary.caseless import fits

PATTERNS = [COMPLAINT, RECOUNTED, *(pattern for _, pattern in GUARDS)]
WORDS = ("You", "asked", "INTERNAL", "Review", "the Guardian", "BBC", "to", "be", "Dismissed", "§ 40", "2 Files", ".")


@pytest.mark.parametrize("text", ["In which YOU asked:", "An Internal Review", "complaints Team", "2019. None."])
def test_says_what_the_pattern_says(text: str) -> None:
    for pattern in PATTERNS:
        assert fits(pattern, text) is (pattern.search(text) is not None)


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_says_so_of_any_words(text: str) -> None:
    for pattern in PATTERNS:
        assert fits(pattern, text) is (pattern.search(text) is not None)


def test_escapes_and_named_groups_keep_their_capitals() -> None:
    assert fits(re.compile(r"(?P<n>\D)X\Z", re.IGNORECASE), "ax")
