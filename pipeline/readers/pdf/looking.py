"""A PDF's page for people to look at: as PDFium paints it, and as the objects that layout is given."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from pipeline.errors import CorruptDocument
from pipeline.layout.objects import PageObjects
from pipeline.readers.pdf.opening import BROKEN_PDF, checked_bytes, opened, reason_of
from pipeline.readers.pdf.page_objects import read_page, turned_objects
from pipeline.readers.pdf.pdfium import is_sound, second_opinion
from pipeline.readers.pdf.sources import PageSource, quick_pages, reference_pages

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS = 40_000_000
"""A page of poster size is painted smaller, so that its picture stays in memory."""


def painted_page(path: Path, page_number: int, scale: float) -> tuple[Image, float]:
    """The page as an RGB picture, ``scale`` pixels to a point (less on huge pages), and the scale that was used.

    The crop box's top left is the origin, as in all boxes of a ``Document``.

    Raises:
        CorruptDocument: when PDFium cannot open the file or its page, or it has no such page.
    """
    try:
        document = pypdfium2.PdfDocument(path.read_bytes())
    except pypdfium2.PdfiumError as error:
        raise CorruptDocument(f"PDFium cannot open the file: {error}") from error
    try:
        document.init_forms()
        if not 1 <= page_number <= len(document):
            raise CorruptDocument(f"the file has no page {page_number}")
        page = document[page_number - 1]
        width, height = page.get_size()
        used = min(scale, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        return page.render(scale=used).to_pil().convert("RGB"), used
    except (pypdfium2.PdfiumError, ValueError) as error:  # ValueError: a page of no size
        raise CorruptDocument(f"PDFium cannot paint page {page_number}: {error}") from error
    finally:
        document.close()


def shown_objects(path: Path, page_number: int) -> PageObjects:
    """The words, rulings and fills of a page where they stand on the page as shown.

    Raises:
        NotADocument, EncryptedDocument: when the file is no PDF or opens only with a password.
        CorruptDocument: when the page is missing or broken.
    """
    content = checked_bytes(path)
    with second_opinion(content) as document:
        if document is not None and is_sound(document):
            return _shown(quick_pages(document, content), page_number)
    with opened(content) as pdf:
        return _shown(reference_pages(pdf), page_number)


def _shown(pages: Iterator[PageSource], page_number: int) -> PageObjects:
    page = next((page for page in pages if page.number == page_number), None)
    if page is None:
        raise CorruptDocument(f"the file has no page {page_number}")
    try:
        read = read_page(page.drawn(), page_number)
    except BROKEN_PDF as error:
        raise CorruptDocument(f"page {page_number} is broken: {reason_of(error)}") from error
    finally:
        page.close()
    return turned_objects(read.objects, -read.turned) if read.turned else read.objects
