"""Pages without figures are read as text alone, and the same text as in full."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.layout.page import items_of
from pipeline.model.document import Page
from pipeline.readers.base import Limits
from pipeline.readers.pdf.page_objects import read_page
from pipeline.readers.pdf.pdfium_page import drawn_by_pdfium
from pipeline.readers.pdf.plain import NotPlain, plain_page
from pipeline.readers.pdf.reader import READER

SENTENCES = (
    "The committee considered the report on the local plan and noted the progress made since its meeting in March.",
    "The strategy rests on early help, good information, and working with others across the whole of the county.",
    "It is expected that the contract will be let in May 2019, subject to the approval of the cabinet in its turn.",
)


def prose(canvas: Canvas, top: float = 700) -> None:
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, top + 30, "Report on the local plan")
    canvas.setFont("Helvetica", 9)
    for number in range(9):
        canvas.drawString(60, top - 12 * number - 8 * (number // 3), SENTENCES[number % 3])


@pytest.fixture
def made(tmp_path: Path) -> Callable[[Callable[[Canvas], None]], Path]:
    def maker(draw: Callable[[Canvas], None]) -> Path:
        path = tmp_path / "made.pdf"
        canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
        draw(canvas)
        canvas.save()
        return path

    return maker


def plain(path: Path) -> Page:
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    text_page = page.get_textpage()
    return plain_page(page, text_page.raw, 1)


def test_the_same_blocks_as_in_full(made: Callable[[Callable[[Canvas], None]], Path]) -> None:
    path = made(prose)
    page = pypdfium2.PdfDocument(path)[0]
    text_page = page.get_textpage()
    full = items_of(read_page(drawn_by_pdfium(page, text_page.raw), 1).objects)
    found = plain(path)
    assert found.is_without_figures
    assert [(item.kind, item.text) for item in found.items] == [(item.kind, item.text) for item in full]  # type: ignore[union-attr]
    for item, other in zip(found.items, full, strict=True):
        assert item.box is not None and other.box is not None
        assert (item.box.x0, item.box.top, item.box.x1, item.box.bottom) == pytest.approx(
            (other.box.x0, other.box.top, other.box.x1, other.box.bottom), abs=0.1
        )


def hidden(canvas: Canvas) -> None:
    prose(canvas)
    canvas.setFillGray(1)
    canvas.drawString(60, 300, "in white")


def turned(canvas: Canvas) -> None:
    prose(canvas)
    canvas.rotate(90)
    canvas.drawString(60, -30, "in the margin")


def beside(canvas: Canvas) -> None:
    prose(canvas)
    canvas.drawString(60, 300, "Head of service")
    canvas.drawString(300, 300, "Director")


@pytest.mark.parametrize("more", [hidden, turned, beside])
def test_more_than_lines_is_read_in_full(
    more: Callable[[Canvas], None], made: Callable[[Callable[[Canvas], None]], Path]
) -> None:
    with pytest.raises(NotPlain):
        plain(made(more))


def test_only_the_page_with_a_figure_is_looked_through(made: Callable[[Callable[[Canvas], None]], Path]) -> None:
    def draw(canvas: Canvas) -> None:
        prose(canvas)
        canvas.showPage()
        prose(canvas)
        canvas.drawString(60, 300, "In 2014, 7 were dismissed.")
        canvas.showPage()
        prose(canvas)

    document = READER.read(made(draw), "hash", Limits())
    assert [page.is_without_figures for page in document.pages] == [True, False, True]
    assert all("local plan" in str(page.items[0]) for page in document.pages)
