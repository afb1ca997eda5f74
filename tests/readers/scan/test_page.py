from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
cv2 = pytest.importorskip("cv2")

from pipeline.model.document import Block, Table  # noqa: E402
from pipeline.readers.scan.page import CELLS_UNREAD, NO_PRINT, READ_BY_OCR, read_picture  # noqa: E402

CELLS = {(0, 0): "Year", (0, 1): "Cases", (1, 0): "2012", (1, 1): "5", (2, 0): "2013", (2, 1): "7"}


def gridded(paper):  # type: ignore[no-untyped-def]
    for y in (200, 250, 300, 350):
        cv2.line(paper, (100, y), (500, y), (0,), 2)
    for x in (100, 300, 500):
        cv2.line(paper, (x, 200), (x, 350), (0,), 2)


def written(paper, line, cells):  # type: ignore[no-untyped-def]
    """Blocks of ink where the cells' words stand, and the lines that say what they are."""
    lines = []
    for (row, column), text in cells.items():
        x0, top = 120 + 200 * column, 212 + 50 * row
        x1 = x0 + 18 * len(text)
        for x in range(x0, x1 - 4, 18):
            cv2.rectangle(paper, (x, top), (x + 12, top + 25), (0,), 2)
        lines.append(line(text, x0, top - 4, x1, top + 30, 0.7 if text == "7" else 0.99))
    return tuple(lines)


def test_print_and_rulings_make_a_table_with_confidence(paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    gridded(paper)
    scanned = read_picture(paper, 3, fake_engine(lines=written(paper, line, CELLS)))
    (table,) = scanned.page.items
    assert isinstance(table, Table)
    assert [[cell.text for cell in row if cell] for row in table.grid()] == [
        ["Year", "Cases"],
        ["2012", "5"],
        ["2013", "7"],
    ]
    assert table.is_ocr
    assert [cell.confidence for cell in table.cells if cell.text in "57"] == [0.99, 0.7]
    assert [(short.code, short.page_number) for short in scanned.shortfalls] == [(READ_BY_OCR, 3)]


def test_boxes_are_points_on_the_page_as_given(paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    gridded(paper)
    scanned = read_picture(paper, 1, fake_engine(lines=written(paper, line, CELLS)))
    (table,) = scanned.page.items
    assert (scanned.page.width, scanned.page.height) == (pytest.approx(288), pytest.approx(360))
    assert table.box is not None
    assert table.box.x0 == pytest.approx(100 * 0.36, abs=1.5)
    assert table.box.bottom == pytest.approx(350 * 0.36, abs=1.5)


def test_print_that_was_not_read_marks_its_cell(paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    gridded(paper)
    lines = written(paper, line, CELLS)
    unread = tuple(found for found in lines if found.words[0].text != "7")
    scanned = read_picture(paper, 1, fake_engine(lines=unread))
    (table,) = scanned.page.items
    assert isinstance(table, Table)
    assert {(cell.row_index, cell.column_index): cell.is_unread for cell in table.cells} == {
        place: place == (2, 1) for place in CELLS
    }
    assert CELLS_UNREAD in [short.code for short in scanned.shortfalls]


def test_a_cell_without_ink_is_blank_and_not_unread(paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    gridded(paper)
    cells = {place: text for place, text in CELLS.items() if text != "7"}
    (table,) = read_picture(paper, 1, fake_engine(lines=written(paper, line, cells))).page.items
    assert isinstance(table, Table)
    (blank,) = [cell for cell in table.cells if not cell.text]
    assert not blank.is_unread
    assert blank.confidence is None


def test_lines_of_a_paragraph_carry_the_lowest_confidence(paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    cv2.rectangle(paper, (100, 100), (400, 126), (0,), 2)
    (block,) = read_picture(
        paper, 1, fake_engine(lines=(line("Three were dismissed", 98, 96, 402, 130, 0.95),))
    ).page.items
    assert isinstance(block, Block)
    assert [printed.confidence for printed in block.lines] == [0.95]


def test_sideways_headers_are_read_the_way_that_reads_better(paper, fake_engine, line) -> None:  # type: ignore[no-untyped-def]
    cv2.rectangle(paper, (100, 100), (126, 300), (0,), 2)
    cv2.rectangle(paper, (300, 400), (500, 426), (0,), 2)
    lines = (line("rnea", 96, 96, 130, 304, 0.95), line("Some words of print", 298, 396, 502, 430))
    engine = fake_engine(lines=lines, small=line("Dismissed", 0, 0, 200, 30, 0.9))
    page = read_picture(paper, 1, engine).page
    assert "Dismissed" in [item.text for item in page.items if isinstance(item, Block)]


def test_paper_without_print_is_told(paper, fake_engine) -> None:  # type: ignore[no-untyped-def]
    scanned = read_picture(paper, 2, fake_engine())
    assert scanned.page.items == ()
    assert [short.code for short in scanned.shortfalls] == [NO_PRINT]
