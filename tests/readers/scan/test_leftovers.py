from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from pipeline.readers.scan.leftovers import look_again  # noqa: E402
from pipeline.readers.scan.words import InkWord  # noqa: E402

ROW = InkWord("Verbal", 0.99, 100, 100, 220, 126, 126, 36)


def sheet(*boxes: tuple[int, int, int, int]):  # type: ignore[no-untyped-def]
    ink = np.zeros((400, 800), dtype=np.uint8)
    for x0, top, x1, bottom in ((100, 100, 220, 126), *boxes):
        ink[top:bottom, x0:x1] = 255
    return 255 - ink, ink


def test_a_short_level_bar_is_a_dash_and_not_sure(fake_engine) -> None:  # type: ignore[no-untyped-def]
    again = look_again(*sheet((500, 114, 512, 118)), [[ROW]], fake_engine())
    (word,) = again.words
    assert (word.text, word.x0, again.unread) == ("-", 500, ())
    assert word.confidence < 0.9


def test_other_ink_is_shown_to_the_engine_by_itself(fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    again = look_again(*sheet((500, 100, 514, 126)), [[ROW]], fake_engine(small=line("4", 0, 0, 30, 40, 0.8)))
    assert [(word.text, word.confidence) for word in again.words] == [("4", 0.8)]


@pytest.mark.parametrize("confidence", [0.3, None])
def test_what_nobody_reads_is_told(fake_engine, line, confidence: float | None) -> None:  # type: ignore[no-untyped-def]
    small = None if confidence is None else line("4", 0, 0, 30, 40, confidence)
    again = look_again(*sheet((500, 100, 514, 126)), [[ROW]], fake_engine(small=small))
    assert again.words == ()
    assert [box.x0 for box in again.unread] == [500]


def test_ink_close_to_a_word_is_never_read_apart_from_it(fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    engine = fake_engine(small=line("<", 0, 0, 30, 40, 0.99))
    again = look_again(*sheet((230, 102, 246, 124)), [[ROW]], engine)
    assert again.words == ()
    assert len(again.unread) == 1
    assert engine.asked == []


@pytest.mark.parametrize("box", [(500, 112, 503, 115), (500, 300, 514, 326), (500, 60, 560, 150)])
def test_dust_stamps_and_what_is_in_no_row_are_left_aside(fake_engine, box) -> None:  # type: ignore[no-untyped-def]
    again = look_again(*sheet(box), [[ROW]], fake_engine())
    assert (again.words, again.unread) == ((), ())
