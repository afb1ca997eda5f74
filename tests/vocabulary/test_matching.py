"""The longest label at each place, left to right."""

from __future__ import annotations

import pytest

from pipeline.vocabulary.matching import Matcher

MATCHER = Matcher({"warning": "w", "final warning": "fw", "final written warning": "fww", "x (formerly twitter)": "x"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a final written warning", [("final written warning", "fww")]),
        ("a final warning and a warning", [("final warning", "fw"), ("warning", "w")]),
        ("a final written note, a warning", [("warning", "w")]),
        ("final  warning", [("final  warning", "fw")]),
        ("final-warning", [("warning", "w")]),
        ("forewarning warnings", []),
        ("x (formerly twitter)", [("x (formerly twitter)", "x")]),
        ("final", []),
        ("", []),
    ],
)
def test_find(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[start:end], code) for start, end, code in MATCHER.find(text)] == found


def test_no_labels_match_nothing() -> None:
    assert list(Matcher({}).find("a warning")) == []
