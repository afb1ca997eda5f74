from __future__ import annotations

import io
import zipfile

import docx
import pytest

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded, UnsupportedFormat
from pipeline.readers.docx import media_types

TEXT = "<w:p><w:r><w:t>We dismissed 5 staff.</w:t></w:r></w:p>"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def texts(document):
    return [block.text for _, block in document.blocks()]


def repacked(content: bytes, change) -> bytes:
    """The same container with each member passed through ``change(name, bytes)``; None leaves it out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            changed = change(name, source.read(name))
            if changed is not None:
                target.writestr(name, changed)
    return stream.getvalue()


def test_a_file_of_python_docx_is_read(read_bytes):
    source = docx.Document()
    source.add_heading("Discipline", 1)
    source.add_paragraph("We dismissed 5 staff.", style="List Number")
    stream = io.BytesIO()
    source.save(stream)
    document = read_bytes(stream.getvalue())
    assert [(block.kind, block.label, block.text) for _, block in document.blocks()] == [
        ("heading", "", "Discipline"),
        ("list_item", "1.", "We dismissed 5 staff."),
    ]


@pytest.mark.parametrize(
    ("main_type", "expected"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", media_types.DOCM),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", media_types.DOTX),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", media_types.DOTM),
        ("application/xml", media_types.DOCX),
    ],
)
def test_files_with_macros_and_templates_are_read_alike(read_body, main_type, expected):
    document = read_body(TEXT, main_type=main_type)
    assert texts(document) == ["We dismissed 5 staff."]
    assert document.media_type == expected


@pytest.mark.parametrize(
    "relation",
    [
        f'<Relationship Id="rId7" Type="{RELATION}image" Target="../NULL"/>',
        f'<Relationship Id="rId7" Type="{RELATION}styles" Target="missing.xml"/>',
        f'<Relationship Id="rId7" Type="{RELATION}hyperlink" Target="http://[bad" TargetMode="External"/>',
        f'<Relationship Type="{RELATION}styles"/>',
        f'<Relationship Id="rId7" Type="{RELATION}header" Target="document.xml"/>',
        f'<Relationship Id="rId7" Type="{RELATION}header" Target="/word/Document.XML"/>',
        f'<Relationship Id="rId7" Type="{RELATION}footnotes" Target="_rels/document.xml.rels"/>',
        f'<Relationship Id="rId7" Type="{RELATION}footnotes" Target="/[Content_Types].xml"/>',
        "<!-- nothing -->",
    ],
)
def test_relationships_that_lead_nowhere_or_back_do_no_harm(read_body, relation):
    assert texts(read_body(TEXT, relations=relation)) == ["We dismissed 5 staff."]


@pytest.mark.parametrize("missing", ["_rels/.rels", "[Content_Types].xml", "word/_rels/document.xml.rels"])
def test_a_container_without_its_directories_is_read(docx_bytes, read_bytes, missing):
    content = repacked(docx_bytes(TEXT), lambda name, data: None if name == missing else data)
    assert texts(read_bytes(content)) == ["We dismissed 5 staff."]


def test_the_strict_variant_is_read(docx_bytes, read_bytes):
    strict = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }

    def change(_name: str, data: bytes) -> bytes:
        for transitional, replaced in strict.items():
            data = data.replace(transitional, replaced)
        return data

    assert texts(read_bytes(repacked(docx_bytes(TEXT), change))) == ["We dismissed 5 staff."]


def test_without_its_text_the_file_is_corrupt(docx_bytes, read_bytes):
    content = repacked(docx_bytes(TEXT), lambda name, data: None if name == "word/document.xml" else data)
    with pytest.raises(CorruptDocument, match="lacks the part"):
        read_bytes(content)


@pytest.mark.parametrize("name", ["xl/workbook.xml", "ppt/presentation.xml", "content.xml"])
def test_other_office_files_are_unsupported(read_bytes, name):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "<x/>")
    with pytest.raises(UnsupportedFormat):
        read_bytes(stream.getvalue())


def test_broken_xml_is_corrupt(docx_bytes, read_bytes):
    content = repacked(docx_bytes(TEXT), lambda name, data: data[:-30] if name == "word/document.xml" else data)
    with pytest.raises(CorruptDocument, match="cannot be parsed"):
        read_bytes(content)


def test_xml_nested_without_end_is_refused(read_body):
    with pytest.raises(LimitExceeded, match="nested"):
        read_body("<w:sdt><w:sdtContent>" * 3_000 + TEXT + "</w:sdtContent></w:sdt>" * 3_000)


def test_entities_are_never_resolved(tmp_path, docx_bytes, read_bytes):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY i "inside">]>'.encode()

    def change(name: str, data: bytes) -> bytes:
        return doctype + data.replace(b"We dismissed", b"&e;&i;We dismissed") if name == "word/document.xml" else data

    with pytest.raises(CorruptDocument, match="entities"):
        read_bytes(repacked(docx_bytes(TEXT), change))


def test_a_document_without_a_body_is_empty(docx_bytes, read_bytes):
    def change(name: str, data: bytes) -> bytes:
        return data.replace(b"<w:body></w:body>", b"") if name == "word/document.xml" else data

    with pytest.raises(EmptyFile):
        read_bytes(repacked(docx_bytes(""), change))
