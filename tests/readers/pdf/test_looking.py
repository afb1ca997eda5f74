"""Boxes and picture of a page have one origin and one direction, however the page is turned or cropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.readers.pdf.looking import painted_page, shown_objects


def darkest_in(path: Path, box: tuple[float, float, float, float]) -> int:
    picture, scale = painted_page(path, 1, 2.0)
    area = picture.convert("L").crop(tuple(round(side * scale) for side in box))  # type: ignore[arg-type]
    low, _ = area.getextrema()
    assert isinstance(low, int)
    return low


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_words_lie_on_their_print(tmp_path: Path, rotation: int) -> None:
    path = tmp_path / "turned.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    canvas.setPageRotation(rotation)
    canvas.setCropBox((20, 10, 250, 190))
    canvas.setFont("Helvetica", 20)
    canvas.drawString(40, 150, "Dismissed")
    canvas.save()
    objects = shown_objects(path, 1)
    assert (objects.width, objects.height) == painted_page(path, 1, 1.0)[0].size
    (word,) = objects.words
    assert darkest_in(path, (word.x0, word.top, word.x1, word.bottom)) < 60
    assert darkest_in(path, (0, 0, objects.width, max(1.0, word.top - 12))) > 240


def test_a_huge_page_is_painted_smaller(tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    canvas = Canvas(str(path), pagesize=(9000, 9000), invariant=1)
    canvas.drawString(10, 10, "x")
    canvas.save()
    picture, scale = painted_page(path, 1, 2.0)
    assert scale < 1.0
    assert picture.width == pytest.approx(9000 * scale, abs=2)
