from __future__ import annotations

import pytest

from pipeline.errors import EmptyFile
from pipeline.model.document import Attachment
from pipeline.readers.base import Limits
from pipeline.readers.docx import attachments

TEXT = "<w:p><w:r><w:t>See the workbook.</w:t></w:r></w:p>"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def codes(document):
    return [shortfall.code for shortfall in document.shortfalls]


def test_embedded_files_come_with_their_bytes(read_body):
    document = read_body(TEXT, members={"word/embeddings/Sheet1.xlsx": b"PK...", "word/media/image1.png": b"x"})
    assert document.attachments == (Attachment("Sheet1.xlsx", b"PK..."),)


def test_a_part_inserted_from_another_file_is_attached_and_told(read_body):
    chunk = f'<Relationship Id="rIdC" Type="{RELATION}aFChunk" Target="/word/afchunk.html"/>'
    document = read_body(
        TEXT + '<w:altChunk r:id="rIdC"/>', relations=chunk, members={"word/afchunk.html": b"<p>12 dismissed</p>"}
    )
    assert document.attachments == (Attachment("afchunk.html", b"<p>12 dismissed</p>"),)
    assert codes(document) == ["chunk-not-read"]


def test_formulas_are_no_files(read_body):
    relation = f'<Relationship Id="rIdO" Type="{RELATION}oleObject" Target="embeddings/oleObject1.bin"/>'
    formula = '<w:p><w:r><w:object><o:OLEObject ProgID="Equation.3" r:id="rIdO"/></w:object></w:r></w:p>'
    document = read_body(TEXT + formula, relations=relation, members={"word/embeddings/oleObject1.bin": b"x"})
    assert document.attachments == ()


def test_attachments_past_the_limits_are_told(docx_bytes, read_bytes, monkeypatch):
    content = docx_bytes(TEXT, members={"word/embeddings/a.xlsx": b"1234", "word/embeddings/b.xlsx": b"12"})
    assert codes(read_bytes(content, Limits(max_attachments=1))) == ["attachments-left-out"]
    monkeypatch.setattr(attachments, "MAX_MEMBER_BYTES", 3)
    document = read_bytes(content)
    assert [each.file_name for each in document.attachments] == ["b.xlsx"]
    assert codes(document) == ["attachment-too-big"]


def test_a_file_with_nothing_but_an_attachment_is_read(read_body):
    assert len(read_body("", members={"word/embeddings/a.xlsx": b"1"}).attachments) == 1
    with pytest.raises(EmptyFile):
        read_body("")
