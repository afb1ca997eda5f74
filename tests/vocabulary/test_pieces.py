"""Pieces that whatever fits a pattern must hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.find.phrases import COMPLAINT, RECOUNTED
from pipeline.interpret.letter.given import MASKED
from pipeline.interpret.prose.guards import GUARDS
from pipeline.vocabulary.pieces import pieces_of

PATTERNS = [COMPLAINT, RECOUNTED, MASKED, *(pattern for _, pattern in GUARDS)]


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("files?", {"file"}),
        ("files+", {"files"}),
        ("(?:un)?known", {"known"}),
        (r"\bhow many (?:\w+ ){0,6}?(?:were|was)\b", {"how many "}),
        (r"(?:dash|cross) means|nil", {" means", "nil"}),
        (r"(?P<who>staff|officers) (?!left)(?<!of )\w+", {"staff", "officers"}),
        (r"[ab]c.de\.f", {"de.f"}),
        (r"costs? £\d+", {"cost"}),
        (r"£\d+|fees", {"£", "fees"}),
        (r"(?:abc){2} x", {"abc"}),
        (r"of{", {"of{"}),
        (r"[]x]yes", {"yes"}),
        ("suppress(?:ed|ion)|suppress", {"suppress"}),
        (r"\u2020 dagger", {"\u2020 dagger"}),
    ],
)
def test_are_the_longest_words_that_cannot_be_left_out(pattern: str, pieces: set[str]) -> None:
    assert pieces_of(pattern) == pieces


@pytest.mark.parametrize(
    "pattern",
    ["", r"\d+", "a", "a|press", "(?:press)?", "press|", "(?i:press)", r"(press)\1", r"\x41press", "(?>press)"],
)
def test_none_where_nothing_is_sure(pattern: str) -> None:
    assert pieces_of(pattern) == frozenset()


def test_none_where_there_are_too_many() -> None:
    assert pieces_of("|".join(f"word{number:02}" for number in range(50))) == frozenset()


@pytest.mark.slow
@pytest.mark.parametrize("pattern", [re.compile(one.pattern.lower()) for one in PATTERNS], ids=range(len(PATTERNS)))
def test_whatever_a_pattern_fits_holds_one(pattern: re.Pattern[str]) -> None:
    pieces = pieces_of(pattern.pattern)
    assert pieces

    @given(st.from_regex(pattern))
    def holds(text: str) -> None:
        assert any(piece in text for piece in pieces)

    holds()
