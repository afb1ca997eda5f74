"""PDFium's way of reading a page, held against pdfminer's: the same words in the same places, the same tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.colors import CMYKColorSep
from reportlab.pdfgen.canvas import Canvas

from pipeline.layout.objects import Word
from pipeline.layout.page import items_of
from pipeline.model.document import Block, Table
from pipeline.readers.pdf.doubt import DoubtfulPage, RewordedPage
from pipeline.readers.pdf.drawn import Drawn
from pipeline.readers.pdf.glyphs import drawn_on
from pipeline.readers.pdf.opening import opened, pages_of
from pipeline.readers.pdf.page_objects import ReadPage, read_page
from pipeline.readers.pdf.pdfium_page import drawn_by_pdfium
from pipeline.readers.pdf.sources import quick_pages

SAMPLES = sorted((Path(__file__).parents[3] / "samples" / "documents").glob("*.pdf"))
EM_SHARE = 0.07
"""pdfminer's widths of the standard fonts' letters differ from PDFium's by a little."""


def seen_by_pdfium(page: pypdfium2.PdfPage) -> Drawn:
    text_page = page.get_textpage()
    return drawn_by_pdfium(page, text_page.raw)


@contextmanager
def both_ways(path: Path) -> Iterator[Iterator[tuple[Drawn, Drawn]]]:
    """Each page by pdfminer and by PDFium."""
    document = pypdfium2.PdfDocument(path)
    with opened(path.read_bytes()) as pdf:
        yield ((drawn_on(page), seen_by_pdfium(document[index])) for index, page in enumerate(pages_of(pdf)))
    document.close()


@pytest.fixture
def page(tmp_path: Path) -> Callable[[Callable[[Canvas], None]], tuple[ReadPage, ReadPage]]:
    def drawer(draw: Callable[[Canvas], None]) -> tuple[ReadPage, ReadPage]:
        path = tmp_path / "made.pdf"
        canvas = Canvas(str(path), pagesize=(595, 842), invariant=1)
        draw(canvas)
        canvas.save()
        with both_ways(path) as pages:
            reference, quick = next(pages)
        return read_page(reference, 1), read_page(quick, 1)

    return drawer


def facts(word: Word) -> tuple[str, bool, bool, int]:
    return word.text, word.is_bold, word.is_italic, word.direction


def assert_alike(reference: ReadPage, quick: ReadPage) -> None:
    def order(words: tuple[Word, ...]) -> list[Word]:
        return sorted(words, key=lambda word: (word.text, round(word.baseline / 3), word.x0))

    pairs = list(zip(order(reference.objects.words), order(quick.objects.words), strict=True))
    for one, other in pairs:
        assert facts(one) == facts(other)
        assert other.size == pytest.approx(one.size, abs=0.01)
        near = EM_SHARE * one.size * (10 if one.text == "•" else 1)  # pdfminer gives standard bullets no width
        assert (other.x0, other.x1) == pytest.approx((one.x0, one.x1), abs=near)
        assert (other.top, other.bottom, other.baseline) == pytest.approx((one.top, one.bottom, one.baseline), abs=0.1)
    assert len(reference.objects.rulings) == len(quick.objects.rulings)
    for ruling, seen in zip(reference.objects.rulings, quick.objects.rulings, strict=True):
        assert seen.is_shading == ruling.is_shading
        assert (seen.x0, seen.top, seen.x1, seen.bottom) == pytest.approx(
            (ruling.x0, ruling.top, ruling.x1, ruling.bottom), abs=0.01
        )
    assert [code.code for code in reference.shortfalls] == [code.code for code in quick.shortfalls]
    assert [plain(item) for item in items_of(reference.objects)] == [plain(item) for item in items_of(quick.objects)]


