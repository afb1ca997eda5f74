"""What the quick way of reading a page says when it must not be believed."""

from __future__ import annotations


class DoubtfulPage(Exception):
    """PDFium may see the page otherwise than it is printed; the message says why. pdfminer is to read it."""
