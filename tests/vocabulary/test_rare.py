"""Patterns that few texts fit answer like any others."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.prose.mentions import PARTITIVE
from pipeline.interpret.prose.net_use import BY_MAIL
from pipeline.interpret.prose.read import LEADS_PARTS
from pipeline.interpret.said import SO_MANY_YEARS
from pipeline.vocabulary.rare import Rare, compile_rare

RARE = [PARTITIVE, BY_MAIL, LEADS_PARTS, SO_MANY_YEARS]
WORDS = (
    "Of",
    "of the cases",
    "WHICH",
    "those",
    "sending",
    "Mail by e-mail",
    "the",
    "last",
    "three",
    "Years",
    "as follows:",
    ".",
)


def spans(found: "re.Match[str] | None") -> tuple[int, int] | None:
    return found and found.span()


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_says_of_any_words_what_the_pattern_says(text: str) -> None:
    for one in RARE:
        assert spans(one.search(text)) == spans(one.pattern.search(text))
        assert spans(one.match(text)) == spans(one.pattern.match(text))
        assert spans(one.fullmatch(text)) == spans(one.pattern.fullmatch(text))
        assert [match.span() for match in one.finditer(text)] == [m.span() for m in one.pattern.finditer(text)]
        assert one.split(text) == [part or "" for part in one.pattern.split(text)]


@pytest.mark.parametrize(("start", "end", "expected"), [(0, 99, (3, 8)), (4, 99, (9, 14)), (0, 7, None)])
def test_looks_between_two_places(start: int, end: int, expected: tuple[int, int] | None) -> None:
    assert spans(compile_rare("WHICH", re.IGNORECASE).search("of which Which", start, end)) == expected


def test_splits_at_the_first_alone() -> None:
    assert compile_rare(r" into ").split("a into b into c", maxsplit=1) == ["a", "b into c"]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_capitals_count_where_the_pattern_heeds_them(flags: int) -> None:
    found = compile_rare("Dismissed", flags).search("DISMISSED")
    assert (found is not None) is bool(flags)


def test_a_pattern_of_which_nothing_is_sure_is_searched() -> None:
    assert Rare(re.compile(r"\d+")).search("all 19") is not None
