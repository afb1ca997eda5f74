from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import DocumentError, EmptyFile, EncryptedDocument, LimitExceeded, NotADocument
from pipeline.receive import media_types as media
from pipeline.receive.identify import Identity, identify, require_readable
from pipeline.settings import Settings


def kind(folder: Path, content: bytes) -> str:
    path = folder / "misleading.docx"
    path.write_bytes(content)
    return identify(path).media_type


def test_identity_is_hash_size_and_plain_words(tmp_path: Path) -> None:
    content = b"%PDF-1.4\n" + b"x" * 3_000_000
    path = tmp_path / "any name"
    path.write_bytes(content)
    assert identify(path) == Identity(
        hashlib.sha256(content).hexdigest(), len(content), "application/pdf", "PDF document (.pdf)"
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n", media.PDF),
        (b"\0\r\njunk before the header\n" * 10 + b"%PDF-1.2", media.PDF),
        (b"%PDF-1.7 <html><body>", media.PDF),
        (b"{\\rtf1\\ansi", media.RTF),
        (b"\x89PNG\r\n\x1a\n\0\0", media.PNG),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", media.JPEG),
        (b"II*\0\x08\0\0\0", media.TIFF),
        (b"MM\0*\0\0\0\x08", media.TIFF),
        (b"GIF89a\x01\0", media.GIF),
        (b"BM\x36\0\0\0\0\0", media.BMP),
        (b"RIFF\x24\0\0\0WEBPVP8 ", media.WEBP),
        (b"\0\0\0\x18ftypheic\0\0", media.HEIC),
        (b"\x1f\x8b\x08\0", media.GZIP),
        (b"7z\xbc\xaf\x27\x1c\0\x04", media.SEVEN_ZIP),
        (b"Rar!\x1a\x07\x01\0", media.RAR),
        (b"a/letter.pdf".ljust(257, b"\0") + b"ustar\0" + b"00".ljust(249, b"\0") + b"%PDF-1.7", media.TAR),
        (b"BZh91AY&SY\0\0", media.BZIP2),
        (b"\xfd7zXZ\0\0\4", media.XZ),
        (b"MSCF\0\0\0\0\1", media.CABINET),
        (b"!BDN\0\0", media.OUTLOOK_STORE),
        (b"%!PS-Adobe-3.0\n", media.POSTSCRIPT),
        (b"%!PS-Adobe-3.0\n%PDF-1.4\n", media.PDF),
        (b"\xc5\xd0\xd3\xc6\0\0", media.POSTSCRIPT),
        (b"AT&TFORM\0\0", media.DJVU),
        (b"\xffWPC\0\0", media.WORDPERFECT),
        (b"\0\0\0\x0cjP  \r\n", media.JPEG_2000),
        (b"8BPS\0\1\0\0", media.PHOTOSHOP),
        ("Year,Dismissed\n2012,4\n2013,5\n".encode("utf-16-le"), media.CSV),
        ("Dear requester".encode("utf-16-be"), media.PLAIN_TEXT),
        (b"a\0b\0c\0\0d\0e\0f", media.UNKNOWN),
        (b"\x78\x9f\x3e\x22\0\0", media.TNEF),
        (b"MZ\x90\0\x03\0\0\0", media.EXECUTABLE),
        (b"\x7fELF\x02\x01\x01\0", media.EXECUTABLE),
        (b"#!/bin/sh\nrm -rf /\n", media.EXECUTABLE),
        (b"MZ is a postcode of nowhere.", media.PLAIN_TEXT),
        (b"BM: British Museum", media.PLAIN_TEXT),
        (b"\x01\x02\x03\x04", media.UNKNOWN),
        (b"", media.EMPTY),
        (b" \r\n\t\n", media.EMPTY),
        (b"\xef\xbb\xbf\r\n", media.EMPTY),
        (b"\0" * 2_000_000, media.EMPTY),
    ],
)
def test_the_bytes_tell_the_format(tmp_path: Path, content: bytes, expected: str) -> None:
    assert kind(tmp_path, content) == expected


def test_text_after_a_long_blank_start_is_not_empty(tmp_path: Path) -> None:
    assert kind(tmp_path, b" " * 2_000_000 + b"words") == media.PLAIN_TEXT


def test_a_pdf_header_far_inside_does_not_count(tmp_path: Path) -> None:
    assert kind(tmp_path, b"x" * 1020 + b"%PDF-1.7") == media.PLAIN_TEXT


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"<?xml"]),
    st.binary(max_size=3000),
    st.sampled_from([b"", b"PK\x05\x06" + b"\x01" * 18, b"PK\x05\x06" + b"\0" * 18]),
)
def test_no_bytes_whatever_make_it_raise(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, middle: bytes, end: bytes
) -> None:
    content = start + middle + end
    path = tmp_path_factory.getbasetemp() / "random"
    path.write_bytes(content)
    identity = identify(path)
    assert identity.media_type in media.MEDIA_TYPES
    assert (identity.byte_count, identity.content_hash) == (len(content), hashlib.sha256(content).hexdigest())


def test_a_fault_of_ours_costs_one_file_and_is_said_aloud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(head: bytes) -> str:
        raise IndexError(head)

    monkeypatch.setattr("pipeline.receive.identify.text_media_type", broken)
    assert kind(tmp_path, b"words") == media.UNKNOWN
    assert "IndexError" in caplog.text


def test_memory_that_runs_out_is_no_fault_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_memory(_path: Path, _head: bytes) -> str:
        raise MemoryError

    monkeypatch.setattr("pipeline.receive.identify._media_type", out_of_memory)
    with pytest.raises(MemoryError):
        kind(tmp_path, b"%PDF-1.4")


def test_every_media_type_has_a_suffix_and_a_name() -> None:
    constants = {value for name, value in vars(media).items() if name.isupper() and isinstance(value, str)}
    assert constants == set(media.MEDIA_TYPES)
    for each in media.MEDIA_TYPES.values():
        assert each.suffix.startswith(".")
        assert each.name


@pytest.mark.parametrize(
    ("media_type", "byte_count", "error", "words"),
    [
        (media.EMPTY, 0, EmptyFile, "is empty"),
        (media.EMPTY, 9, EmptyFile, "nothing but blanks"),
        (media.ENCRYPTED_OFFICE, 9, EncryptedDocument, "password"),
        (media.EXECUTABLE, 9, NotADocument, "a program"),
        (media.GIF, 9, NotADocument, "GIF picture"),
        (media.UNKNOWN, 9, NotADocument, "unknown kind"),
        (media.PDF, 1001, LimitExceeded, "1,001 bytes, more than the 1,000 that max_bytes allows"),
    ],
)
def test_what_no_reader_takes_is_refused_with_a_reason(
    media_type: str, byte_count: int, error: type[DocumentError], words: str
) -> None:
    identity = Identity("00", byte_count, media_type, media.MEDIA_TYPES[media_type].name)
    with pytest.raises(error, match=words):
        require_readable(identity, Settings(max_bytes=1000))


@pytest.mark.parametrize("media_type", [media.PDF, media.DOCX, media.DOC, media.EML, media.ZIP, media.PLAIN_TEXT])
def test_documents_up_to_the_limit_go_on(media_type: str) -> None:
    require_readable(Identity("00", 1000, media_type, ""), Settings(max_bytes=1000))
