"""Word files written by hand, so that a test shows the very XML it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.docx.reader import READER

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"


def make_docx(
    body: str,
    *,
    parts: dict[str, str] | None = None,
    members: dict[str, bytes] | None = None,
    relations: str = "",
    main_type: str = MAIN_TYPE,
) -> bytes:
    """A .docx around the inside of ``w:body``.

    ``parts`` are the insides of other parts by kind ("numbering", "header1"), related to the main part as "rId" plus
    that name; ``members`` and ``relations`` go in as they are.
    """
    parts = parts or {}
    rows = "".join(
        f'<Relationship Id="rId{name}" Type="{RELATION}{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}relationships">'
            f'<Relationship Id="rId1" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{PACKAGE}relationships">{rows}{relations}</Relationships>',
        )
        archive.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        for name, inside in parts.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
            archive.writestr(f"word/{name}.xml", f"<w:{root} {NAMESPACES}>{inside}</w:{root}>")
        for name, content in (members or {}).items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.fixture
def docx_bytes() -> Callable[..., bytes]:
    return make_docx


@pytest.fixture
def read_bytes(tmp_path: Path) -> Callable[..., Document]:
    """Reads the bytes of a file."""

    def read(content: bytes, limits: Limits | None = None) -> Document:
        path = tmp_path / "answer.docx"
        path.write_bytes(content)
        return READER.read(path, "0" * 64, limits or Limits())

    return read


@pytest.fixture
def read_body(read_bytes: Callable[..., Document]) -> Callable[..., Document]:
    """Reads a file made around the inside of ``w:body``; takes what ``make_docx`` takes."""

    def read(body: str, **others: object) -> Document:
        return read_bytes(make_docx(body, **others))  # type: ignore[arg-type]

    return read
