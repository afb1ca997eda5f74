"""Pages of a PDF that are pictures: read by OCR where it is installed, page by page, beside the digital ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pypdfium2

from pipeline.model.document import Block, Page, ReaderVersion, Shortfall, Table
from pipeline.readers.base import Limits
from pipeline.readers.pdf.sweep import Sweep
from pipeline.readers.pdf.words import UNREADABLE
from pipeline.readers.scan.installation import HOW_TO_INSTALL, as_installed, is_installed, scan_version

_PICTURES = frozenset({"page-needs-ocr"})
_GARBLED = "undecodable-text"
_REPLACED = _PICTURES | {"unreadable-glyphs"}
"""What is no longer true of a page once it was read by OCR."""
_GARBLED_SHARE = 0.3
"""Share of words without a readable meaning from which on a page's text layer is not believed."""
_FEWEST_WORDS = 12
_MARKS = ".,;:()'\"’"
_LETTERS = re.compile(r"[A-Za-z]{3,}")
_MUTE = re.compile(rf"(?<!\S)[{_MARKS}]*[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{{3,}}[{_MARKS}]*(?!\S)")
"""Words of letters without a vowel."""
_HIDDEN = re.compile(rf"{UNREADABLE}|\(cid:")


def with_scans(sweep: Sweep, document: pypdfium2.PdfDocument | None, limits: Limits) -> Sweep:
    """The sweep with its picture pages read, and those whose text layer is garbled.

    Without the extra ``ocr`` nothing changes but that the shortfalls say how to install it. Where OCR finds no print
    the page stays as it was. A page that stays garbled is told.
    """
    numbers = _to_be_read(sweep)
    if not numbers:
        return sweep
    read = _with_scans(sweep, numbers, document, limits)
    return read.with_shortfalls(
        Shortfall(_GARBLED, "much of the page's text has letters that the file hides", page.number)
        for page in read.pages
        if is_garbled(page.items)
    )


def _with_scans(sweep: Sweep, numbers: set[int], document: pypdfium2.PdfDocument | None, limits: Limits) -> Sweep:
    if document is None:
        return sweep
    if not is_installed():
        return replace(sweep, shortfalls=tuple(_with_advice(short) for short in sweep.shortfalls))
    from pipeline.readers.pdf.page_pictures import read_pages

    read = {scanned.page.number: scanned for scanned in read_pages(document, sorted(numbers), limits)}
    pages = tuple(_better(page, read[page.number].page) if page.number in read else page for page in sweep.pages)
    taken = {new.number for old, new in zip(sweep.pages, pages, strict=True) if new is not old}
    kept = [s for s in sweep.shortfalls if s.page_number not in taken or s.code not in _REPLACED]
    told = [short for number in sorted(taken, key=str) for short in read[number].shortfalls]
    return replace(sweep, pages=pages, shortfalls=(*kept, *told))


def is_scanned(sweep: Sweep) -> bool:
    """True where a page was read by OCR."""
    return any(short.code == "read-by-ocr" for short in sweep.shortfalls)


def version_of(sweep: Sweep, own: ReaderVersion) -> ReaderVersion:
    """What the document states as its reader: OCR where a page was read by it, or that it was missing.

    The sweep is one ``with_scans``, so that its shortfalls tell which pages are still to be read.
    """
    if is_scanned(sweep):
        return scan_version()
    is_wanting = any(short.code in _PICTURES or short.code == _GARBLED for short in sweep.shortfalls)
    return as_installed(own) if is_wanting else own


def _to_be_read(sweep: Sweep) -> set[int]:
    pictures = {s.page_number for s in sweep.shortfalls if s.code in _PICTURES and s.page_number is not None}
    return pictures | {page.number for page in sweep.pages if page.number is not None and is_garbled(page.items)}


def is_garbled(items: Iterable[Block | Table]) -> bool:
    """True where much of a page's text is no language: hidden glyphs, or letters that make no words.

    Fonts without a usable table of letters give "�� � ��", "(cid:3)(cid:17)" or "Glvplvvdo" for "Dismissal".
    """
    whole = " ".join(text for item in items for text in _texts(item))
    words = whole.split()
    if len(words) < _FEWEST_WORDS:
        return False
    hidden = sum(UNREADABLE in word or "(cid:" in word for word in words) if _HIDDEN.search(whole) else 0
    mute = sum(1 for word in _MUTE.findall(whole) if not word.isupper())
    return hidden > _GARBLED_SHARE * len(words) or _are_many(mute, words)


def _are_many(mute: int, words: Sequence[str]) -> bool:
    if mute <= _GARBLED_SHARE * _FEWEST_WORDS:
        return False
    lettered = sum(1 for word in words if _LETTERS.fullmatch(word.strip(_MARKS)))
    return lettered >= _FEWEST_WORDS and mute > _GARBLED_SHARE * lettered


def _texts(item: Block | Table) -> Sequence[str]:
    return [item.text] if isinstance(item, Block) else [cell.text for cell in item.cells]


def _better(old: Page, new: Page) -> Page:
    """The page as OCR read it, unless it found less than there was."""
    return new if new.items and _length(new) >= _length(old) / 2 else old


def _length(page: Page) -> int:
    return sum(len(text) for item in page.items for text in _texts(item))


def _with_advice(short: Shortfall) -> Shortfall:
    if short.code not in _PICTURES:
        return short
    return replace(short, message=f"{short.message}; {HOW_TO_INSTALL}")
