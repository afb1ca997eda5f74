"""The PDF reader: bytes to a Document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pypdfium2 import PdfDocument

from pipeline.errors import CorruptDocument, EmptyFile, LimitExceeded, NeedsOcr
from pipeline.layout.continuation import numbered
from pipeline.layout.furniture import with_furniture
from pipeline.model.document import Attachment, Document, Page, ReaderVersion, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.pdf.contents import cut_contents, draws_unseen
from pipeline.readers.pdf.layers import hidden_layers
from pipeline.readers.pdf.notes import notes_told, pinned_files
from pipeline.readers.pdf.opening import checked_bytes, is_cut_short
from pipeline.readers.pdf.pdfium import (
    attachments_of,
    flattened_copy,
    is_sound,
    mended_copy,
    paints_nothing,
    second_opinion,
    text_length,
)
from pipeline.readers.pdf.scans import version_of, with_scans
from pipeline.readers.pdf.sweep import Sweep, swept, swept_quickly
from pipeline.readers.scan.installation import HOW_TO_INSTALL, is_installed

PDF = "application/pdf"
VERSION = ReaderVersion("pdf", "14")
CUT_SHORT = (Shortfall("text-missing", "the file breaks off before its end; what followed is not in it"),)


@dataclass(frozen=True, slots=True)
class PdfReader:
    """Reads PDFs, pages that are pictures by OCR; where that is not installed a PDF of pictures raises NeedsOcr."""

    version: ReaderVersion = VERSION
    media_types: frozenset[str] = frozenset({PDF})

    def read(self, path: Path, content_hash: str, limits: Limits) -> Document:
        """The document at ``path``.

        Raises:
            DocumentError: NotADocument, EncryptedDocument, CorruptDocument, EmptyFile, NeedsOcr or LimitExceeded.
        """
        content = checked_bytes(path)
        with second_opinion(content) as second:
            if second is not None and len(second) > limits.max_pages:
                raise LimitExceeded(f"{len(second)} pages, more than max_pages = {limits.max_pages}")
            sweep = with_scans(best_sweep(content, second, limits), second, limits)
            sweep = sweep.with_shortfalls((*cut_contents(content), *hidden_layers(content)))
            attachments, failed = _beside(second, sweep, limits) if second is not None else ((), ())
            if not attachments:
                _check_text(sweep, second, content)
        pages = numbered(with_furniture(sweep.pages))
        return Document(
            content_hash=content_hash,
            media_type=PDF,
            reader=version_of(sweep, self.version),
            pages=tuple(pages),
            attachments=attachments,
            shortfalls=(*(CUT_SHORT if is_cut_short(content) else ()), *sweep.shortfalls, *failed),
            metadata=sweep.metadata,
        )


def _beside(
    document: PdfDocument, sweep: Sweep, limits: Limits
) -> tuple[tuple[Attachment, ...], tuple[Shortfall, ...]]:
    """The files in the file, and what of it besides the pages is not read."""
    attachments, failed = attachments_of(document, limits)
    pinned, lost = pinned_files(document, limits) if sweep.has_notes else ((), ())
    listed = {one.content for one in attachments}
    told = dict.fromkeys((*failed, *lost, *notes_told(document, has_notes=sweep.has_notes)))
    return (*attachments, *(one for one in pinned if one.content not in listed)), tuple(told)


def _check_text(sweep: Sweep, second: PdfDocument | None, content: bytes) -> None:
    """Raise the reason why a document has no text at all."""
    if any(page.items for page in sweep.pages):
        return
    if lost_pages(sweep, second):
        raise CorruptDocument("the PDF has text that cannot be read")
    if sweep.is_blank and (second is None or paints_nothing(second)):
        if draws_unseen(content):
            raise CorruptDocument("what the pages draw is damaged and cannot be read")
        raise EmptyFile("the pages are blank")
    advice = "" if is_installed() else f"; {HOW_TO_INSTALL}"
    raise NeedsOcr(f"no page has text that can be read{advice}")


def best_sweep(content: bytes, second: PdfDocument | None, limits: Limits) -> Sweep:
    """The file read quickly where it is sound and nothing is lost that way, else in every way there is.

    Raises:
        EncryptedDocument, CorruptDocument, LimitExceeded: there is no way.
    """
    if second is not None and is_sound(second):
        sweep = swept_quickly(second, content, limits)
        if sweep.has_forms and (copy := flattened_copy(content)) is not None:
            with second_opinion(copy) as flattened:
                if flattened is not None:
                    sweep = replace(swept_quickly(flattened, copy, limits), has_notes=sweep.has_notes)
        if not lost_pages(sweep, second):
            return sweep
    return thorough_sweep(content, second, limits)


def thorough_sweep(content: bytes, second: PdfDocument | None, limits: Limits) -> Sweep:
    """The file as pdfminer reads it or, where pages or text are missing, the copy that PDFium mended."""
    sweep = error = None
    try:
        sweep = swept(content, limits)
    except CorruptDocument as reason:
        error = reason
    if sweep is not None and sweep.has_forms:
        flattened = _other(flattened_copy(content), limits)
        sweep = sweep if flattened is None else replace(flattened, has_notes=sweep.has_notes)
    if sweep is None or lost_pages(sweep, second):
        other = _other(mended_copy(second), limits) if second is not None else None
        if other is not None and (sweep is None or len(lost_pages(other, second)) < len(lost_pages(sweep, second))):
            told = Shortfall("mended-copy", "the file is damaged and was read from a copy that PDFium mended")
            sweep = other.with_shortfalls([told])
    if sweep is None:
        raise error or CorruptDocument("the PDF cannot be read")
    return sweep.with_shortfalls(_told(lost_pages(sweep, second)))


def _other(copy: bytes | None, limits: Limits) -> Sweep | None:
    if copy is None:
        return None
    try:
        return swept(copy, limits)
    except CorruptDocument:
        return None


def lost_pages(sweep: Sweep, second: PdfDocument | None) -> list[int]:
    """Numbers of the pages that PDFium has and the sweep has not, or has without the text PDFium sees."""
    read: dict[int | None, Page] = {page.number: page for page in sweep.pages}
    left_out = {
        shortfall.page_number for shortfall in sweep.shortfalls if shortfall.code in ("hidden-text", "text-off-page")
    }
    return [
        number
        for number in range(1, (len(second) if second is not None else 0) + 1)
        if number not in read
        or (not read[number].items and number not in left_out and text_length(second, number - 1) > 0)
    ]


def _told(lost: list[int]) -> list[Shortfall]:
    return [Shortfall("page-missing", "the page could not be read although it holds something", n) for n in lost]


READER = PdfReader()
