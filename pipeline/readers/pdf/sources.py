"""The pages of a file one by one, each read in the quickest way that can be believed and let go again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

import pypdfium2

from pipeline.errors import CorruptDocument
from pipeline.model.document import Page
from pipeline.readers.pdf.doubt import DoubtfulPage, RewordedPage
from pipeline.readers.pdf.drawn import Drawn
from pipeline.readers.pdf.glyphs import drawn_on
from pipeline.readers.pdf.opening import BROKEN_PDF, opened, pages_of
from pipeline.readers.pdf.pdfium_page import drawn_by_pdfium, has_notes, has_printed_annotations
from pipeline.readers.pdf.pdfium_words import without_other_words
from pipeline.readers.pdf.plain import NotPlain, plain_page

_PRINTED_BY_ANNOTATIONS = frozenset({"Widget", "FreeText", "Stamp"})
"""Annotations whose text stands on the printed page but not in its content."""
_PRINTED_OR_LEADING = frozenset({"Widget", "Stamp", "Link", "Popup", ""})

Kind = TypeVar("Kind")


class PageSource(Protocol):
    """A page that can be read once."""

    @property
    def number(self) -> int: ...

    def plain(self) -> Page | None:
        """The page read for context where its text shows that it holds no figures, else None."""
        ...

    def drawn(self) -> Drawn:
        """What it draws; raises one of ``BROKEN_PDF`` where it is broken."""
        ...

    def has_forms(self) -> bool:
        """True where form fields or text annotations print what the page's content does not hold."""
        ...

    def has_notes(self) -> bool:
        """True where something hangs on the page that it does not print."""
        ...

    def close(self) -> None:
        """Let go of what the page holds."""
        ...


class ReferencePage:
    """A page as pdfminer reads it."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self.number = int(page.page_number)

    def plain(self) -> Page | None:
        return None

    def drawn(self) -> Drawn:
        return drawn_on(self._page)

    def has_forms(self) -> bool:
        return not self._kinds().isdisjoint(_PRINTED_BY_ANNOTATIONS)

    def has_notes(self) -> bool:
        return bool(self._kinds() - _PRINTED_OR_LEADING)

    def _kinds(self) -> set[str]:
        try:
            return {str(note.get("data", {}).get("Subtype", "")).strip("/'") for note in self._page.annots}
        except BROKEN_PDF:
            return set()

    def close(self) -> None:
        self._page.close()


class QuickPage:
    """A page as PDFium reads it, or pdfminer where PDFium's word is doubtful."""

    def __init__(self, document: pypdfium2.PdfDocument, index: int, reference: Reference) -> None:
        self.number = index + 1
        self._document, self._reference = document, reference

    @cached_property
    def _page(self) -> pypdfium2.PdfPage | None:
        try:
            return self._document[self.number - 1]
        except pypdfium2.PdfiumError:
            return None

    @cached_property
    def _text(self) -> Any:
        assert self._page is not None
        return self._page.get_textpage()

    def plain(self) -> Page | None:
        if self._page is None:
            return None
        try:
            return self._as_printed(partial(plain_page, number=self.number))
        except (NotPlain, DoubtfulPage, pypdfium2.PdfiumError):
            return None

    def drawn(self) -> Drawn:
        try:
            if self._page is not None:
                return self._as_printed(drawn_by_pdfium)
            doubt = "PDFium cannot load the page"
        except (DoubtfulPage, pypdfium2.PdfiumError) as problem:
            doubt = str(problem)
        return self._reference.drawn(self.number - 1, doubt)

    def _as_printed(self, read: Callable[[Any, Any], Kind]) -> Kind:
        """What ``read`` makes of the page and its text, without the words that the file puts in place of print."""
        assert self._page is not None
        try:
            return read(self._page, self._text.raw)
        except RewordedPage:
            self.__dict__.pop("_text").close()
            without_other_words(self._page.raw)
            return read(self._page, self._text.raw)

    def has_forms(self) -> bool:
        return self._page is not None and has_printed_annotations(self._page)

    def has_notes(self) -> bool:
        return self._page is not None and has_notes(self._page)

    def close(self) -> None:
        for name in ("_text", "_page"):
            held = self.__dict__.pop(name, None)
            if held is not None:
                held.close()


class Reference:
    """The same file in pdfminer, opened only when a page needs it."""

    def __init__(self, content: bytes, page_count: int) -> None:
        self._content, self._page_count = content, page_count
        self._stack = ExitStack()
        self._pages: list[Any] | None = None

    def drawn(self, index: int, doubt: str) -> Drawn:
        """What pdfminer sees on the page.

        Raises:
            CorruptDocument: pdfminer cannot follow the file, or not to the same pages; ``doubt`` says why it was asked.
        """
        pages = self._opened()
        if len(pages) != self._page_count:
            raise CorruptDocument(f"{doubt}, and pdfminer finds {len(pages)} pages instead of {self._page_count}")
        page = pages[index]
        try:
            return drawn_on(page)
        finally:
            page.close()

    def close(self) -> None:
        self._stack.close()

    def _opened(self) -> list[Any]:
        if self._pages is None:
            self._pages = pages_of(self._stack.enter_context(opened(self._content)))
        return self._pages


def reference_pages(pdf: Any) -> Iterator[PageSource]:
    """All pages as pdfminer reads them."""
    return (ReferencePage(page) for page in pages_of(pdf))


def quick_pages(
    document: pypdfium2.PdfDocument, content: bytes, read: Mapping[int, PageSource] = MappingProxyType({})
) -> Iterator[PageSource]:
    """All pages as PDFium reads them, with pdfminer behind; those ``read`` before, by index, as they are."""
    reference = Reference(content, len(document))
    try:
        for index in range(len(document)):
            yield read.get(index) or QuickPage(document, index, reference)
    finally:
        reference.close()
