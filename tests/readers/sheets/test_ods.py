from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, LimitExceeded, NeedsOcr
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.sheets.ods import READER


def read(tmp_path: Path, table: str, styles: str = "") -> Document:
    path = tmp_path / "sheet.ods"
    content = f'<d xmlns:t="t" xmlns:o="o" xmlns:s="s">{styles}<t:table t:name="Data">{table}</t:table></d>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", content)
    return READER.read(path, "0" * 64, Limits())


def cell(text: str, more: str = "") -> str:
    return f"<t:table-cell {more}><p>{text}</p></t:table-cell>"


def row(*cells: str, more: str = "") -> str:
    return f"<t:table-row {more}>{''.join(cells)}</t:table-row>"


def grid(document: Document) -> list[list[str]]:
    (table,) = document.tables()
    return [[each.text if each else "?" for each in line] for line in table.grid()]


def test_repeated_cells_and_rows_are_written_out(tmp_path: Path) -> None:
    zeros = cell("0", 't:number-columns-repeated="2"')
    table = row(cell("Year"), cell("Warned"), cell("Dismissed")) + row(
        cell("x"), zeros, more='t:number-rows-repeated="2"'
    )
    assert grid(read(tmp_path, table)) == [["Year", "Warned", "Dismissed"], ["x", "0", "0"], ["x", "0", "0"]]


def test_blank_repeats_to_the_end_of_the_sheet_take_no_room(tmp_path: Path) -> None:
    blank = '<t:table-cell t:number-columns-repeated="16384"/>'
    table = (
        row(cell("A"), cell("B"))
        + row(cell("x"), cell("1"), blank)
        + row(blank, more='t:number-rows-repeated="1048000"')
    )
    assert grid(read(tmp_path, table)) == [["A", "B"], ["x", "1"]]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(row(cell("1"), more='t:number-rows-repeated="999999999"'), marks=pytest.mark.slow),
        row(cell("1", 't:number-columns-repeated="999999999"')),
        row(cell("1", 't:number-columns-repeated="2147483647"')),
    ],
)
def test_a_figure_repeated_without_end_meets_the_limit(tmp_path: Path, table: str) -> None:
    with pytest.raises((LimitExceeded, CorruptDocument)):
        read(tmp_path, table)


def test_days_in_figures_become_iso_days_and_values_without_text_are_shown(tmp_path: Path) -> None:
    day = 'o:value-type="date" o:date-value="2013-04-01"'
    table = row(cell("From"), cell("Until"), cell("Share"), cell("Count")) + row(
        cell("01/04/13", day),
        cell("Apr 13", day),
        '<t:table-cell o:value-type="percentage" o:value="0.25"/>',
        '<t:table-cell o:value-type="float" o:value="7"/>',
    )
    assert grid(read(tmp_path, table))[1] == ["2013-04-01", "Apr 13", "25%", "7"]


def test_comments_are_no_text_of_the_cell_and_blanks_written_as_marks_are(tmp_path: Path) -> None:
    remark = "<t:table-cell><annotation><p>remark</p></annotation><p>4<annotation>x</annotation></p></t:table-cell>"
    table = row(cell("A"), cell("two<s/>words")) + row(cell("x"), remark)
    assert grid(read(tmp_path, table)) == [["A", "two words"], ["x", "4"]]


def test_a_formula_without_result_is_told(tmp_path: Path) -> None:
    document = read(tmp_path, row(cell("A"), cell("B")) + row(cell("x"), '<t:table-cell t:formula="of:=1"/>'))
    assert [shortfall.code for shortfall in document.shortfalls] == ["formula-without-value"]


def test_a_container_without_content_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "sheet.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(CorruptDocument, match="lacks"):
        READER.read(path, "0" * 64, Limits())


BOX = '<x:frame xmlns:x="x"><x:text-box><p>Nine were</p><p>warned.</p></x:text-box></x:frame>'
ROWS = row(cell("Year"), cell("Warned")) + row(cell("2013"), cell("4"))


def lines(document: Document) -> list[str]:
    return [block.text for _, block in document.blocks()]


def test_text_boxes_over_the_sheet_and_tied_to_a_cell_are_read(tmp_path: Path) -> None:
    shapes = f"<t:shapes>{BOX}<x:custom-shape xmlns:x='x'><p>None resigned.</p></x:custom-shape></t:shapes>"
    document = read(tmp_path, shapes + ROWS)
    assert lines(document) == ["Data", "Nine were\nwarned.", "None resigned."]
    tied = ROWS.replace("<p>4</p>", f"{BOX}<p>4</p>")
    document = read(tmp_path, tied)
    assert lines(document) == ["Data", "Nine were\nwarned."]
    assert grid(document) == [["Year", "Warned"], ["2013", "4"]]


def test_comments_and_pictures_are_told_and_charts_are_no_pictures(tmp_path: Path) -> None:
    picture = '<x:frame xmlns:x="x"><x:image/></x:frame>'
    chart = '<x:frame xmlns:x="x"><x:object/><x:image/></x:frame>'
    comment = "<o:annotation><p>Is that so?</p></o:annotation>"
    for hanging, codes in ((comment, ["comments-left-out"]), (picture, ["picture-not-read"]), (chart, [])):
        document = read(tmp_path, ROWS.replace("<p>4</p>", f"{hanging}<p>4</p>"))
        assert [short.code for short in document.shortfalls] == codes
        assert lines(document) == ["Data"]


def test_a_sheet_of_pictures_alone_needs_ocr(tmp_path: Path) -> None:
    with pytest.raises(NeedsOcr):
        read(tmp_path, '<t:shapes><x:frame xmlns:x="x"><x:image/></x:frame></t:shapes>')
