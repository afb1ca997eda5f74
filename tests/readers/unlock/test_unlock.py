from __future__ import annotations

import contextlib
import io
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from pipeline.errors import CorruptDocument, DocumentError, UnsupportedFormat, WrongPassword
from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.unlock.unlock import MEDIA_TYPES, unlock
from pipeline.receive.identify import identify
from pipeline.receive.media_types import MEDIA_TYPES as TOLD_APART
from samples.generator.odd import SENTENCE, encrypted_pdf
from tests.readers.unlock import locked

QUICK_WORD = locked.locked_word(rounds=1000)


def opened(tmp_path: Path, content: bytes, password: str, media_type: str = "") -> Document:
    path = tmp_path / "file"
    path.write_bytes(content)
    return unlock(path, "reply.pdf", media_type or identify(path).media_type, "f" * 64, password, Limits())


def test_the_types_are_spelt_as_receive_tells_them_apart() -> None:
    assert TOLD_APART.keys() >= MEDIA_TYPES


@pytest.mark.parametrize("password", ["not-told", "not-told-either"], ids=["user", "owner"])
def test_a_pdf_opens_with_either_of_its_passwords(tmp_path: Path, password: str) -> None:
    (attachment,) = opened(tmp_path, encrypted_pdf(), password).attachments
    assert attachment.file_name == "reply.pdf"
    assert b"/Encrypt" not in attachment.content
    plain = pypdfium2.PdfDocument(attachment.content)
    assert SENTENCE in plain[0].get_textpage().get_text_bounded()
    plain.close()


def test_an_office_file_opens(tmp_path: Path) -> None:
    (attachment,) = opened(tmp_path, locked.locked_word(), locked.PASSWORD).attachments
    with zipfile.ZipFile(io.BytesIO(attachment.content)) as package:
        assert b"two employees were dismissed" in package.read("word/document.xml")


@pytest.mark.parametrize("content", [locked.AES_256_DEFLATED, locked.AES_128_STORED], ids=["256", "128"])
def test_a_bundle_locked_with_aes_opens(tmp_path: Path, content: bytes) -> None:
    (attachment,) = opened(tmp_path, content, locked.PASSWORD).attachments
    assert (attachment.file_name, attachment.content) == ("figures.csv", locked.FIGURES)


def test_a_bundle_locked_the_old_way_opens_beside_what_was_open(tmp_path: Path) -> None:
    document = opened(tmp_path, locked.ZIP_CRYPTO, locked.ZIP_PASSWORD)
    assert {each.file_name: each.content for each in document.attachments} == {
        "open.txt": b"Dear requester\n",
        "figures.csv": locked.FIGURES,
    }
    assert document.shortfalls == ()


@pytest.mark.parametrize(
    "content",
    [encrypted_pdf(), QUICK_WORD, locked.AES_256_DEFLATED, locked.AES_128_STORED, locked.ZIP_CRYPTO],
    ids=["pdf", "office", "aes-256", "aes-128", "zip"],
)
@pytest.mark.parametrize("password", ["wrong", "größe 7", "x" * 300, "\U0001f600"])
def test_a_wrong_password_is_told_as_such(tmp_path: Path, content: bytes, password: str) -> None:
    with pytest.raises(WrongPassword):
        opened(tmp_path, content, password)


def test_a_member_that_was_changed_is_not_taken_out(tmp_path: Path) -> None:
    changed = bytearray(locked.AES_256_DEFLATED)
    changed[changed.index(b"figures.csv") + len("figures.csv") + 40] ^= 1
    with pytest.raises(WrongPassword):
        opened(tmp_path, bytes(changed), locked.PASSWORD)


@pytest.mark.parametrize("media_type", ["text/html", "application/vnd.oasis.opendocument.text"])
def test_other_kinds_are_not_opened_here(tmp_path: Path, media_type: str) -> None:
    with pytest.raises(UnsupportedFormat):
        opened(tmp_path, b"<html>", "x", media_type)


def test_an_office_file_without_a_lock_has_nothing_to_open(tmp_path: Path) -> None:
    with pytest.raises((UnsupportedFormat, CorruptDocument)):
        opened(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "x", "application/msword")


WHOLE = {
    "pdf": encrypted_pdf(),
    "office": QUICK_WORD[:20_000],
    "aes-256": locked.AES_256_DEFLATED,
    "zip": locked.ZIP_CRYPTO,
}


@settings(max_examples=50, deadline=None)
@example(kind="zip", at=110, byte=1, end=None)
@given(
    kind=st.sampled_from(sorted(WHOLE)),
    at=st.integers(0, 20_000),
    byte=st.integers(0, 255),
    end=st.one_of(st.none(), st.integers(1, 20_000)),
)
def test_whatever_is_broken_is_a_document_error(
    tmp_path_factory: pytest.TempPathFactory, kind: str, at: int, byte: int, end: int | None
) -> None:
    broken = bytearray(WHOLE[kind][:end])
    broken[at % len(broken)] = byte
    folder = tmp_path_factory.mktemp("broken")
    for media_type in ("application/pdf", "application/zip", "application/x-encrypted-office"):
        with contextlib.suppress(DocumentError):
            opened(folder, bytes(broken), locked.ZIP_PASSWORD, media_type)
