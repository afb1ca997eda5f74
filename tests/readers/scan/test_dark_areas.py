from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from pipeline.readers.scan.dark_areas import lightened  # noqa: E402


def test_light_print_on_a_dark_header_becomes_dark_print(paper) -> None:  # type: ignore[no-untyped-def]
    paper[200:250, 100:500] = 60
    cv2.putText(paper, "Dismissed", (200, 235), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (255,), 3)
    result, (area,) = lightened(paper)
    assert (area.x0, area.top, area.x1, area.bottom) == (100, 200, 500, 250)
    assert area.lightness == pytest.approx(60 / 255)
    assert np.median(result[200:250, 100:500]) == 195
    assert result[200:250, 100:500].min() == 0


def test_bold_print_and_rulings_are_no_dark_area(paper) -> None:  # type: ignore[no-untyped-def]
    cv2.putText(paper, "STAFF", (100, 300), cv2.FONT_HERSHEY_SIMPLEX, 2.0, (0,), 8)
    cv2.line(paper, (50, 500), (700, 500), (0,), 8)
    result, areas = lightened(paper)
    assert areas == []
    assert (result == paper).all()
