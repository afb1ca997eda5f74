"""What the quick way of reading a page says when it must not be believed."""

from __future__ import annotations


class DoubtfulPage(Exception):
    """PDFium may see the page otherwise than it is printed; the message says why. pdfminer is to read it."""


class RewordedPage(DoubtfulPage):
    """The file says that print reads as something else, and PDFium gave that; see ``without_other_words``."""
