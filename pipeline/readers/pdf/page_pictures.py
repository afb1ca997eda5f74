"""Pages of a PDF rendered and read by OCR. Imports the OCR engine: import it only where a page needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pypdfium2

from pipeline.readers.base import Limits
from pipeline.readers.pdf.picture_damage import are_whole
from pipeline.readers.scan.damage import damaged
from pipeline.readers.scan.pictures import rendered
from pipeline.readers.scan.scanning import ScannedPage, engine_for, read_picture


def read_pages(document: pypdfium2.PdfDocument, numbers: Iterable[int], limits: Limits) -> Iterator[ScannedPage]:
    """Those pages as OCR reads them; one that PDFium cannot draw is left out.

    Raises:
        LimitExceeded: when a page is larger than any paper.
    """
    engine = engine_for(limits)
    for number in numbers:
        try:
            page = document[number - 1]
            width, height = page.get_size()
            picture = rendered(page)
            told = () if are_whole(page) else (damaged(number),)
            page.close()
        except pypdfium2.PdfiumError:
            continue
        scanned = read_picture(picture, number, engine)
        sized = replace(scanned.page, width=width, height=height)
        yield replace(scanned, page=sized, shortfalls=(*told, *scanned.shortfalls))
