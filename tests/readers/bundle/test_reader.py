"""Bundles: what comes out, and what is told of the rest."""

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import CorruptDocument, EmptyFile, EncryptedDocument, LimitExceeded
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.bundle import members
from pipeline.readers.bundle.reader import READER

DEFAULT = Limits()
Read = Callable[..., Document]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return tmp_path / "bundle.zip"


def pack(path: Path, contents: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)


def read(path: Path, limits: Limits = DEFAULT) -> Document:
    return READER.read(path, "0" * 64, limits)


def told(document: Document) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in document.shortfalls]


def lock(path: Path) -> None:
    """Set the flag of encryption in every header, as a program that packs with a password does."""
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    path.write_bytes(content)


def test_members_come_out_under_their_own_names_wherever_they_lay(bundle: Path) -> None:
    pack(
        bundle,
        {"a/answer.pdf": b"%PDF", "../../etc/b.docx": b"PK", "C:\\temp\\c.xlsx": b"x", "caf\xe9.txt": b"y", "a/": b""},
    )
    document = read(bundle)
    assert [(one.file_name, one.content) for one in document.attachments] == [
        ("answer.pdf", b"%PDF"),
        ("b.docx", b"PK"),
        ("c.xlsx", b"x"),
        ("café.txt", b"y"),
    ]
    assert (document.pages, document.shortfalls) == ((), ())


def test_traces_of_operating_systems_are_left_aside_and_told(bundle: Path) -> None:
    pack(bundle, {"answer.pdf": b"%PDF", "__MACOSX/._answer.pdf": b"x", "a/.DS_Store": b"x", "a/Thumbs.db": b"x"})
    document = read(bundle)
    assert [one.file_name for one in document.attachments] == ["answer.pdf"]
    assert told(document) == [
        ("members-ignored", "Left aside as traces of an operating system: ._answer.pdf, .DS_Store, Thumbs.db.")
    ]


def test_a_damaged_member_is_told_and_the_others_come_out(bundle: Path) -> None:
    with zipfile.ZipFile(bundle, "w") as archive:
        archive.writestr("a.pdf", b"good bytes")
        archive.writestr("b.pdf", b"other bytes")
    bundle.write_bytes(bundle.read_bytes().replace(b"good bytes", b"evil bytes"))
    document = read(bundle)
    assert [one.file_name for one in document.attachments] == ["b.pdf"]
    ((code, message),) = told(document)
    assert code == "member-not-unpacked"
    assert message.startswith("a.pdf was not taken out of the bundle: it is damaged")


def test_a_member_that_wants_more_memory_than_there_is_is_told_and_the_others_come_out(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline.readers.bundle import unpack

    whole = unpack.read_member

    def hungry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, *rest: bytes) -> bytes:
        if info.filename == "a.pdf":
            raise MemoryError
        return whole(archive, info, *rest)

    monkeypatch.setattr(unpack, "read_member", hungry)
    pack(bundle, {"a.pdf": b"bytes", "b.pdf": b"other bytes"})
    document = read(bundle)
    assert [one.file_name for one in document.attachments] == ["b.pdf"]
    ((code, message),) = told(document)
    assert code == "member-not-unpacked"
    assert message.startswith("a.pdf was not taken out of the bundle: to take it out needs more memory")


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_damage_is_told_however_a_member_is_packed(bundle: Path, method: int) -> None:
    whole = b"Outcome,2013\nDismissed,4\n" * 50
    with zipfile.ZipFile(bundle, "w", method) as archive:
        archive.writestr("a.csv", whole)
    content = bytearray(bundle.read_bytes())
    for at in range(35, content.index(b"PK\x01\x02")):
        bundle.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        document = read(bundle)
        assert [one.content for one in document.attachments] == [whole] or "it is damaged" in told(document)[0][1]


def test_a_locked_bundle_needs_a_password_and_a_single_locked_member_is_told(bundle: Path, tmp_path: Path) -> None:
    pack(bundle, {"a.pdf": b"x", "b.pdf": b"y"})
    lock(bundle)
    with pytest.raises(EncryptedDocument):
        read(bundle)
    mixed = tmp_path / "mixed.zip"
    pack(mixed, {"a.pdf": b"x"})
    lock(mixed)
    with zipfile.ZipFile(mixed, "a") as archive:
        archive.writestr("open.pdf", b"z")
    document = read(mixed)
    assert [one.file_name for one in document.attachments] == ["open.pdf"]
    assert told(document) == [
        ("member-not-unpacked", "a.pdf was not taken out of the bundle: it opens only with a password.")
    ]


def test_limits_of_number_size_and_ratio_are_told(bundle: Path) -> None:
    pack(bundle, {"a.pdf": b"12345", "b.pdf": b"12345", "c.pdf": b"12345"})
    by_number = read(bundle, Limits(max_attachments=1))
    assert [one.file_name for one in by_number.attachments] == ["a.pdf"]
    assert [code for code, _ in told(by_number)] == ["member-not-unpacked"] * 2
    assert len(read(bundle, Limits(max_unpacked_bytes=11)).attachments) == 2
    pack(bundle, {"bomb.txt": bytes(9 * 1024**2), "a.pdf": b"x"})
    by_ratio = read(bundle)
    assert [one.file_name for one in by_ratio.attachments] == ["a.pdf"]
    assert "200 to 1" in told(by_ratio)[0][1]


def test_members_on_top_of_each_other_are_a_bomb(bundle: Path) -> None:
    pack(bundle, {"a.pdf": b"x" * 50, "b.pdf": b"y" * 50})
    content = bytearray(bundle.read_bytes())
    second = content.rfind(b"PK\x01\x02")
    struct.pack_into("<L", content, second + 42, 0)
    bundle.write_bytes(content)
    with pytest.raises(LimitExceeded, match="on top of each other"):
        read(bundle)


def test_too_many_members_are_refused(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "MAX_ENTRIES", 2)
    pack(bundle, dict.fromkeys("abc", b""))
    with pytest.raises(LimitExceeded, match="3 members"):
        read(bundle)


def test_a_bundle_cut_short_is_corrupt_and_one_without_files_is_empty(bundle: Path) -> None:
    pack(bundle, {"a.pdf": b"x" * 500})
    bundle.write_bytes(bundle.read_bytes()[:60])
    with pytest.raises(CorruptDocument):
        read(bundle)
    pack(bundle, {"__MACOSX/._a": b"x"})
    with pytest.raises(EmptyFile):
        read(bundle)


def test_a_bundle_cut_off_behind_one_inside_it_is_not_taken_for_that(bundle: Path, tmp_path: Path) -> None:
    inner = tmp_path / "inner.zip"
    pack(inner, {"b.pdf": b"%PDF"})
    with zipfile.ZipFile(bundle, "w") as archive:
        archive.writestr("a.pdf", b"%PDF")
        archive.writestr("inner.zip", inner.read_bytes())
        archive.writestr("last.pdf", b"%PDF")
    whole = bundle.read_bytes()
    bundle.write_bytes(whole[: whole.index(b"last.pdf")])
    with pytest.raises(CorruptDocument, match="cut short"):
        read(bundle)
