"""PDFs made on the spot: what is hidden, hurt, turned or only pictured."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pdfplumber.utils.exceptions import PdfminerException
from reportlab.pdfgen.canvas import Canvas

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from bench.hostile.cases.raw_pdf import page_objects, pdf, stream
from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded, NeedsOcr, NotADocument
from pipeline.model.document import BlockKind, Document, Table
from pipeline.readers.base import Limits
from pipeline.readers.pdf import scans
from pipeline.readers.pdf.opening import opened
from pipeline.readers.pdf.reader import READER

Make = Callable[[Canvas], None]
DEFAULT = Limits()


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    def reader(draw: Make, size: tuple[float, float] = (595, 842), limits: Limits = DEFAULT) -> Document:
        path = tmp_path / "made.pdf"
        canvas = Canvas(str(path), pagesize=size, invariant=1)
        draw(canvas)
        canvas.save()
        return READER.read(path, "hash", limits)

    return reader


def texts(document: Document) -> list[str]:
    return [block.text for _, block in document.blocks()]


def codes(document: Document) -> list[str]:
    return [shortfall.code for shortfall in document.shortfalls]


def draw_table(canvas: Canvas, x: float = 100, y: float = 700) -> None:
    canvas.grid([x, x + 100, x + 200], [y, y - 20, y - 40])
    for row, pair in enumerate([("Year", "Dismissed"), ("2012", "<5")]):
        for column, text in enumerate(pair):
            canvas.drawString(x + 5 + 100 * column, y - 15 - 20 * row, text)


def picture(canvas: Canvas, width: float, height: float) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), (200, 200, 200))), 0, 0, width, height)


def test_hidden_and_white_text_is_left_out_and_told(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Seven were dismissed.")
        canvas.setFillGray(1)
        canvas.drawString(100, 600, "white")
        text = canvas.beginText(100, 500)
        text.setTextRenderMode(3)
        text.textOut("invisible")
        canvas.drawText(text)

    document = read(draw)
    assert texts(document) == ["Seven were dismissed."]
    assert codes(document) == ["hidden-text"]


def test_print_of_no_size_is_left_out_and_told(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Seven were dismissed.")
        text = canvas.beginText()
        text.setTextTransform(1, 0, 0, 0, 100, 500)
        text.textOut("nobody sees")
        text.textOut("this")
        canvas.drawText(text)

    document = read(draw)
    assert texts(document) == ["Seven were dismissed."]
    assert codes(document) == ["hidden-text"]


def test_a_title_that_ends_in_half_a_character_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "made.pdf"
    canvas = Canvas(str(path), invariant=1)
    canvas.setTitle("A" * 20)
    canvas.drawString(100, 700, "Seven were dismissed.")
    canvas.save()
    path.write_bytes(path.read_bytes().replace(b"(" + b"A" * 20 + b")", b"<FEFF00410042D83D>".ljust(22)))
    document = READER.read(path, "hash", DEFAULT)
    assert texts(document) == ["Seven were dismissed."]
    assert ("Title", "AB\ufffd") in document.metadata


def test_a_blank_page_of_which_no_part_is_shown_is_blank(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((0, 2**31, 612, 792))
        canvas.showPage()

    with pytest.raises(EmptyFile):
        read(draw)


def test_white_text_on_a_dark_header_is_seen(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.2)
        canvas.rect(90, 690, 200, 20, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(100, 695, "Outcome")

    assert texts(read(draw)) == ["Outcome"]


def test_text_off_the_page_is_left_out_and_told(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "On the page")
        canvas.drawString(700, 700, "beside it")

    document = read(draw)
    assert texts(document) == ["On the page"]
    assert codes(document) == ["text-off-page"]


def test_fake_bold_is_read_once_and_is_bold(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(100 + shift, 700, "Total 111")

    (block,) = [block for _, block in read(draw).blocks()]
    assert (block.text, block.is_bold) == ("Total 111", True)


def test_superscripts_stand_in_notes(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        draw_table(canvas)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(105 + 100 + 14, 669, "1")

    (table,) = read(draw).tables()
    cell = next(cell for cell in table.cells if cell.text == "<5")
    assert cell.notes == ("1",)


def test_a_sideways_page_is_read_upright_and_keeps_its_boxes(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.translate(0, -595)
        draw_table(canvas, 100, 500)

    document = read(draw)
    (table,) = document.tables()
    assert [cell.text for cell in table.cells] == ["Year", "Dismissed", "2012", "<5"]
    assert table.box is not None
    assert table.box.height > table.box.width
    assert (document.pages[0].width, document.pages[0].height) == (595, 842)
    assert table.box.x0 >= 0 and table.box.x1 <= 595 and table.box.bottom <= 842


def test_the_page_s_own_rotation_is_followed(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(0, 595)
        canvas.rotate(-90)
        canvas.drawString(100, 100, "unused")

    document = read(draw)
    assert texts(document) == ["unused"]


def test_the_crop_box_is_the_page(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((50, 50, 545, 792))
        canvas.drawString(100, 700, "Inside")

    document = read(draw)
    (block,) = [block for _, block in document.blocks()]
    assert document.pages[0].width == pytest.approx(495)
    assert block.box is not None
    assert block.box.x0 == pytest.approx(50)


@pytest.fixture
def without_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "is_installed", lambda: False)


@pytest.mark.usefixtures("without_ocr")
def test_pictures_only_need_ocr(read: Callable[..., Document]) -> None:
    with pytest.raises(NeedsOcr):
        read(lambda canvas: picture(canvas, 595, 842))


@pytest.mark.usefixtures("without_ocr")
def test_one_picture_page_among_others_is_told(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "See overleaf.")
        canvas.showPage()
        picture(canvas, 595, 842)

    document = read(draw)
    assert [page.has_text for page in document.pages] == [True, False]
    assert [(s.code, s.page_number) for s in document.shortfalls] == [("page-needs-ocr", 2)]


def test_the_invisible_layer_of_a_scan_is_read_and_told(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        picture(canvas, 595, 842)
        text = canvas.beginText(100, 500)
        text.setTextRenderMode(3)
        text.textOut("Three were dismissed.")
        canvas.drawText(text)

    document = read(draw)
    assert texts(document) == ["Three were dismissed."]
    assert codes(document) == ["ocr-text-layer"]


def test_blank_pages_are_an_empty_file(read: Callable[..., Document]) -> None:
    with pytest.raises(EmptyFile):
        read(lambda canvas: canvas.showPage())


def test_form_fields_are_read(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 700, "Number dismissed:")
        canvas.acroForm.textfield(name="n", value="17", x=220, y=690, width=60, height=20)

    assert "17" in " ".join(texts(read(draw)))


def test_page_numbers_are_furniture(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 500, "We hold the information.")
        canvas.drawString(280, 30, "Page 1 of 1")

    assert [block.kind for _, block in read(draw).blocks()] == [BlockKind.PARAGRAPH, BlockKind.FURNITURE]


def test_two_columns_of_prose_are_read_one_after_the_other(read: Callable[..., Document]) -> None:
    sentence = "the figures that we hold for the year in question were taken from the personnel records of the council"
    words = sentence.split()

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 8)
        for row in range(12):
            for column in range(2):
                start = (row * 5 + column * 60) % (len(words) - 12)
                canvas.drawString(60 + 250 * column, 700 - 14 * row, " ".join(words[start : start + 11]))
        canvas.drawString(60, 720, "LEFT")
        canvas.drawString(310, 720, "RIGHT")

    text = " ".join(texts(read(draw)))
    left, right = text.index("LEFT"), text.index("RIGHT")
    assert right - left > 300


def test_more_pages_than_allowed(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        for _ in range(3):
            canvas.drawString(100, 700, "page")
            canvas.showPage()

    with pytest.raises(LimitExceeded, match="max_pages = 2"):
        read(draw, limits=Limits(max_pages=2))


def test_a_file_without_a_header_is_no_document(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"<html>not a PDF</html>")
    with pytest.raises(NotADocument):
        READER.read(path, "hash", Limits())


def test_a_header_alone_is_corrupt(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    with pytest.raises(CorruptDocument):
        READER.read(path, "hash", Limits())


def test_a_damaged_page_list_is_read_from_a_mended_copy(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    canvas = Canvas(str(path), invariant=1, pageCompression=0)
    canvas.drawString(100, 700, "First page")
    canvas.showPage()
    canvas.drawString(100, 700, "Second page")
    canvas.save()
    content = path.read_bytes().replace(
        b"/MediaBox [ 0 0 595.2756 841.8898 ]", b"/MediaBax [ 0 0 595.2756 841.8898 ]", 1
    )
    path.write_bytes(content[: content.rindex(b"startxref")])
    document = READER.read(path, "hash", Limits())
    assert texts(document) == ["First page", "Second page"]
    assert codes(document) == ["text-missing", "mended-copy"]


def test_tables_are_numbered_through_the_document(read: Callable[..., Document]) -> None:
    def draw(canvas: Canvas) -> None:
        draw_table(canvas)
        canvas.drawString(100, 640, "Warnings were as follows.")
        draw_table(canvas, y=600)
        canvas.showPage()
        draw_table(canvas)

    tables: list[Table] = list(read(draw).tables())
    assert [(table.number, table.page_number) for table in tables] == [(1, 1), (2, 1), (3, 2)]


def test_a_file_that_breaks_off_is_told(tmp_path: Path, read: Callable[..., Document]) -> None:
    def two_pages(canvas: Canvas) -> None:
        for text in ("Seven were dismissed.", "Four were warned."):
            canvas.drawString(72, 700, text)
            canvas.showPage()

    assert "text-missing" not in codes(read(two_pages))
    path = tmp_path / "made.pdf"
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.rindex(b"startxref")])
    assert "text-missing" in codes(READER.read(path, "hash", DEFAULT))


def test_a_page_that_shows_a_stamp_alone_is_not_blank(tmp_path: Path) -> None:
    stamp = b"<</Type/Annot/Subtype/Stamp/F 4/Rect[100 100 300 300]/AP<</N 7 0 R>>>>"
    square = stream(b"0 0 200 200 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 200 200]")
    path = tmp_path / "stamped.pdf"
    path.write_bytes(pdf({**page_objects(stream(b""), page=b"/Annots[8 0 R]"), 7: square, 8: stamp}))
    with pytest.raises(NeedsOcr):
        READER.read(path, "hash", DEFAULT)


def test_want_of_memory_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def starve(*_: object, **__: object) -> None:
        raise PdfminerException(MemoryError("Unable to allocate output buffer."))

    monkeypatch.setattr("pdfplumber.open", starve)
    with pytest.raises(MemoryError), opened(b"%PDF-1.7"):
        pass
