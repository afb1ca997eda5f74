from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from pipeline.readers.scan.weight import bold_words  # noqa: E402
from pipeline.readers.scan.words import InkWord  # noqa: E402


def test_thick_strokes_are_bold_and_short_words_follow_their_row() -> None:
    ink = np.zeros((900, 800), dtype=np.uint8)
    rows = []
    for row in range(10):
        top, thickness = 20 + 60 * row, 8 if row == 9 else 5
        for x in range(100, 240, 20):
            ink[top : top + 26, x : x + thickness] = 255
        ink[top : top + 26, 600 : 600 + thickness] = 255
        label = InkWord("Written", 1.0, 100, top, 240, top + 26, top + 26, 36)
        rows.append([label, InkWord("17", 1.0, 600, top, 612, top + 26, top + 26, 36)])
    bold = [is_bold for _, is_bold in bold_words(rows, ink)]
    assert bold == [False] * 18 + [True] * 2


def test_a_page_with_few_words_has_no_bold() -> None:
    words = [[InkWord("Total", 1.0, 0, 0, 40, 26, 26, 36)]]
    assert bold_words(words, np.full((40, 60), 255, dtype=np.uint8)) == [(words[0][0], False)]


def test_words_seen_where_no_ink_is_left_are_not_bold() -> None:
    ink = np.zeros((900, 800), dtype=np.uint8)
    rows = [[InkWord("Written", 1.0, 100, top, 240, top + 26, top + 26, 36)] for top in range(20, 820, 60)]
    assert not any(is_bold for _, is_bold in bold_words(rows, ink))
