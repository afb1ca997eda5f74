from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from pipeline.receive import media_types as media
from pipeline.receive.identify import identify

CONTENT_TYPES = '<Types><Override PartName="/x" ContentType="application/vnd.{}"/></Types>'
WORD = "openxmlformats-officedocument.wordprocessingml.document.main+xml"


def archive(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def kind(folder: Path, content: bytes) -> str:
    path = folder / "file.bin"
    path.write_bytes(content)
    return identify(path).media_type


def ooxml(main: str) -> dict[str, bytes]:
    return {"[Content_Types].xml": CONTENT_TYPES.format(main).encode(), "word/document.xml": b"<w:document/>" * 500}


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        (WORD, media.DOCX),
        ("ms-word.document.macroEnabled.main+xml", media.DOCM),
        ("openxmlformats-officedocument.wordprocessingml.template.main+xml", media.DOTX),
        ("ms-word.template.macroEnabledTemplate.main+xml", media.DOTM),
        ("openxmlformats-officedocument.spreadsheetml.sheet.main+xml", media.XLSX),
        ("ms-excel.sheet.macroEnabled.main+xml", media.XLSM),
        ("ms-excel.sheet.binary.macroEnabled.main", media.XLSB),
        ("openxmlformats-officedocument.presentationml.presentation.main+xml", media.PPTX),
    ],
)
def test_the_main_part_tells_which_office_format(tmp_path: Path, main: str, expected: str) -> None:
    assert kind(tmp_path, archive(ooxml(main))) == expected


def test_a_workbook_inside_a_letter_does_not_make_it_a_workbook(tmp_path: Path) -> None:
    members = ooxml(WORD) | {"word/embeddings/a.xlsx": b"PK", "xl/workbook.xml": b""}
    assert kind(tmp_path, archive(members)) == media.DOCX


def test_content_types_in_utf16_are_read(tmp_path: Path) -> None:
    content = {"[Content_Types].xml": CONTENT_TYPES.format(WORD).encode("utf-16")}
    assert kind(tmp_path, archive(content)) == media.DOCX


def test_without_content_types_the_parts_names_tell(tmp_path: Path) -> None:
    assert kind(tmp_path, archive({"word/document.xml": b"<w/>"})) == media.DOCX
    assert kind(tmp_path, archive({"xl/workbook.xml": b"<w/>"})) == media.XLSX


@pytest.mark.parametrize(("kind_name", "expected"), [("text", media.ODT), ("spreadsheet", media.ODS)])
def test_open_document_says_so_in_its_first_member(tmp_path: Path, kind_name: str, expected: str) -> None:
    mimetype = f"application/vnd.oasis.opendocument.{kind_name}".encode()
    content = archive({"mimetype": mimetype, "content.xml": b"<x/>" * 99}, zipfile.ZIP_STORED)
    assert kind(tmp_path, content) == expected
    assert kind(tmp_path, content[:200]) == expected


def test_a_plain_archive_is_an_archive_even_with_a_pdf_at_its_start(tmp_path: Path) -> None:
    assert kind(tmp_path, archive({"reply.pdf": b"%PDF-1.7"}, zipfile.ZIP_STORED)) == media.ZIP
    assert kind(tmp_path, archive({"my word/document.txt": b"x"})) == media.ZIP
    assert kind(tmp_path, archive({})) == media.ZIP


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_word_file_cut_short_is_still_a_word_file(tmp_path: Path, cut: float) -> None:
    content = archive(ooxml(WORD), zipfile.ZIP_STORED)
    assert kind(tmp_path, content[: int(len(content) * cut)]) == media.DOCX


def test_damage_inside_the_member_falls_back_on_the_names(tmp_path: Path) -> None:
    content = bytearray(archive(ooxml(WORD)))
    start = content.index(b".xml") + 4
    content[start : start + 30] = b"\xff" * 30
    assert kind(tmp_path, bytes(content)) == media.DOCX


def test_a_directory_that_claims_to_be_huge_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(archive({"word/document.xml": b"<w/>"}))
    at = content.rindex(b"PK\x05\x06")
    struct.pack_into("<L", content, at + 12, 0x7FFFFFFF)

    def opened(*_: object) -> None:
        raise AssertionError("the archive was opened")

    monkeypatch.setattr(zipfile, "ZipFile", opened)
    assert kind(tmp_path, bytes(content)) == media.DOCX


def test_a_bomb_is_looked_at_only_so_far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    read = zipfile.ZipExtFile.read

    def measured(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        content = read(self, n)
        asked.append(len(content))
        return content

    monkeypatch.setattr(zipfile.ZipExtFile, "read", measured)
    members = {"[Content_Types].xml": b" " * 20_000_000, "word/document.xml": b""}
    assert kind(tmp_path, archive(members)) == media.DOCX
    assert asked == [1024 * 1024]


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_what_is_packed_in_an_unusual_way_is_told_by_its_names(tmp_path: Path, method: int) -> None:
    content = archive({"[Content_Types].xml": CONTENT_TYPES.format(WORD).encode(), "word/document.xml": b""}, method)
    assert kind(tmp_path, content) == media.DOCX
    at = content.index(b"[Content_Types].xml") + len("[Content_Types].xml") + 12
    assert kind(tmp_path, content[:at] + b"\xff" * 4 + content[at + 4 :]) == media.DOCX
