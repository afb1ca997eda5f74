from __future__ import annotations

import pytest

from pipeline.readers.docx.symbols import UNKNOWN, clean, is_symbol_font, symbol


@pytest.mark.parametrize(
    ("font", "code", "expected"),
    [
        ("Symbol", 0xF0A3, "≤"),
        ("Symbol", 0xF03C, "<"),
        ("Symbol", 0xF035, "5"),
        ("Wingdings", 0xFC, "✓"),
        ("Wingdings", 0xF035, UNKNOWN),
        ("Wingdings 2", 0xF050, "✓"),
        ("Webdings", 0xF061, UNKNOWN),
        ("Webdings", 0x20, " "),
        ("Arial", 0x2264, "≤"),
        ("Arial", 0xD800, UNKNOWN),
        ("Arial", 0x0, UNKNOWN),
        ("Arial", 0x7FFFFFFF, UNKNOWN),
    ],
)
def test_codes_look_as_in_their_font(font, code, expected):
    assert symbol(font, code) == expected


def test_symbol_fonts_are_known_whatever_their_case():
    assert is_symbol_font("WINGDINGS")
    assert not is_symbol_font("Arial")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1\u20114", "1-4"), ("5\u00a0%", "5 %"), ("dis\u00admissed\u200e", "dismissed"), ("café", "café"), ("12", "12")],
)
def test_clean_takes_out_what_prints_nothing(text, expected):
    assert clean(text) == expected
