from __future__ import annotations

import zipfile
from pathlib import Path

import docx


def member(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read(name).decode("utf-8")


def test_the_footnote_is_a_real_one_beside_its_year(samples_folder: Path) -> None:
    path = samples_folder / "documents" / "two-level-header.docx"
    assert "Figures for 2012/13 run to 31 January 2013." in member(path, "word/footnotes.xml")
    assert member(path, "word/document.xml").count("<w:footnoteReference ") == 1
    assert 'PartName="/word/footnotes.xml"' in member(path, "[Content_Types].xml")


def test_header_cells_are_really_merged(samples_folder: Path) -> None:
    document = docx.Document(str(samples_folder / "documents" / "two-level-header.docx"))
    top, below = document.tables[0].rows[:2]
    assert top.cells[1]._tc is top.cells[3]._tc
    assert top.cells[3]._tc is not top.cells[4]._tc
    assert top.cells[0]._tc is below.cells[0]._tc


def test_a_letterhead_may_be_a_table_in_a_table(samples_folder: Path) -> None:
    document = docx.Document(str(samples_folder / "documents" / "refusal-cost-limit.docx"))
    assert document.tables[0].cell(0, 1).tables[0].cell(1, 0).text == "Town Hall"


def test_each_list_starts_its_own_numbering_and_its_labels_are_not_in_the_text(samples_folder: Path) -> None:
    document = docx.Document(str(samples_folder / "documents" / "department-for-transport-social-media-2013.docx"))
    items = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "List Number"]
    assert [item._p.pPr.numPr.numId.val for item in items] == [109, 109, 109, 110, 110, 110]
    assert items[3].text.startswith("About 25 incidents")
