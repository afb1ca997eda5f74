from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import EncryptedDocument
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits, Reader
from pipeline.readers.external.odt import READER as ODT
from pipeline.readers.external.office import office_program
from pipeline.readers.external.reader import CONVERTED
from pipeline.readers.external.rtf import READER as RTF
from pipeline.readers.external.xlsb import READER as XLSB

MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">'
    '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)
CELLS = [["Year", "Dismissed"], ["2011", "<5"]]


def rtf_letter(path: Path) -> None:
    rows = "".join(
        rf"\trowd\cellx3000\cellx6000\intbl {first}\cell {second}\cell\row" + "\n" for first, second in CELLS
    )
    path.write_text(
        r"{\rtf1\ansi Staff discipline.\par" + "\n" + rows + r"\pard After the table.\par}", encoding="ascii"
    )


def odt_letter(path: Path, manifest: str = MANIFEST) -> None:
    office, words, tables = (
        f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "table")
    )
    rows = "".join(
        f"<t:table-row>{''.join(f'<t:table-cell><x:p>{cell}</x:p></t:table-cell>' for cell in row)}</t:table-row>"
        for row in (["Year", "Dismissed"], ["2011", "&lt;5"])
    )
    content = (
        f'<o:document-content xmlns:o="{office}" xmlns:x="{words}" xmlns:t="{tables}" o:version="1.2"><o:body><o:text>'
        f'<x:p>Staff discipline.</x:p><t:table><t:table-column t:number-columns-repeated="2"/>{rows}</t:table>'
        "<x:p>After the table.</x:p></o:text></o:body></o:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)


def read(reader: Reader, path: Path) -> Document:
    return reader.read(path, "0" * 64, Limits())


@pytest.mark.slow
@pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("reader", "write"), [(RTF, rtf_letter), (ODT, odt_letter)], ids=["rtf", "odt"])
def test_text_and_table_come_out_as_printed(reader: Reader, write: object, tmp_path: Path) -> None:
    path = tmp_path / "letter"
    write(path)  # type: ignore[operator]
    document = read(reader, path)
    (table,) = document.tables()
    assert [[cell.text if cell else None for cell in row] for row in table.grid()] == CELLS
    assert [block.text for _, block in document.blocks()] == ["Staff discipline.", "After the table."]
    assert document.media_type in reader.media_types
    assert document == read(reader, path)


def test_the_document_says_that_it_was_converted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import docx

    from pipeline.readers.external import office

    saved = tmp_path / "saved.docx"
    letter = docx.Document()
    letter.add_paragraph("Staff discipline.")
    letter.save(str(saved))
    monkeypatch.setattr(office, "office_program", lambda: "soffice")
    monkeypatch.setattr(office, "_run", lambda _command, _folder, out, _most: shutil.copy(saved, out / "document.docx"))
    path = tmp_path / "letter.rtf"
    rtf_letter(path)
    document = read(RTF, path)
    assert document.media_type == "application/rtf"
    assert document.reader == ReaderVersion("libreoffice", "2")
    assert document.shortfalls == (CONVERTED,)


@pytest.mark.slow
@pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("content", "is_there"),
    [
        (r"{\rtf1\ansi\pard Dear Sir\par}\pard Four were dismissed.\par}", False),
        (r"{\rtf1\ansi\pard Dear Sir\par}{\rtf1 Four were dismissed.\par}", False),
        (r"{\rtf1\ansi\pard Dear Sir\par {\b Four were dismissed.", True),
    ],
)
def test_rich_text_that_ends_elsewhere_than_its_file_is_read_in_part(
    content: str, is_there: bool, tmp_path: Path
) -> None:
    path = tmp_path / "letter.rtf"
    path.write_text(content, encoding="ascii")
    document = read(RTF, path)
    assert [short.code for short in document.shortfalls] == ["converted", "text-missing"]
    assert any("dismissed" in block.text for _, block in document.blocks()) is is_there


def test_a_password_is_said_whatever_is_installed(tmp_path: Path) -> None:
    path = tmp_path / "letter.odt"
    odt_letter(path, "<manifest><encryption-data/></manifest>")
    with pytest.raises(EncryptedDocument):
        read(ODT, path)


def test_each_takes_its_own_media_type() -> None:
    assert [len(reader.media_types) for reader in (RTF, ODT, XLSB)] == [1, 1, 1]
    assert len(RTF.media_types | ODT.media_types | XLSB.media_types) == 3
