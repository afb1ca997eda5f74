from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

Draw = Callable[[Canvas], None]


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[[Draw], Path]:
    """A PDF of 300 by 200 points that ``draw`` has drawn."""

    def make(draw: Draw) -> Path:
        canvas = Canvas(str(tmp_path / "page.pdf"), pagesize=(300, 200), invariant=1)
        draw(canvas)
        canvas.save()
        return tmp_path / "page.pdf"

    return make


def draw_table(canvas: Canvas) -> None:
    canvas.grid([50, 150, 250], [180, 160, 140])
    for row, pair in enumerate([("Year", "Dismissed"), ("2012", "<5")]):
        for column, text in enumerate(pair):
            canvas.drawString(55 + 100 * column, 165 - 20 * row, text)
    canvas.drawString(50, 100, "A paragraph below the table.")


@pytest.fixture
def table_pdf(pdf: Callable[[Draw], Path]) -> Path:
    return pdf(draw_table)
