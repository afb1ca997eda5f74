from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from pipeline.readers.scan.rulings import Stroke  # noqa: E402
from pipeline.readers.scan.words import ink_words  # noqa: E402


def inked(*boxes: tuple[int, int, int, int]):  # type: ignore[no-untyped-def]
    ink = np.zeros((400, 800), dtype=np.uint8)
    for x0, top, x1, bottom in boxes:
        ink[top:bottom, x0:x1] = 255
    return ink


def test_a_words_box_is_its_inks_own(line) -> None:  # type: ignore[no-untyped-def]
    ((word,),) = ink_words([line("17", 95, 90, 150, 140)], inked((104, 100, 118, 126), (122, 100, 136, 126)), [])
    assert (word.x0, word.top, word.x1, word.bottom) == (104, 100, 136, 126)


def test_digits_stand_on_the_baseline_and_letters_fall_below_it(line) -> None:  # type: ignore[no-untyped-def]
    digits = line("17", 100, 95, 140, 130)
    falling = line("Ag", 300, 95, 340, 140)
    ((left,), (right,)) = ink_words([digits, falling], inked((100, 100, 140, 126), (300, 100, 340, 133)), [])
    assert left.baseline == pytest.approx(126)
    assert right.baseline == pytest.approx(126, abs=1)
    assert left.em == right.em == pytest.approx(36, abs=1.5)


def test_words_part_at_the_widest_white(line) -> None:  # type: ignore[no-untyped-def]
    ink = inked((100, 100, 160, 126), (190, 100, 250, 126))
    ((left, right),) = ink_words([line("abc def", 98, 95, 252, 130)], ink, [])
    assert (left.text, left.x1, right.text, right.x0) == ("abc", 160, "def", 190)


def test_a_blank_that_the_engine_left_out_is_seen_in_the_ink(line) -> None:  # type: ignore[no-untyped-def]
    ink = inked(*((x, 100, x + 14, 126) for x in (100, 118, 136, 168, 186, 204)))
    ((left, right),) = ink_words([line("ValeCo"[:6], 98, 95, 220, 130)], ink, [])
    assert (left.text, right.text) == ("Val", "eCo")


def test_digits_are_never_parted_and_even_letters_stay_together(line) -> None:  # type: ignore[no-untyped-def]
    wide = inked(*((x, 100, x + 14, 126) for x in (100, 118, 136, 168, 186, 204)))
    assert [word.text for word in ink_words([line("120400", 98, 95, 220, 130)], wide, [])[0]] == ["120400"]
    even = inked(*((x, 100, x + 14, 126) for x in (100, 121, 142, 163, 184, 205)))
    assert [word.text for word in ink_words([line("Dismis", 98, 95, 221, 130)], even, [])[0]] == ["Dismis"]


def test_a_line_that_runs_over_a_ruling_is_cut_there(line) -> None:  # type: ignore[no-untyped-def]
    ink = inked((100, 100, 116, 126), (184, 100, 200, 126))
    (words,) = ink_words([line("47", 95, 95, 205, 130)], ink, [Stroke(150, 50, 150, 200)])
    assert [(word.text, word.x0) for word in words] == [("4", 100), ("7", 184)]


def test_a_ruling_elsewhere_cuts_nothing(line) -> None:  # type: ignore[no-untyped-def]
    (words,) = ink_words([line("47", 95, 95, 205, 130)], inked((100, 100, 200, 126)), [Stroke(150, 200, 150, 300)])
    assert [word.text for word in words] == ["47"]


def test_print_on_its_end_is_not_taken_for_level_words(line) -> None:  # type: ignore[no-untyped-def]
    assert ink_words([line("Total", 100, 50, 130, 200)], inked((100, 50, 130, 200)), []) == []
