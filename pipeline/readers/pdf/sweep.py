"""One reading of all pages: a broken page is told and left, the others are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pypdfium2 import PdfDocument

from pipeline.errors import CorruptDocument, LimitExceeded
from pipeline.layout.page import items_of
from pipeline.model.document import Block, Line, Page, Shortfall, Table
from pipeline.model.geometry import BoundingBox
from pipeline.readers.base import Limits
from pipeline.readers.pdf.far import far_pages
from pipeline.readers.pdf.opening import BROKEN_PDF, metadata_of, opened, pages_of, reason_of, refuse_for_memory
from pipeline.readers.pdf.page_objects import ReadPage, read_page, turned_box
from pipeline.readers.pdf.pdfium import stated_metadata
from pipeline.readers.pdf.sources import PageSource, quick_pages, reference_pages


@dataclass(frozen=True, slots=True)
class Sweep:
    """The pages of one reading, with what was not read."""

    pages: tuple[Page, ...]
    shortfalls: tuple[Shortfall, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    has_forms: bool = False
    has_notes: bool = False
    """True where something hangs on a page that it does not print."""
    is_blank: bool = False
    """True where no page draws anything at all."""

    def with_shortfalls(self, more: Iterable[Shortfall]) -> Sweep:
        return replace(self, shortfalls=(*self.shortfalls, *more))


def swept(content: bytes, limits: Limits) -> Sweep:
    """Read every page with pdfminer.

    Raises:
        EncryptedDocument: when a password is needed.
        CorruptDocument: when there is no page to read.
        LimitExceeded: when a limit is passed.
    """
    with opened(content) as pdf:
        count = len(pages_of(pdf))
        if not count:
            raise CorruptDocument("the PDF has no pages that can be read")
        if count > limits.max_pages:
            raise LimitExceeded(f"{count} pages, more than max_pages = {limits.max_pages}")
        return replace(_sweep(reference_pages(pdf), limits), metadata=metadata_of(pdf))


def swept_quickly(document: PdfDocument, content: bytes, limits: Limits) -> Sweep:
    """Read every page with PDFium, and with pdfminer where PDFium's word is doubtful.

    Raises:
        LimitExceeded: when a limit is passed.
    """
    sources = quick_pages(document, content, far_pages(document))
    return replace(_sweep(sources, limits), metadata=stated_metadata(document))


def _sweep(sources: Iterable[PageSource], limits: Limits) -> Sweep:
    pages: list[Page] = []
    shortfalls: list[Shortfall] = []
    characters = cells = 0
    has_forms, has_notes, is_blank = False, False, True
    for source in sources:
        try:
            has_forms = has_forms or source.has_forms()
            has_notes = has_notes or source.has_notes()
            page, told, draws = _page(source)
        finally:
            source.close()
        pages.append(page)
        shortfalls.extend(told)
        is_blank = is_blank and not draws
        characters += sum(len(item.text) for item in page.items if isinstance(item, Block))
        cells += sum(len(item.cells) for item in page.items if isinstance(item, Table))
        _check(characters, cells, limits)
    return Sweep(tuple(pages), tuple(shortfalls), (), has_forms, has_notes, is_blank)


def _check(characters: int, cells: int, limits: Limits) -> None:
    if cells > limits.max_cells:
        raise LimitExceeded(f"more than max_cells = {limits.max_cells} cells")
    if characters > limits.max_characters:
        raise LimitExceeded(f"more than max_characters = {limits.max_characters} characters")


def _page(source: PageSource) -> tuple[Page, tuple[Shortfall, ...], bool]:
    """One page, its shortfalls and whether it draws anything; a broken one is empty, with the reason."""
    number = source.number
    plain = source.plain()
    if plain is not None:
        return plain, (), True
    try:
        read = read_page(source.drawn(), number)
    except (*BROKEN_PDF, CorruptDocument) as error:
        refuse_for_memory(error)
        return Page(number, (), has_text=False), (Shortfall("page-broken", reason_of(error), number),), True
    items = (
        tuple(_turned_back(item, read) for item in items_of(read.objects)) if read.turned else items_of(read.objects)
    )
    page = Page(number, items, read.width, read.height, has_text=not read.needs_ocr)
    return page, read.shortfalls, bool(read.objects.words) or read.has_drawings


def _turned_back(item: Block | Table, read: ReadPage) -> Block | Table:
    """The item of a page laid out upright, with its boxes where they stand on the page as shown."""
    if isinstance(item, Table):
        cells = tuple(replace(cell, box=_back(cell.box, read)) for cell in item.cells)
        return replace(item, cells=cells, box=_back(item.box, read))
    lines = tuple(Line(line.text, _back(line.box, read)) for line in item.lines)
    return replace(item, lines=lines, box=_back(item.box, read))


def _back(box: BoundingBox | None, read: ReadPage) -> BoundingBox | None:
    if box is None:
        return None
    corners = (box.x0, box.top, box.x1, box.bottom)
    return BoundingBox(*turned_box(corners, -read.turned, read.objects.width, read.objects.height))
