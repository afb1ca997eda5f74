"""Opening a PDF with pdfplumber, its zoo of exceptions mapped to recorded outcomes."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from pipeline.errors import CorruptDocument, EncryptedDocument, NotADocument

logging.getLogger("pdfminer").setLevel(logging.ERROR)

BROKEN_PDF = (
    PDFException,
    PSException,
    PdfminerException,
    MalformedPDFException,
    TypeError,
    IndexError,
    KeyError,
    ValueError,
    AttributeError,
    AssertionError,
    RecursionError,
    ZeroDivisionError,
    OverflowError,
    NotImplementedError,
    EOFError,
)
"""What pdfminer and pdfplumber raise on broken files: bare Python errors as often as their own."""

DAMAGED = "The file begins like a PDF but is damaged or cut short, so that its pages cannot be reached ({})."
METADATA = ("Title", "Author", "Subject", "CreationDate", "ModDate")
_HEADER_WITHIN = 1024
"""Bytes in which a PDF's header must stand (PDF 32000-1, annex H)."""
_OBJECT = re.compile(rb"\d\s+obj\b")


def checked_bytes(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        NotADocument: when no PDF header stands at the start.
    """
    content = path.read_bytes()
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        raise NotADocument("The file is no PDF: it does not begin like one.")
    return content


def is_cut_short(content: bytes) -> bool:
    """True where a download broke off: no pointer to the table of objects at the end, or objects behind the last one.

    Readers find what objects they can in such a file and say nothing of the others.
    """
    last = content.rfind(b"startxref")
    return last < 0 or _OBJECT.search(content, last) is not None


@contextmanager
def opened(content: bytes) -> Iterator[Any]:
    """A pdfplumber PDF.

    Raises:
        EncryptedDocument: when it needs a password.
        CorruptDocument: when pdfminer cannot follow it.
    """
    try:
        pdf = pdfplumber.open(io.BytesIO(content), unicode_norm=None)
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise EncryptedDocument("The PDF opens only with a password.") from error
        refuse_for_memory(error)
        raise CorruptDocument(DAMAGED.format(reason_of(error))) from error
    except BROKEN_PDF as error:
        refuse_for_memory(error)
        raise CorruptDocument(DAMAGED.format(reason_of(error))) from error
    yield pdf


def refuse_for_memory(error: BaseException | None) -> None:
    """Raise MemoryError where memory ran out beneath an error of another name: that is a limit and no damage."""
    while error is not None:
        if isinstance(error, MemoryError) or any(isinstance(each, MemoryError) for each in error.args):
            raise MemoryError from error
        error = error.__cause__ or error.__context__


def pages_of(pdf: Any) -> list[Any]:
    """The pages, as far as the list can be followed. PDFium's count says what is missing."""
    try:
        return list(pdf.pages)
    except BROKEN_PDF as error:
        refuse_for_memory(error)
        return list(getattr(pdf, "_pages", []))


def metadata_of(pdf: Any) -> tuple[tuple[str, str], ...]:
    """Title, author, subject and dates that the file states about itself, by name; only what is text."""
    return told_metadata((name, pdf.metadata.get(name)) for name in METADATA)


def told_metadata(stated: Iterable[tuple[str, object]]) -> tuple[tuple[str, str], ...]:
    """Those that say anything."""
    return tuple((name, value.replace("\0", "")) for name, value in stated if isinstance(value, str) and value.strip())


def reason_of(error: BaseException) -> str:
    """A short reason; pdfplumber wraps pdfminer's error, whose message may be empty."""
    inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else error
    return f"{type(inner).__name__} {inner}".strip()[:200]
