"""A page as PDFium sees it: several times as fast as pdfminer, which stays the reference."""

from __future__ import annotations

from collections.abc import Set
from typing import Any

import pypdfium2.raw as pdfium

from pipeline.readers.pdf.doubt import DoubtfulPage
from pipeline.readers.pdf.drawn import Drawn
from pipeline.readers.pdf.matrices import placing
from pipeline.readers.pdf.notes import BESIDE
from pipeline.readers.pdf.pdfium_shapes import collect_objects
from pipeline.readers.pdf.pdfium_text import print_of

_PRINTED_BY_ANNOTATIONS = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
"""Annotations whose text stands on the printed page but not in its content."""


def drawn_by_pdfium(page: Any, text_page: Any) -> Drawn:
    """What a pypdfium2 page draws, turned as its rotation says; ``text_page`` is PDFium's handle of its text.

    Raises:
        DoubtfulPage: PDFium may see it otherwise than it is printed.
        PdfiumError: PDFium cannot take the page's text apart.
    """
    to_drawn, width, height = placing(page.get_bbox(), page.get_rotation())
    drawn = Drawn(width, height, (0.0, 0.0, width, height))
    read = print_of(text_page, to_drawn, drawn)
    if collect_objects(page.raw, drawn, to_drawn, read):
        raise DoubtfulPage("print that PDFium leaves out")
    return drawn


def has_printed_annotations(page: Any) -> bool:
    """True where form fields or text annotations print what the page's content does not hold."""
    return _has_annotations(page.raw, _PRINTED_BY_ANNOTATIONS)


def has_notes(page: Any) -> bool:
    """True where something hangs on the page that it does not print."""
    return _has_annotations(page.raw, BESIDE)


def _has_annotations(page: Any, kinds: Set[int]) -> bool:
    return any(_subtype(page, index) in kinds for index in range(pdfium.FPDFPage_GetAnnotCount(page)))


def _subtype(page: Any, index: int) -> int:
    note = pdfium.FPDFPage_GetAnnot(page, index)
    try:
        return int(pdfium.FPDFAnnot_GetSubtype(note))
    finally:
        pdfium.FPDFPage_CloseAnnot(note)
