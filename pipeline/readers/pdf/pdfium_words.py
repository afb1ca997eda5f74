"""What a file says that print reads as (ActualText): taken off a page before its print is believed.

It helps screen readers, and PDFium gives it in place of the print. A figure has to be the printed one.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.pdfium_calls import mark_count
from pipeline.readers.pdf.pdfium_shapes import objects_on


def other_words(item: Any) -> list[Any]:
    """The marks of a text object that say what it reads as."""
    length = ctypes.c_ulong()
    marks = [pdfium.FPDFPageObj_GetMark(item, index) for index in range(pdfium.FPDFPageObj_CountMarks(item))]
    return [mark for mark in marks if pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"ActualText", None, 0, length)]


def is_reworded(item: int) -> bool:
    """True where the text object at that address has such a mark; most have no mark at all."""
    return mark_count(item) > 0 and bool(other_words(ctypes.cast(item, pdfium.FPDF_PAGEOBJECT)))


def without_other_words(page: Any) -> None:
    """Take such marks off the page as loaded; the file stays as it is. Its text is to be loaded anew."""
    for item in objects_on(page):
        for mark in other_words(item):
            pdfium.FPDFPageObj_RemoveMark(item, mark)
