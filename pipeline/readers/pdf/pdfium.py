"""A file in PDFium: whether it is sound, how much text there should be, mended copies, attachments.

PDFium is not thread-safe and aborts the process when it gets no memory: one document, one process.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pypdfium2
import pypdfium2.raw as pdfium

from pipeline.errors import LimitExceeded
from pipeline.model.document import Attachment, Shortfall
from pipeline.readers.base import Limits
from pipeline.readers.pdf.opening import METADATA, told_metadata

_PAGES_PAINTED, _SMALL_SIDE = 20, 200.0
"""Of a file that seems blank as many pages are painted, this many points wide or high."""


@contextmanager
def second_opinion(content: bytes) -> Iterator[pypdfium2.PdfDocument | None]:
    """The file in PDFium; None where PDFium cannot open it."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        yield None
        return
    try:
        yield document
    finally:
        document.close()


def is_sound(document: pypdfium2.PdfDocument) -> bool:
    """False where PDFium had to search the file for its objects, so that some may be missing."""
    return bool(pdfium.FPDF_DocumentHasValidCrossReferenceTable(document))


def stated_metadata(document: pypdfium2.PdfDocument) -> tuple[tuple[str, str], ...]:
    """Title, author, subject and dates that the file states about itself, by name."""
    return told_metadata((name, _words(partial(document.get_metadata_value, name))) for name in METADATA)


def text_length(document: pypdfium2.PdfDocument, index: int) -> int:
    """How many visible characters PDFium finds on a page; 0 where it cannot load the page."""
    try:
        page = document[index]
        text = page.get_textpage().get_text_bounded()
        page.close()
    except pypdfium2.PdfiumError:
        return 0
    return len("".join(text.split()))


def mended_copy(document: pypdfium2.PdfDocument) -> bytes | None:
    """The file saved anew, every page with a media box: PDFium follows page lists and tables that pdfminer cannot."""
    try:
        for index in range(len(document)):
            page = document[index]
            page.set_mediabox(*page.get_mediabox())
            page.close()
        return _saved(document)
    except pypdfium2.PdfiumError:
        return None


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def flattened_copy(content: bytes) -> bytes | None:
    """The file with its form fields and text annotations printed into the pages, where pdfminer finds their text.

    pypdfium2's own call for that refuses files that have annotations and no form.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return None
    try:
        document.init_forms()
        for index in range(len(document)):
            page = document[index]
            if pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_FAIL:
                return None
            page.close()
        return _saved(document)
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def attachments_of(
    document: pypdfium2.PdfDocument, limits: Limits
) -> tuple[tuple[Attachment, ...], tuple[Shortfall, ...]]:
    """Files inside the file (a PDF portfolio, a spreadsheet behind a letter), and which could not be taken out.

    Raises:
        LimitExceeded: when there are more than ``max_attachments``.
    """
    count = document.count_attachments()
    if count > limits.max_attachments:
        raise LimitExceeded(f"{count} attachments, more than max_attachments = {limits.max_attachments}")
    taken, failed = [], []
    for index in range(count):
        one = document.get_attachment(index)
        name = f"attachment-{index + 1}"
        try:
            name = _words(one.get_name) or name
            taken.append(Attachment(name, bytes(one.get_data())))
        except pypdfium2.PdfiumError:
            failed.append(Shortfall("attachment-lost", f"the attached file {name} could not be taken out"))
    return tuple(taken), tuple(failed)


def _words(ask: Callable[[], str]) -> str:
    """A text that PDFium holds in UTF-16; half a character, as a title cut short may end in, becomes U+FFFD."""
    try:
        return ask()
    except UnicodeDecodeError as error:
        return error.object.decode("utf-16-le", "replace")


def paints_nothing(document: pypdfium2.PdfDocument) -> bool:
    """True where the pages stay white when they are painted, with what annotations and form fields show."""
    try:
        return all(_is_white(document[index]) for index in range(min(len(document), _PAGES_PAINTED)))
    except pypdfium2.PdfiumError:
        return False


def _is_white(page: pypdfium2.PdfPage) -> bool:
    sides = page.get_size()
    if not min(sides) > 0:  # a page of no size, which cannot be painted
        return True
    scale = _SMALL_SIDE / max(*sides, 1.0)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    is_white = not bytes(bitmap.buffer).strip(b"\xff")
    bitmap.close()
    page.close()
    return is_white
