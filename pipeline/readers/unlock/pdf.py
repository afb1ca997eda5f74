"""A PDF without its lock, saved anew by PDFium."""

from __future__ import annotations

import io

import pypdfium2
from pypdfium2 import raw

from pipeline.errors import CorruptDocument, WrongPassword


def unlocked_pdf(content: bytes, password: str) -> bytes:
    """The same pages, unencrypted.

    Raises:
        WrongPassword: it is neither the user's password nor the owner's.
        CorruptDocument: PDFium cannot open or save the file for another reason.
    """
    try:
        document = pypdfium2.PdfDocument(content, password=password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise WrongPassword("The password does not open the PDF.") from None
        raise CorruptDocument("The file begins like a PDF and cannot be opened, with or without a password.") from error
    try:
        copy = io.BytesIO()
        document.save(copy, flags=raw.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError as error:
        raise CorruptDocument("The PDF opens and cannot be saved without its password.") from error
    finally:
        document.close()
    return copy.getvalue()
