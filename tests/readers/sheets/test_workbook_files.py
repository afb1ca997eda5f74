"""The same workbook, saved by a spreadsheet program in both other formats, reads alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, EmptyFile
from pipeline.model.document import Document
from pipeline.readers.base import Limits, Reader
from pipeline.readers.sheets.ods import READER as ODS
from pipeline.readers.sheets.xls import READER as XLS

FILES = Path(__file__).parent / "files"
BOTH = pytest.mark.parametrize(("reader", "name"), [(XLS, "workbook.xls"), (ODS, "workbook.ods")])


def read(reader: Reader, name: str) -> Document:
    return reader.read(FILES / name, "0" * 64, Limits())


@BOTH
def test_cells_come_out_as_shown(reader: Reader, name: str) -> None:
    tables = list(read(reader, name).tables())
    assert [[[cell.text if cell else "?" for cell in row] for row in table.grid()] for table in tables] == [
        [
            ["Year", "Warnings", "Dismissals", "Share", "As at"],
            ["2011", "4", "<5", "25%", "Apr-13"],
            ["2012", "7", "0", "12.5%", "2013-05-01"],
            ["Total", "11", "*", "", ""],
        ],
        [["Region", "2014", "2014"], ["", "Warned", "Sacked"], ["North", "1", "2"]],
    ]
    assert all(cell.is_bold and cell.is_shaded for cell in tables[0].cells if cell.row_index == 0)


@BOTH
def test_raised_marks_are_kept_apart(reader: Reader, name: str) -> None:
    first = next(iter(read(reader, name).tables()))
    assert [cell.notes for cell in first.cells if cell.text == "11"] == [("1",)]


@BOTH
def test_lines_around_the_tables_and_the_name_of_the_sheet(reader: Reader, name: str) -> None:
    texts = [block.text for _, block in read(reader, name).blocks()]
    assert texts == ["Discipline", "Staff discipline", "Source: HR system"]


@BOTH
def test_what_is_hidden_is_left_out_and_told(reader: Reader, name: str) -> None:
    document = read(reader, name)
    assert [shortfall.code for shortfall in document.shortfalls] == ["hidden-rows", "hidden-columns", "hidden-sheet"]
    assert "secret" not in repr(document)


@BOTH
@pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.95])
def test_a_file_cut_anywhere_is_damaged_or_gives_what_it_has(
    reader: Reader, name: str, share: float, tmp_path: Path
) -> None:
    content = (FILES / name).read_bytes()
    cut = tmp_path / name
    cut.write_bytes(content[: int(len(content) * share)])
    try:
        document = reader.read(cut, "0" * 64, Limits())
    except (CorruptDocument, EmptyFile):
        return
    assert "text-missing" in {shortfall.code for shortfall in document.shortfalls}
    assert document.pages == read(reader, name).pages
