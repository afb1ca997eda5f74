"""What hangs on the pages beside what they print: readers' notes, text without a look, pinned files, forms of XFA."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from pipeline.errors import LimitExceeded
from pipeline.model.document import Attachment, Shortfall
from pipeline.readers.base import Limits

NOTES = frozenset(
    {
        pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE,
        pdfium.FPDF_ANNOT_INK,
    }
)  # fmt: skip
"""Annotations in which readers say something that is not printed."""
BESIDE = NOTES | {pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_FILEATTACHMENT}
_XFA = Shortfall(
    "text-missing", "the form is of a kind (XFA) that only Adobe's programs show; what was filled in was not read"
)


def pinned_files(
    document: pypdfium2.PdfDocument, limits: Limits
) -> tuple[tuple[Attachment, ...], tuple[Shortfall, ...]]:
    """The files that are pinned to pages, which need be in no list of attachments, and which could not be taken out.

    Raises:
        LimitExceeded: when there are more than ``max_attachments``.
    """
    taken: dict[bytes, Attachment] = {}
    failed: list[Shortfall] = []
    for number, note in _annotations(document):
        file = pdfium.FPDFAnnot_GetFileAttachment(note)
        if not file:
            continue
        try:
            one = _taken(pypdfium2.PdfAttachment(file, document), len(taken) + 1)
            taken.setdefault(one.content, one)
        except pypdfium2.PdfiumError:
            failed.append(Shortfall("attachment-lost", "a file pinned to the page could not be taken out", number))
        if len(taken) > limits.max_attachments:
            raise LimitExceeded(f"more than max_attachments = {limits.max_attachments} files pinned to the pages")
    return tuple(taken.values()), tuple(failed)


def notes_told(document: pypdfium2.PdfDocument, *, has_notes: bool) -> Iterator[Shortfall]:
    """What of all that is not read; pages are looked through only where some hang on them."""
    if document.get_formtype() == pdfium.FORMTYPE_XFA_FULL:
        yield _XFA
    for number, note in _annotations(document) if has_notes else ():
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        if not _contents(note):
            continue
        if kind in NOTES:
            yield Shortfall("comments-left-out", "readers' notes on the page were not read", number)
        if kind == pdfium.FPDF_ANNOT_FREETEXT and not pdfium.FPDFAnnot_HasKey(note, b"AP"):
            yield Shortfall("text-missing", "text was typed onto the page and saved without its look: not read", number)


def _annotations(document: pypdfium2.PdfDocument) -> Iterator[tuple[int, Any]]:
    for index in range(len(document)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            continue  # told by who reads the page
        for place in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            note = pdfium.FPDFPage_GetAnnot(page.raw, place)
            try:
                yield index + 1, note
            finally:
                pdfium.FPDFPage_CloseAnnot(note)
        page.close()


def _contents(note: Any) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    buffer = ctypes.create_string_buffer(length)
    text = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFAnnot_GetStringValue(note, b"Contents", text, length)
    return buffer.raw.decode("utf-16-le", "replace").strip("\0 \r\n")


def _taken(file: pypdfium2.PdfAttachment, number: int) -> Attachment:
    try:
        name = file.get_name()
    except UnicodeDecodeError:
        name = ""
    return Attachment(name or f"pinned-{number}", bytes(file.get_data()))
