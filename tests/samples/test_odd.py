from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from samples.generator.odd import DAMAGED, EMPTY, ENCRYPTED, SENTENCE, TEXT_AS_PDF, make_odd_files, one_page_pdf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_odd_files(tmp_path / "odd")
    return tmp_path / "odd"


def test_the_same_page_whole_can_be_read() -> None:
    with pypdfium2.PdfDocument(one_page_pdf()) as document:
        assert SENTENCE in document[0].get_textpage().get_text_bounded()


def test_the_damaged_file_begins_like_a_pdf_and_cannot_be_opened(folder: Path) -> None:
    assert (folder / DAMAGED).read_bytes().startswith(b"%PDF-")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(folder / DAMAGED)


def test_the_encrypted_file_asks_for_its_password(folder: Path) -> None:
    with pytest.raises(pypdfium2.PdfiumError, match=r"[Pp]assword"):
        pypdfium2.PdfDocument(folder / ENCRYPTED)
    assert SENTENCE.encode() not in (folder / ENCRYPTED).read_bytes()


def test_the_others_are_no_pdfs_at_all(folder: Path) -> None:
    assert (folder / TEXT_AS_PDF).read_text(encoding="utf-8").startswith("Dear requester")
    assert (folder / EMPTY).read_bytes() == b""
