from __future__ import annotations

import pytest

from pipeline.layout.figures import is_figure, is_number
from pipeline.layout.lines import joined
from pipeline.layout.settings import LayoutSettings


@pytest.mark.parametrize(
    "text",
    [
        "12",
        "<5",
        "1,051",
        "1-4",
        "-",
        "–",
        "*",
        "nil",
        "None",
        "12%",
        "(3)",
        "..",
        "fewer than 5",
        "5 or fewer",
        "up to five",
        "[c]",
    ],
)
def test_entries_of_a_column_of_counts(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize("text", ["Written warning", "Facebook", "12 May 2013", "Band 3", "s.40(2)", ""])
def test_words_are_no_figures(text: str) -> None:
    assert not is_figure(text)


def test_numbers_are_told_word_by_word() -> None:
    assert is_number("2015/16") and is_number("1,051") and not is_number("of") and not is_number("-")


def test_hyphens_at_line_ends() -> None:
    assert joined(["the depart-", "ment holds"]) == "the department holds"
    assert joined(["a fixed-", "term contract"]) == "a fixed-term contract"
    assert joined(["non-", "disclosure"]) == "non-disclosure"
    assert joined(["2010-", "2011"]) == "2010- 2011"


def test_settings_are_checked() -> None:
    with pytest.raises(ValueError, match="snap"):
        LayoutSettings(snap=-1)
