"""Pictures of pages and cells: the right place, in the right colour."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from pipeline.errors import CorruptDocument
from pipeline.model.document import Document
from pipeline.model.geometry import BoundingBox
from pipeline.publish.pictures.drawing import drawn, with_legend
from pipeline.publish.pictures.layers import Found, marks_of
from pipeline.publish.pictures.marks import COLOURS, Layer, Mark
from pipeline.publish.pictures.page import page_picture
from pipeline.publish.pictures.receipt import receipt_picture
from pipeline.readers.base import Limits
from pipeline.readers.pdf.looking import painted_page, shown_objects
from pipeline.readers.pdf.reader import READER

WHITE = (255, 255, 255)


@pytest.fixture
def found(table_pdf: Path) -> Found:
    document: Document = READER.read(table_pdf, "", Limits())
    return Found(1, shown_objects(table_pdf, 1), document)


def test_each_layer_marks_what_it_is_named_for(found: Found) -> None:
    tables = marks_of(found, [Layer.TABLES])
    assert [mark.label for mark in tables if mark.label] == ["table 1 · ruled · 2 rows, 2 columns"]
    assert len(tables) == 5
    (block,) = marks_of(found, [Layer.BLOCKS])
    assert block.label.startswith("paragraph · ")
    assert len(marks_of(found, [Layer.WORDS])) == 9
    assert len(marks_of(found, [Layer.RULINGS])) == 6
    assert marks_of(found, [Layer.FIGURES]) == []


def test_layers_come_in_the_order_of_drawing(found: Found) -> None:
    layers = [mark.layer for mark in marks_of(found, [Layer.TABLES, Layer.WORDS])]
    assert layers == sorted(layers, key=list(Layer).index)


def test_a_mark_is_drawn_where_it_says() -> None:
    picture = Image.new("RGB", (200, 100), WHITE)
    marked = drawn(picture, [Mark(Layer.TABLES, BoundingBox(10, 10, 50, 30), width=1)], 2.0)
    assert marked.getpixel((20, 40)) == COLOURS[Layer.TABLES]
    assert marked.getpixel((60, 40)) == WHITE
    assert picture.getpixel((20, 40)) == WHITE


def test_a_label_stays_inside_the_picture() -> None:
    picture = Image.new("RGB", (120, 60), WHITE)
    marked = drawn(picture, [Mark(Layer.BLOCKS, BoundingBox(100, 0, 119, 10), "paragraph", width=0)], 1.0)
    edge = [marked.getpixel((x, y)) for x in range(50, 100) for y in range(15)]
    assert any(pixel != WHITE for pixel in edge)


def test_the_legend_has_a_line_for_each_layer_shown() -> None:
    picture = Image.new("RGB", (300, 50), WHITE)
    one, two = (with_legend(picture, [], layers) for layers in ([Layer.WORDS], [Layer.WORDS, Layer.TABLES]))
    assert two.height > one.height > picture.height
    assert two.getpixel((20, 50 + 12 + 24 + 5)) == COLOURS[Layer.TABLES]


def test_a_page_picture_is_a_png_of_the_page_with_its_legend(found: Found, table_pdf: Path) -> None:
    picture = Image.open(io.BytesIO(page_picture(table_pdf, found, [Layer.TABLES])))
    assert (picture.format, picture.width) == ("PNG", 600)
    assert picture.height > 400


def test_a_receipt_shows_its_cell_and_what_is_around(table_pdf: Path) -> None:
    box, header = BoundingBox(150, 40, 250, 60), BoundingBox(150, 20, 250, 40)
    alone = Image.open(io.BytesIO(receipt_picture(table_pdf, 1, box, margin=10)))
    assert alone.size == (300, 100)
    with_header = Image.open(io.BytesIO(receipt_picture(table_pdf, 1, box, margin=10, headers=[header])))
    assert with_header.size == (300, 150)
    red, green, blue = with_header.convert("RGB").getpixel((150, 85))  # type: ignore[misc]
    assert red > blue, "the cell is tinted"
    assert green < 255


def test_a_header_too_far_away_is_left_out(table_pdf: Path) -> None:
    box, far = BoundingBox(150, 40, 160, 60), BoundingBox(800, 900, 810, 910)
    near = receipt_picture(table_pdf, 1, box, margin=10, headers=[far])
    assert near == receipt_picture(table_pdf, 1, box, margin=10)


def test_a_page_that_is_not_there_is_told(table_pdf: Path) -> None:
    with pytest.raises(CorruptDocument, match="no page 2"):
        painted_page(table_pdf, 2, 1.0)
    with pytest.raises(CorruptDocument, match="no page 2"):
        shown_objects(table_pdf, 2)


def test_what_pdfium_cannot_open_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(CorruptDocument):
        painted_page(path, 1, 1.0)
