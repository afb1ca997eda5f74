from __future__ import annotations

import pytest

from pipeline.readers.pdf.colours import lightness
from pipeline.readers.pdf.drawn import Glyph
from pipeline.readers.pdf.page_objects import turned_box
from pipeline.readers.pdf.words import clean_text, turn, words_of


def glyphs(text: str, x: float = 0.0, y: float = 100.0, size: float = 10.0) -> list[Glyph]:
    return [
        Glyph(character, x + 5 * n, y - 8, x + 5 * n + 5, y + 2, y, size, "Helvetica", 0, 0.0, True)
        for n, character in enumerate(text)
    ]


def test_blanks_and_gaps_part_words() -> None:
    assert [word.text for word in words_of(glyphs("ab cd") + glyphs("ef", x=40))] == ["ab", "cd", "ef"]


def test_a_smaller_glyph_is_a_word_of_its_own() -> None:
    assert [word.text for word in words_of(glyphs("12") + glyphs("3", x=10, size=6))] == ["12", "3"]


@pytest.mark.parametrize("raw", ["(cid:127)", "\uf0b7", "·", "●"])
def test_bullets_of_symbol_fonts(raw: str) -> None:
    assert clean_text(raw) == "•"


def test_unknown_glyphs_are_never_figures() -> None:
    assert clean_text("(cid:21)") == "\ufffd"
    assert clean_text("1(cid:127)2") == "1\ufffd2"


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turning_there_and_back(degrees: int) -> None:
    box = (10.0, 20.0, 30.0, 60.0)
    assert turn(turn(box, degrees), -degrees) == box
    width, height = (842.0, 595.0) if degrees % 180 else (595.0, 842.0)
    assert turned_box(turned_box(box, degrees, 595.0, 842.0), -degrees, width, height) == pytest.approx(box)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [(None, 0.0), (0.5, 0.5), ((1, 1, 1), 1.0), ((0, 0, 0, 1), 0.0), ((0, 0, 0, 0), 1.0), (("P1",), 0.5)],
)
def test_lightness(colour: object, expected: float) -> None:
    assert lightness(colour) == pytest.approx(expected)
