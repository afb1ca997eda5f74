"""Sentences end where a reader ends them."""

from __future__ import annotations

import pytest

from pipeline.find.sentences import sentences_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two were dismissed. Three were warned.", ["Two were dismissed.", "Three were warned."]),
        ("No. 5 is exempt under s. 40(2). The rest follow.", ["No. 5 is exempt under s. 40(2).", "The rest follow."]),
        (
            "Sites, e.g. Facebook, were used. None was blocked.",
            ["Sites, e.g. Facebook, were used.", "None was blocked."],
        ),
        ("Eleven were dismissed; The rest were warned.", ["Eleven were dismissed;", "The rest were warned."]),
        ("It was “minor”. Nobody left.", ["It was “minor”.", "Nobody left."]),
        ("Line one\nLine two", ["Line one", "Line two"]),
        ("", []),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences_of(text)] == expected


def test_offsets_point_into_the_text() -> None:
    text = "One left.  Two stayed."
    for sentence in sentences_of(text):
        assert text[sentence.offset :].startswith(sentence.text)
