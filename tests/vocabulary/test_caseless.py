"""Patterns that ignore case, asked quickly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.find.candidates import LEADING_WORDS, LEADS_IN
from pipeline.find.phrases import COMPLAINT, COMPLAINT_WORDS, RECOUNTED, RECOUNTED_WORDS
from pipeline.interpret.glossary import KEY_WORDS, KEYED
from pipeline.interpret.prose.guards import GUARDS
from pipeline.vocabulary.caseless import fits, may_fit

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


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_what_fits_may_fit(text: str) -> None:
    for pattern in PATTERNS:
        assert may_fit(pattern, text) or pattern.search(text) is None


def test_a_text_without_a_piece_cannot_fit() -> None:
    assert not may_fit(re.compile(r"\bnearest (?:5|ten)\b", re.IGNORECASE), "Two were dismissed.")


def test_escapes_and_named_groups_keep_their_capitals() -> None:
    assert fits(re.compile(r"(?P<n>\D)X\Z", re.IGNORECASE), "ax")


@pytest.mark.parametrize(
    ("pattern", "any_of"),
    [(RECOUNTED, RECOUNTED_WORDS), (COMPLAINT, COMPLAINT_WORDS), (LEADS_IN, LEADING_WORDS), (KEYED, KEY_WORDS)],
)
def test_whatever_fits_holds_one_of_the_words(pattern: re.Pattern[str], any_of: tuple[str, ...]) -> None:
    """Asked of texts made from the pattern itself, branch by branch."""

    @given(st.from_regex(re.compile(pattern.pattern.lower())))
    def holds(text: str) -> None:
        assert fits(pattern, text, any_of) is (pattern.search(text.lower()) is not None)

    holds()
