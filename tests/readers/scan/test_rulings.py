from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from pipeline.readers.scan.ink import darkness_of, ink_of  # noqa: E402
from pipeline.readers.scan.rulings import Stroke, strokes_of  # noqa: E402


def found(sheet) -> list[Stroke]:  # type: ignore[no-untyped-def]
    darkness = darkness_of(sheet)
    return strokes_of(ink_of(darkness), darkness)[0]


def across(strokes: list[Stroke]) -> list[Stroke]:
    return sorted((s for s in strokes if s.top == s.bottom), key=lambda s: s.top)


def test_the_lines_of_a_grid_are_found_with_their_ends(paper) -> None:  # type: ignore[no-untyped-def]
    for y in (200, 240, 280):
        cv2.line(paper, (100, y), (500, y), (60,), 2)
    for x in (100, 300, 500):
        cv2.line(paper, (x, 200), (x, 280), (60,), 2)
    strokes = found(paper)
    assert len(strokes) == 6
    top = across(strokes)[0]
    assert (top.x0, top.top, top.x1) == (
        pytest.approx(100, abs=16),
        pytest.approx(200, abs=2),
        pytest.approx(500, abs=16),
    )


def test_letters_in_a_row_are_no_ruling(paper) -> None:  # type: ignore[no-untyped-def]
    cv2.putText(paper, "Disciplinary 2013-14 EEEE", (60, 300), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0,), 4)
    assert found(paper) == []


def test_digits_over_each_other_are_no_ruling(paper) -> None:  # type: ignore[no-untyped-def]
    for row in range(8):
        cv2.putText(paper, "1", (300, 200 + 34 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (0,), 3)
    assert found(paper) == []


def test_a_ruling_with_breaks_is_one_or_more_pieces_of_one_level(paper) -> None:  # type: ignore[no-untyped-def]
    cv2.line(paper, (100, 400), (600, 400), (0,), 2)
    paper[:, 200:204] = 255
    paper[:, 350:354] = 255
    strokes = found(paper)
    assert {round(s.top) for s in strokes} == {400}
    assert min(s.x0 for s in strokes) == pytest.approx(100, abs=16)
    assert max(s.x1 for s in strokes) == pytest.approx(600, abs=16)


def test_a_faint_end_belongs_to_the_ruling(paper) -> None:  # type: ignore[no-untyped-def]
    cv2.line(paper, (300, 400), (600, 400), (0,), 2)
    cv2.line(paper, (100, 400), (300, 400), (238,), 2)
    (stroke,) = found(paper)
    assert stroke.x0 == pytest.approx(100, abs=16)


def test_the_scanners_shadow_at_the_edge_is_left_aside(paper) -> None:  # type: ignore[no-untyped-def]
    paper[:, 0:3] = 0
    assert found(paper) == []


def test_drawn_ink_covers_the_rulings_and_not_the_print(paper) -> None:  # type: ignore[no-untyped-def]
    cv2.line(paper, (100, 400), (600, 400), (0,), 3)
    cv2.rectangle(paper, (200, 430), (215, 455), (0,), 2)
    darkness = darkness_of(paper)
    ink = ink_of(darkness)
    rest = cv2.subtract(ink, strokes_of(ink, darkness)[1])
    assert not rest[390:410].any()
    assert rest[425:460].any()