def plain(item: Block | Table) -> object:
    if isinstance(item, Block):
        return item.kind, item.text, item.is_bold, item.is_italic
    return item.finder, [
        (cell.row_index, cell.column_index, cell.row_span, cell.column_span, cell.text, cell.is_shaded, cell.notes)
        for cell in item.cells
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_read_the_same(path: Path) -> None:
    with both_ways(path) as pages:
        for number, (reference, quick) in enumerate(pages, start=1):
            assert_alike(read_page(reference, number), read_page(quick, number))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_pages_and_turned_print(
    rotation: int, page: Callable[[Callable[[Canvas], None]], tuple[ReadPage, ReadPage]]
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        canvas.setCropBox((20, 30, 500, 800))
        canvas.drawString(100, 700, "Level 12")
        canvas.grid([100, 150, 200], [600, 620, 640])
        canvas.rotate(90)
        canvas.drawString(300, -220, "Upwards 7")

    assert_alike(*page(draw))


def test_stretched_raised_spaced_and_hidden_print(
    page: Callable[[Callable[[Canvas], None]], tuple[ReadPage, ReadPage]],
) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(100, 700)
        text.setFont("Helvetica", 11)
        text.setHorizScale(80)
        text.textOut("Narrow 31")
        text.setHorizScale(100)
        text.setRise(4)
        text.textOut("2")
        text.setRise(0)
        text.setCharSpace(2)
        text.textLine("spaced 45")
        text.setTextRenderMode(3)
        text.textLine("invisible")
        canvas.drawText(text)
        canvas.skew(0, 12)
        canvas.drawString(100, 500, "leaning")

    assert_alike(*page(draw))


def test_shapes_keep_kind_paint_and_shade(
    page: Callable[[Callable[[Canvas], None]], tuple[ReadPage, ReadPage]],
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.8)
        canvas.rect(100, 500, 200, 20, stroke=0, fill=1)
        canvas.rect(100, 520, 200, 20, stroke=1, fill=1)
        canvas.setFillGray(1)
        canvas.rect(100, 540, 200, 20, stroke=1, fill=1)
        canvas.circle(300, 300, 40)
        path = canvas.beginPath()
        for x in (100, 200):
            path.moveTo(x, 100)
            path.lineTo(x, 200)
            path.lineTo(x + 50, 200)
        canvas.drawPath(path)
        canvas.setFillGray(0)
        canvas.drawString(110, 505, "Total 5")

    assert_alike(*page(draw))


def test_forms_within_forms(page: Callable[[Callable[[Canvas], None]], tuple[ReadPage, ReadPage]]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.beginForm("inner")
        canvas.drawString(0, 0, "Inside 3")
        canvas.line(0, -2, 50, -2)
        canvas.endForm()
        canvas.translate(100, 400)
        canvas.scale(2, 2)
        canvas.doForm("inner")

    assert_alike(*page(draw))


def test_spot_colour_is_ink_not_white(tmp_path: Path) -> None:
    """A full tint of black ink is the number 1, which pdfminer takes for white."""
    path = tmp_path / "spot.pdf"
    canvas = Canvas(str(path), invariant=1)
    canvas.setFillColor(CMYKColorSep(0, 0, 0, 1, spotName="Black ink"))
    canvas.drawString(100, 700, "Nine")
    canvas.save()
    with both_ways(path) as pages:
        reference, quick = next(pages)
    assert {glyph.lightness for glyph in reference.every_glyph()} == {1.0}
    assert max(glyph.lightness for glyph in quick.every_glyph()) < 0.15


def test_print_drawn_twice_is_left_to_pdfminer(tmp_path: Path) -> None:
    """PDFium drops the second layer of fake bold."""
    path = tmp_path / "bold.pdf"
    canvas = Canvas(str(path), invariant=1)
    for shift in (0, 0.3):
        canvas.drawString(100 + shift, 700, "Total 111")
    canvas.save()
    with pypdfium2.PdfDocument(path) as document, pytest.raises(DoubtfulPage, match="leaves out"):
        seen_by_pdfium(document[0])


@pytest.mark.parametrize("mark", ["/Span <</ActualText (nine)>> BDC", "/Span <</MCID 0>> BDC"])
def test_what_is_printed_counts_not_what_the_file_says_it_reads_as(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "spoken.pdf"
    canvas = Canvas(str(path), invariant=1, pageCompression=0)
    canvas._code.append(mark)  # type: ignore[attr-defined]
    canvas.drawString(100, 700, "five")
    canvas._code.append("EMC")  # type: ignore[attr-defined]
    canvas.save()
    with pypdfium2.PdfDocument(path) as document:
        (page,) = quick_pages(document, path.read_bytes())
        assert "".join(glyph.text for glyph in page.drawn().every_glyph()) == "five"
        assert document[0].get_textpage().get_text_range() == ("nine" if "nine" in mark else "five")
        page.close()


def test_words_in_place_of_print_make_a_page_doubtful(tmp_path: Path) -> None:
    path = tmp_path / "spoken.pdf"
    canvas = Canvas(str(path), invariant=1, pageCompression=0)
    canvas._code.append("/Span <</ActualText (nine)>> BDC")  # type: ignore[attr-defined]
    canvas.drawString(100, 700, "five")
    canvas._code.append("EMC")  # type: ignore[attr-defined]
    canvas.save()
    with pypdfium2.PdfDocument(path) as document, pytest.raises(RewordedPage):
        seen_by_pdfium(document[0])
