"""What every reader promises, tried on the same letter in every format."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from pipeline.errors import CorruptDocument, EncryptedDocument, LimitExceeded, UnsupportedFormat
from pipeline.model.document import Document, Table
from pipeline.readers.base import Limits, Reader
from pipeline.readers.registry import reader_for, supported_media_types

FILES = Path(__file__).parent / "files"
PDF = "application/pdf"
DEFAULT = Limits()
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ROWS = [["Year", "Warnings", "Dismissals"], ["2011", "4", "<5"], ["2012", "7", "0"], ["Total", "11", "-"]]
PARAGRAPH = "In 2013 three members of staff were dismissed for misuse of social media."


def pdf_letter(path: Path, password: str = "") -> None:
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate
    from reportlab.platypus import Table as Drawn

    style = getSampleStyleSheet()
    table = Drawn(ROWS, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
    encryption = StandardEncryption(password, strength=128) if password else None
    template = SimpleDocTemplate(str(path), pagesize=A4, encrypt=encryption, invariant=1)
    template.build([Paragraph("Staff discipline", style["Heading1"]), Paragraph(PARAGRAPH, style["Normal"]), table,
                    PageBreak(), Paragraph(PARAGRAPH, style["Normal"])])  # fmt: skip


def docx_letter(path: Path, password: str = "") -> None:
    import docx

    if password:
        path.write_bytes(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le").join([b"\0" * 600] * 3)
        )
        return
    document = docx.Document()
    document.add_heading("Staff discipline", 1)
    document.add_paragraph(PARAGRAPH)
    table = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.add_paragraph(PARAGRAPH)
    document.save(str(path))


def doc_letter(path: Path, password: str = "") -> None:
    content = bytearray((FILES / "letter.doc").read_bytes())
    if password:
        content[content.index(b"\xec\xa5") + 11] |= 0x01  # fEncrypted of the FIB
    path.write_bytes(content)


def xls_letter(path: Path, password: str = "") -> None:
    content = (FILES / "letter.xls").read_bytes()
    if password:  # the record WRITEACCESS becomes FILEPASS
        content = content.replace(b"\x5c\x00\x70\x00", b"\x2f\x00\x70\x00", 1)
    path.write_bytes(content)


def sheet_rows() -> list[list[str]]:
    return [["Staff discipline"], [PARAGRAPH], [], *ROWS, [], [PARAGRAPH]]


def csv_letter(path: Path) -> None:
    path.write_text("\n".join(",".join(row) for row in sheet_rows()), encoding="utf-8")


def xlsx_letter(path: Path, password: str = "") -> None:
    if password:
        docx_letter(path, password)
        return
    cell = "<c t='inlineStr'><is><t>{}</t></is></c>"
    rows = "".join(
        f"<row r='{number}'>{''.join(cell.format(escape(text)) for text in row)}</row>"
        for number, row in enumerate(sheet_rows(), 1)
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = '<Relationships><Relationship Id="r1" Type="x/{kind}" Target="{target}"/></Relationships>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", links.format(kind="officeDocument", target="xl/workbook.xml"))
        sheet = '<sheet name="Answer" r:id="r1"/>'
        archive.writestr("xl/workbook.xml", f'<workbook xmlns:r="{relation}"><sheets>{sheet}</sheets></workbook>')
        target = "worksheets/sheet1.xml"
        archive.writestr("xl/_rels/workbook.xml.rels", links.format(kind="worksheet", target=target))
        archive.writestr(f"xl/{target}", f"<worksheet><sheetData>{rows}</sheetData></worksheet>")


def ods_letter(path: Path, password: str = "") -> None:
    rows = "".join(
        f"<t:table-row>{''.join(f'<t:table-cell><p>{escape(text)}</p></t:table-cell>' for text in row)}</t:table-row>"
        for row in sheet_rows()
    )
    manifest = "<manifest><encryption-data/></manifest>" if password else "<manifest/>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", f'<t:doc xmlns:t="table"><t:table t:name="Answer">{rows}</t:table></t:doc>')


@dataclass(frozen=True)
class Format:
    """``is_text`` formats have no password and no end by which a cut would show."""

    media_type: str
    suffix: str
    write: Callable[..., None]
    is_text: bool = False


FORMATS = [
    Format(PDF, ".pdf", pdf_letter),
    Format(DOCX, ".docx", docx_letter),
    Format("application/msword", ".doc", doc_letter),
    Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", xlsx_letter),
    Format("application/vnd.ms-excel", ".xls", xls_letter),
    Format("application/vnd.oasis.opendocument.spreadsheet", ".ods", ods_letter),
    Format("text/csv", ".csv", csv_letter, is_text=True),
]


@pytest.fixture(params=FORMATS, ids=lambda form: form.suffix[1:])
def form(request: pytest.FixtureRequest) -> Format:
    chosen: Format = request.param
    return chosen


@pytest.fixture
def letter(form: Format, tmp_path: Path) -> Path:
    path = tmp_path / f"letter{form.suffix}"
    form.write(path)
    return path


def read(form: Format, path: Path, limits: Limits = DEFAULT) -> Document:
    return reader_for(form.media_type).read(path, "0" * 64, limits)


def test_every_supported_media_type_has_a_reader_that_claims_it() -> None:
    for media_type in supported_media_types():
        reader = reader_for(media_type)
        assert isinstance(reader, Reader)
        assert media_type in reader.media_types
        assert reader.version.name and reader.version.version


def test_an_unknown_media_type_names_what_is_taken() -> None:
    with pytest.raises(UnsupportedFormat, match=r"image/gif.*PDF, Word"):
        reader_for("image/gif")


def test_importing_the_registry_imports_no_format_library() -> None:
    libraries = "{'pdfplumber', 'pdfminer', 'pypdfium2', 'docx', 'lxml', 'xlrd', 'doc2docx'}"
    code = f"import sys, pipeline.readers.registry; print(sorted({libraries} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_text_and_figures_come_out_as_printed(form: Format, letter: Path) -> None:
    document = read(form, letter)
    assert PARAGRAPH in [block.text for _, block in document.blocks()]
    (table,) = document.tables()
    assert [[cell.text if cell else None for cell in row] for row in table.grid()] == ROWS


def test_everything_knows_its_place(form: Format, letter: Path) -> None:
    document = read(form, letter)
    assert document.content_hash == "0" * 64
    assert document.media_type == form.media_type
    for page, item in document.items():
        if form.media_type == PDF:
            assert page.number and item.box is not None
            assert 0 <= item.box.x0 <= item.box.x1 <= (page.width or 0)
        if isinstance(item, Table):
            assert item.number >= 1
            assert item.page_number == page.number
            for cell in item.cells:
                assert cell.page_number == page.number
                assert cell.box is not None or form.media_type != PDF


def test_no_two_cells_cover_one_place(form: Format, letter: Path) -> None:
    for table in read(form, letter).tables():
        places = [
            (row, column)
            for cell in table.cells
            for row in range(cell.row_index, cell.row_index + cell.row_span)
            for column in range(cell.column_index, cell.column_index + cell.column_span)
        ]
        assert len(places) == len(set(places))
        assert all(row < table.row_count and column < table.column_count for row, column in places)


def test_the_same_bytes_give_an_equal_document(form: Format, letter: Path) -> None:
    assert read(form, letter) == read(form, letter)


def test_a_password_is_said(form: Format, tmp_path: Path) -> None:
    if form.is_text:
        pytest.skip("plain text has no password")
    path = tmp_path / f"locked{form.suffix}"
    form.write(path, password="secret")
    with pytest.raises(EncryptedDocument):
        read(form, path)


def test_a_truncated_file_is_corrupt(form: Format, letter: Path) -> None:
    if form.is_text:
        pytest.skip("a cut text is a shorter text")
    content = letter.read_bytes()
    letter.write_bytes(content[: len(content) // 3])
    with pytest.raises(CorruptDocument):
        read(form, letter)


def test_limits_are_kept(form: Format, letter: Path) -> None:
    with pytest.raises(LimitExceeded, match="cells"):
        read(form, letter, Limits(max_cells=3))


def test_limits_must_be_positive() -> None:
    with pytest.raises(ValueError, match="max_pages"):
        Limits(max_pages=0)
