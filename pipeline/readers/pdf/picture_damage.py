"""Are the pictures on a page there to their end? PDFium paints what it can decode and says nothing of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from pipeline.readers.pdf.contents import MOST_UNPACKED, unpacked_bytes
from pipeline.readers.scan.damage import is_whole_jpeg

_MOST_PICTURES = 500
"""Of one page; some programs cut a page into strips."""
_END_OF_JPEG_2000 = b"\xff\xd9"
"""Stands nowhere else in such a picture."""


def are_whole(page: pypdfium2.PdfPage) -> bool:
    """True unless a picture breaks off or is damaged, so far as its kind of packing shows that.

    Fax and JBIG2 pictures do not show it.
    """
    return all(_is_whole(picture) for picture in islice(_pictures(page), _MOST_PICTURES))


def _pictures(page: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfImage]:
    try:
        for found in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]):
            if isinstance(found, pypdfium2.PdfImage):
                yield found
    except pypdfium2.PdfiumError:
        return


def _is_whole(picture: pypdfium2.PdfImage) -> bool:
    filters = picture.get_filters()
    if filters and filters[0] == "FlateDecode" and unpacked_bytes(bytes(picture.get_data()), MOST_UNPACKED) is None:
        return False
    if filters and filters[-1] == "DCTDecode":
        return is_whole_jpeg(bytes(picture.get_data(decode_simple=True)))
    if filters and filters[-1] == "JPXDecode":
        return _END_OF_JPEG_2000 in bytes(picture.get_data(decode_simple=True))
    return True
