from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from pipeline.model.geometry import BoundingBox  # noqa: E402
from pipeline.readers.scan.straighten import skew_of, straightened  # noqa: E402


def ruled(degrees: float):  # type: ignore[no-untyped-def]
    sheet = np.full((1600, 1200), 255, dtype=np.uint8)
    for y in range(300, 1300, 50):
        cv2.rectangle(sheet, (200, y), (1000 - y % 300, y + 12), (0,), -1)
    turn = cv2.getRotationMatrix2D((600, 800), degrees, 1.0)
    return cv2.warpAffine(sheet, turn, (1200, 1600), borderValue=(255,))


@pytest.mark.parametrize("degrees", [-3.0, -0.8, 0.0, 0.4, 2.2])
def test_skew_is_found_to_a_tenth_of_a_degree(degrees: float) -> None:
    assert skew_of(ruled(degrees)) == pytest.approx(-degrees, abs=0.1)


def test_a_page_on_its_side_is_levelled_too() -> None:
    assert skew_of(np.ascontiguousarray(np.rot90(ruled(0.8)))) == pytest.approx(-0.8, abs=0.1)


def test_blank_paper_has_no_skew(paper) -> None:  # type: ignore[no-untyped-def]
    assert skew_of(paper) == 0.0


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("degrees", [0.0, 1.5])
def test_boxes_go_back_to_where_the_ink_was(paper, turns: int, degrees: float) -> None:  # type: ignore[no-untyped-def]
    cv2.rectangle(paper, (600, 100), (640, 120), (0,), -1)
    straight = straightened(paper, turns, degrees)
    rows, columns = np.nonzero(straight.picture < 100)
    box = BoundingBox(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    back = straight.box_back(box)
    assert (back.x0 + back.x1) / 2 == pytest.approx(620.5, abs=1.5)
    assert back.middle == pytest.approx(110.5, abs=1.5)
    assert back.width == pytest.approx(41, abs=4)


def test_nothing_leaves_the_picture_when_it_is_levelled(paper) -> None:  # type: ignore[no-untyped-def]
    paper[0:4, 0:4] = 0
    assert (straightened(paper, 0, 4.0).picture < 100).sum() >= 8
