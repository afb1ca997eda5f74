from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument, LimitExceeded, UnsupportedFormat
from pipeline.readers.docx import zip_members
from pipeline.readers.docx.zip_members import open_members

ROOM = 64 * 1024**2


def packed(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_members_are_found_whatever_the_case_and_slashes():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("Word\\Document.xml", b"text")
    members = open_members(stream.getvalue(), ROOM)
    assert "word/document.xml" in members
    assert members.read("word/document.xml") == b"text"


@pytest.mark.parametrize("content", [b"", b" \n "])
def test_nothing_is_an_empty_file(content):
    with pytest.raises(EmptyFile):
        open_members(content, ROOM)


def test_an_encrypted_package_needs_a_password():
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(EncryptedDocument):
        open_members(container, ROOM)


def test_an_old_word_file_under_a_new_name_is_unsupported():
    with pytest.raises(UnsupportedFormat, match="older Word format"):
        open_members(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), ROOM)


def test_a_zip_password_needs_a_password():
    content = bytearray(packed(a=b"text"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    with pytest.raises(EncryptedDocument):
        open_members(bytes(content), ROOM)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.95])
def test_a_file_cut_short_is_corrupt(share):
    content = packed(a=bytes(range(256)) * 50, b=b"more")
    with pytest.raises(CorruptDocument):
        open_members(content[: int(len(content) * share)], ROOM)


def test_a_damaged_member_is_corrupt():
    content = bytearray(packed(a=bytes(range(256)) * 50))
    content[60] ^= 0xFF
    with pytest.raises(CorruptDocument, match="the part a cannot be unpacked"):
        open_members(bytes(content), ROOM).read("a")


def test_what_would_unpack_to_too_much_is_refused():
    with pytest.raises(LimitExceeded, match="unpacks to 2000 bytes, more than 1999"):
        open_members(packed(a=bytes(1000), b=bytes(1000)), 1999)


def test_a_member_packed_too_tightly_is_refused():
    with pytest.raises(LimitExceeded, match="200 to 1"):
        open_members(packed(a=bytes(9 * 1024**2)), ROOM)


def test_too_many_members_are_refused(monkeypatch):
    monkeypatch.setattr(zip_members, "MAX_ENTRIES", 2)
    with pytest.raises(LimitExceeded, match="3 parts"):
        open_members(packed(a=b"", b=b"", c=b""), ROOM)


def test_a_member_past_any_real_part_is_refused(monkeypatch):
    monkeypatch.setattr(zip_members, "MAX_MEMBER_BYTES", 3)
    with pytest.raises(LimitExceeded, match="the part a unpacks to 4 bytes"):
        open_members(packed(a=b"text"), ROOM).read("a")


def test_entries_on_top_of_each_other_are_refused():
    content = bytearray(packed(a=b"text" * 20, b=b"more" * 20))
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4)
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    with pytest.raises(LimitExceeded, match="on top of another"):
        open_members(bytes(content), ROOM)


def test_a_part_that_is_there_twice_is_damage():
    stream = io.BytesIO(packed(**{"word/document.xml": b"one"}))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/document.xml", b"two")
    with pytest.raises(CorruptDocument, match="twice"):
        open_members(stream.getvalue(), ROOM)


def test_a_container_cut_off_behind_one_inside_it_is_not_taken_for_that():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", b"text")
        archive.writestr("word/embeddings/a.xlsx", packed(**{"xl/workbook.xml": b"book"}))
        archive.writestr("word/styles.xml", b"styles")
    whole = stream.getvalue()
    with pytest.raises(CorruptDocument, match="cut short"):
        open_members(whole[: whole.index(b"word/styles.xml")], ROOM)


def test_a_part_never_unpacks_to_more_than_is_declared():
    content = bytearray(packed(**{"word/document.xml": bytes(64 * 1024**2)}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", content, content.index(mark) + offset, 10)
    members = open_members(bytes(content), ROOM)
    tracemalloc.start()
    with pytest.raises(CorruptDocument):
        members.read("word/document.xml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1024**2
