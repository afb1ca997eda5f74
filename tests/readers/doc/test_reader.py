from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument, UnsupportedFormat
from pipeline.model.document import Document, ReaderVersion
from pipeline.readers.base import Limits
from pipeline.readers.doc import reader as module
from pipeline.readers.doc.reader import READER

LETTER = Path(__file__).parents[2] / "contracts" / "files" / "letter.doc"
WORD_DOCUMENT = b"\xec\xa5"


def read(path: Path) -> Document:
    return READER.read(path, "0" * 64, Limits())


def changed(tmp_path: Path, offset: int, value: bytes) -> Path:
    """The letter with bytes of its WordDocument stream replaced."""
    content = bytearray(LETTER.read_bytes())
    at = content.index(WORD_DOCUMENT) + offset
    content[at : at + len(value)] = value
    path = tmp_path / "changed.doc"
    path.write_bytes(content)
    return path


class Office:
    """Stands in for LibreOffice."""

    def read(self, _path: Path, content_hash: str, _limits: Limits) -> Document:
        return Document(content_hash, "application/msword", ReaderVersion("libreoffice", "1"), ())


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "office_program", lambda: None)


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "office_program", lambda: "soffice")
    monkeypatch.setattr(module, "_OFFICE", Office())


def test_a_letter_reads_as_its_word_document_would() -> None:
    document = read(LETTER)
    (table,) = document.tables()
    assert (table.row_count, table.column_count, table.finder) == (4, 3, "word")
    assert document.reader == ReaderVersion("doc", "1")
    assert document.shortfalls == ()


def test_a_password_is_said(tmp_path: Path) -> None:
    with pytest.raises(EncryptedDocument):
        read(changed(tmp_path, 11, b"\x13"))


@pytest.mark.usefixtures("no_office")
def test_word_95_without_libreoffice_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat, match="LibreOffice"):
        read(changed(tmp_path, 0, b"\xdc\xa5"))


@pytest.mark.usefixtures("office")
def test_word_95_goes_to_libreoffice(tmp_path: Path) -> None:
    document = read(changed(tmp_path, 0, b"\xdc\xa5"))
    assert document.reader.name == "libreoffice"
    assert document.shortfalls == ()


@pytest.mark.usefixtures("no_office")
def test_damage_inside_is_damage(tmp_path: Path) -> None:
    with pytest.raises(CorruptDocument, match="cannot be followed"):
        read(changed(tmp_path, 32, bytes(2)))


@pytest.mark.usefixtures("office")
def test_damage_that_libreoffice_mends_is_told_as_missing_text(tmp_path: Path) -> None:
    document = read(changed(tmp_path, 32, bytes(2)))
    assert [shortfall.code for shortfall in document.shortfalls] == ["text-missing"]


def test_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "empty.doc").touch()
    with pytest.raises(EmptyFile):
        read(tmp_path / "empty.doc")


def test_the_converters_warnings_of_tables_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    convert = module.doc2docx.convert

    def warned(*arguments: Any) -> Any:
        result = convert(*arguments)
        result.report.warning("MALFORMED_TABLE_FLATTENED", "a table was flattened")
        result.report.warning("FLOATING_SHAPE_STYLE_APPROXIMATED", "a line looks another way")
        return result

    monkeypatch.setattr(module.doc2docx, "convert", warned)
    assert [(each.code, each.message) for each in read(LETTER).shortfalls] == [
        ("doc-conversion", "a table was flattened")
    ]
