"""The text of samples' pages, by PDFium: what is asked is only whether words stand there."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

import pypdfium2


def page_texts(path: Path, numbers: Iterable[int] | None = None) -> dict[int, str]:
    """Text by page number, of all pages unless some are named."""
    with pypdfium2.PdfDocument(path) as pdf:
        wanted = range(1, len(pdf) + 1) if numbers is None else numbers
        return {number: _text(pdf[number - 1]) for number in wanted}


def _text(page: pypdfium2.PdfPage) -> str:
    with contextlib.closing(page.get_textpage()) as text:
        return str(text.get_text_bounded())
