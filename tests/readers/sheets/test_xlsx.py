from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded, NeedsOcr, UnsupportedFormat
from pipeline.model.document import BlockKind, Document
from pipeline.readers.base import Limits
from pipeline.readers.sheets.xlsx import READER
from pipeline.readers.sheets.xlsx_sheet import place

Workbook = Callable[..., Path]
STYLES = (
    '<numFmts><numFmt numFmtId="170" formatCode="[&lt;5]&quot;*&quot;;0"/></numFmts>'
    "<fonts><font/><font><b/></font><font><strike/></font></fonts>"
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills>'
    '<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="17"/><xf numFmtId="170"/><xf fontId="1" fillId="1"/><xf fontId="2"/>'
    "</cellXfs>"
)


def number(reference: str, value: object, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def text(reference: str, value: str, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}" t="inlineStr"><is><t>{value}</t></is></c>'


def row(at: int, *cells: str, more: str = "") -> str:
    return f'<row r="{at}" {more}>{"".join(cells)}</row>'


def data(*rows: str) -> str:
    return f"<sheetData>{''.join(rows)}</sheetData>"


def read(path: Path, limits: Limits | None = None) -> Document:
    return READER.read(path, "0" * 64, limits or Limits())


def grids(document: Document) -> list[list[list[str]]]:
    return [[[cell.text if cell else "?" for cell in line] for line in table.grid()] for table in document.tables()]


def codes(document: Document) -> list[str]:
    return [shortfall.code for shortfall in document.shortfalls]


def test_numbers_come_out_as_shown(workbook: Workbook) -> None:
    sheet = data(
        row(1, text("A1", "Year"), text("B1", "Share"), text("C1", "From"), text("D1", "Masked")),
        row(2, number("A2", "2013"), number("B2", "0.25", 1), number("C2", "41365", 2), number("D2", "3", 3)),
        row(3, number("A3", "2014"), number("B3", "0.5", 1), number("C3", "41730", 2), number("D3", "7.0", 3)),
    )
    assert grids(read(workbook(sheet, styles=STYLES))) == [
        [["Year", "Share", "From", "Masked"], ["2013", "25%", "Apr-13", "*"], ["2014", "50%", "Apr-14", "7"]]
    ]


def test_a_sheet_is_a_page_under_its_name(workbook: Workbook) -> None:
    document = read(workbook(data(row(1, text("A1", "x"))), data(row(1, text("A1", "y")))))
    assert [(page.number, [(item.kind, item.text) for item in page.items]) for page in document.pages] == [  # type: ignore[union-attr]
        (None, [(BlockKind.HEADING, "Name 1"), (BlockKind.PARAGRAPH, "x")]),
        (None, [(BlockKind.HEADING, "Name 2"), (BlockKind.PARAGRAPH, "y")]),
    ]


def test_a_raised_mark_is_no_digit_of_the_figure(workbook: Workbook) -> None:
    runs = '<si><r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>'
    sheet = data(
        row(1, text("A1", "Year"), text("B1", "Warned")),
        row(2, number("A2", 2011), '<c r="B2" t="s"><v>0</v></c>'),
    )
    (table,) = read(workbook(sheet, strings=runs)).tables()
    assert (table.cells[-1].text, table.cells[-1].notes) == ("12", ("1",))


def test_merged_headers_span_their_columns(workbook: Workbook) -> None:
    sheet = data(
        row(1, text("A1", "Reason"), text("B1", "2013")),
        row(2, text("B2", "Warned"), text("C2", "Dismissed")),
        row(3, text("A3", "Theft"), number("B3", 1), number("C3", 2)),
    ) + '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'  # fmt: skip
    assert grids(read(workbook(sheet))) == [
        [["Reason", "2013", "2013"], ["Reason", "Warned", "Dismissed"], ["Theft", "1", "2"]]
    ]


def test_what_is_hidden_is_left_out_and_told(workbook: Workbook) -> None:
    first = '<cols><col min="3" max="3" hidden="1"/></cols>' + data(
        row(1, text("A1", "Year"), text("B1", "Warned"), text("C1", "secret name")),
        row(2, number("A2", 2011), number("B2", 4), text("C2", "secret name")),
        row(3, number("A3", 2012), number("B3", 99), more='hidden="1"'),
        row(4, text("A4", "Total"), number("B4", 4)),
    )
    document = read(workbook(first, data(row(1, text("A1", "secret name"))), states=("", 'state="veryHidden"')))
    assert grids(document) == [[["Year", "Warned"], ["2011", "4"], ["Total", "4"]]]
    assert codes(document) == ["hidden-rows", "hidden-columns", "hidden-sheet"]
    assert "secret name" not in repr(document)


def test_a_merged_label_whose_first_row_is_hidden_still_labels_the_others(workbook: Workbook) -> None:
    sheet = data(
        row(1, text("A1", "Region"), text("B1", "Warned"), text("C1", "Year")),
        row(2, text("A2", "North"), number("B2", 1), number("C2", 2011), more='hidden="1"'),
        row(3, number("B3", 2), number("C3", 2012)),
    ) + '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'  # fmt: skip
    assert grids(read(workbook(sheet))) == [[["Region", "Warned", "Year"], ["North", "2", "2012"]]]


def test_a_formula_without_result_is_blank_and_told_and_an_error_stays_as_printed(workbook: Workbook) -> None:
    sheet = data(
        row(1, text("A1", "Year"), text("B1", "Warned")),
        row(2, number("A2", 2011), '<c r="B2"><f>SUM(X1:X9)</f></c>'),
        row(3, number("A3", 2012), '<c r="B3" t="e"><v>#REF!</v></c>'),
        row(4, number("A4", 2013), '<c r="B4"><f>1+1</f><v>2</v></c>'),
    )
    document = read(workbook(sheet))
    assert [line[1] for line in grids(document)[0]] == ["Warned", "", "#REF!", "2"]
    assert codes(document) == ["formula-without-value", "cell-error"]


def test_bold_shaded_and_struck_cells_are_known(workbook: Workbook) -> None:
    sheet = data(row(1, text("A1", "Year", 4), text("B1", "Warned", 4)), row(2, number("A2", 2011), number("B2", 4, 5)))
    document = read(workbook(sheet, styles=STYLES))
    (table,) = document.tables()
    assert [(cell.is_bold, cell.is_shaded) for cell in table.cells] == [(True, True)] * 2 + [(False, False)] * 2
    assert codes(document) == ["struck-through-text"]


def test_a_used_range_as_large_as_the_sheet_takes_no_room(workbook: Workbook) -> None:
    sheet = data(
        row(1, text("A1", "Year"), text("B1", "Warned")),
        row(2, number("A2", 2011), number("B2", 4)),
        row(1_048_576, text("XFD1048576", "x")),
    )
    document = read(workbook('<dimension ref="A1:XFD1048576"/>' + sheet))
    assert [(table.row_count, table.column_count) for table in document.tables()] == [(2, 2)]


def test_cells_in_a_diagonal_are_refused_before_their_grid_is_made(workbook: Workbook) -> None:
    rows = (
        row(n, f'<c r="{_letters(n)}{n}"><v>1</v></c><c r="{_letters(n + 1)}{n}"><v>1</v></c>') for n in range(1, 900)
    )
    with pytest.raises(LimitExceeded, match="cells"):
        read(workbook(data(*rows)))


def _letters(column: int) -> str:
    return (_letters((column - 1) // 26) if column > 26 else "") + chr(ord("A") + (column - 1) % 26)


def test_limits_on_sheets_and_characters(workbook: Workbook) -> None:
    path = workbook(data(row(1, text("A1", "xxxx"))), data(row(1, text("A1", "y"))))
    with pytest.raises(LimitExceeded, match="sheets"):
        read(path, Limits(max_pages=1))
    with pytest.raises(LimitExceeded, match="characters"):
        read(path, Limits(max_characters=3))


def test_shared_text_repeated_a_million_times_meets_the_limit(workbook: Workbook) -> None:
    strings = f"<si><t>{'x' * 30_000}</t></si>"
    rows = (row(n, '<c t="s"><v>0</v></c>') for n in range(1, 1000))
    with pytest.raises(LimitExceeded, match="characters"):
        read(workbook(data(*rows), strings=strings))


def test_a_document_type_is_refused(workbook: Workbook) -> None:
    hostile = '<!DOCTYPE sst [<!ENTITY a "7">]><sst><si><t>&a;</t></si></sst>'
    path = workbook(data(row(1, '<c t="s"><v>0</v></c>')))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (parts | {"xl/sharedStrings.xml": hostile.encode()}).items():
            archive.writestr(name, content)
    with pytest.raises(CorruptDocument, match="document type"):
        read(path)


def test_a_part_that_is_there_twice_is_refused(workbook: Workbook) -> None:
    path = workbook(data(row(1, '<c t="s"><v>0</v></c>')))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", "<sst/>")
    with pytest.raises(CorruptDocument, match=r"xl/sharedstrings\.xml twice"):
        read(path)


@pytest.mark.parametrize("reference", ["", "7", "B", "A0", "XFE1", "A1048577", "AAAA1"])
def test_places_that_no_sheet_has(reference: str) -> None:
    with pytest.raises(CorruptDocument):
        place(reference)


def test_a_reference_to_text_that_is_not_there_is_damage(workbook: Workbook) -> None:
    with pytest.raises(CorruptDocument, match="text number"):
        read(workbook(data(row(1, '<c r="A1" t="s"><v>9</v></c>'))))


def test_nothing_to_see_says_what_was_hidden(workbook: Workbook) -> None:
    with pytest.raises(EmptyFile, match="hidden sheet"):
        read(workbook(data(row(1, text("A1", "x"))), states=('state="hidden"',)))


def test_text_boxes_pictures_and_embedded_files(workbook: Workbook) -> None:
    link = '<Relationships><Relationship Id="d" Type="x/drawing" Target="../drawings/d1.xml"/></Relationships>'
    drawing = "<d><pic/><sp><txBody><p><r><t>Figures are </t></r><r><t>rounded.</t></r></p></txBody></sp></d>"
    parts: dict[str, str | bytes] = {
        "xl/worksheets/_rels/sheet1.xml.rels": link,
        "xl/drawings/d1.xml": drawing,
        "xl/embeddings/letter.docx": b"PK",
    }
    document = read(workbook(data(row(1, text("A1", "x"))), parts=parts))
    assert [block.text for _, block in document.blocks() if block.kind is BlockKind.TEXT_BOX] == [
        "Figures are rounded."
    ]
    assert [attachment.file_name for attachment in document.attachments] == ["letter.docx"]
    assert codes(document) == ["picture-not-read"]


def test_a_workbook_of_pictures_needs_ocr(workbook: Workbook) -> None:
    link = '<Relationships><Relationship Id="d" Type="x/drawing" Target="../drawings/d1.xml"/></Relationships>'
    parts = {"xl/worksheets/_rels/sheet1.xml.rels": link, "xl/drawings/d1.xml": "<d><pic/></d>"}
    with pytest.raises(NeedsOcr):
        read(workbook(data(), parts=parts))


def test_an_older_workbook_under_a_new_name_is_said(tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(UnsupportedFormat, match="older"):
        read(path)
