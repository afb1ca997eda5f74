"""What a reader makes of a file: the same shape for every format.

A document is pages; a page is blocks of text and tables in reading order. Formats without pages (Word, mail) give
one page whose number is None. Numbers that people see start at 1 and end in ``_number``; anything counted from 0
ends in ``_index``.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from pipeline.model.geometry import BoundingBox


class BlockKind(enum.StrEnum):
    """What a block of text is on its page, as far as layout and markup can tell."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    FURNITURE = "furniture"
    """Running header or footer, page number, classification mark, web-page navigation."""
    FOOTNOTE = "footnote"
    TEXT_BOX = "text_box"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Word files have no printed lines: there each explicit line break ends one."""

    text: str
    box: BoundingBox | None = None
    confidence: float | None = None
    """Of the least sure word, 0 to 1, where the line was read by OCR."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item. ``text`` is its lines joined (a hyphen at a line's end is mended)."""

    kind: BlockKind
    lines: tuple[Line, ...]
    text: str
    box: BoundingBox | None = None
    is_bold: bool = False
    is_italic: bool = False
    indent: float = 0.0
    """Points from the text's left margin (Word: its own indent)."""
    label: str = ""
    """The list's own label when the format keeps it apart from the text (Word numbering: "1.", "(a)", "•")."""
    quoted: bool = False
    """True where layout or markup sets the block apart as a quotation."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as printed. A merged cell stands once, at its top left, with its spans."""

    row_index: int
    column_index: int
    text: str
    row_span: int = 1
    column_span: int = 1
    box: BoundingBox | None = None
    is_bold: bool = False
    is_shaded: bool = False
    page_number: int | None = None
    """The page this cell stands on, where its table goes on over several."""
    notes: tuple[str, ...] = ()
    """Footnote marks printed beside the text ("1", "*"), kept apart from it."""
    confidence: float | None = None
    """Of the least sure word, 0 to 1, where the cell was read by OCR."""
    is_unread: bool = False
    """True where OCR saw print in the cell that it could not read: what ``text`` has is not all."""


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells. ``number`` counts from 1 through the document; ``finder`` says which method found it."""

    number: int
    page_number: int | None
    row_count: int
    column_count: int
    cells: tuple[Cell, ...]
    finder: str
    box: BoundingBox | None = None
    continues_previous: bool = False
    """True where the layout shows that this is the last table of the page before, going on overleaf."""
    is_ocr: bool = False
    """True where its words were read from a picture."""

    def from_row(self, first: int) -> Table:
        """The table from a row on, its rows counted anew; cells that begin above are left out."""
        cells = tuple(replace(one, row_index=one.row_index - first) for one in self.cells if one.row_index >= first)
        return replace(self, row_count=self.row_count - first, cells=cells)

    def grid(self) -> list[list[Cell | None]]:
        """Rows of columns; a merged cell fills every place it covers, a place no cell covers is None."""
        rows: list[list[Cell | None]] = [[None] * self.column_count for _ in range(self.row_count)]
        for cell in self.cells:
            for row in range(cell.row_index, min(cell.row_index + cell.row_span, self.row_count)):
                for column in range(cell.column_index, min(cell.column_index + cell.column_span, self.column_count)):
                    rows[row][column] = cell
        return rows


@dataclass(frozen=True, slots=True)
class Page:
    """A page in reading order. Sizes in points; ``number`` is None for formats without pages."""

    number: int | None
    items: tuple[Block | Table, ...]
    width: float | None = None
    height: float | None = None
    has_text: bool = True
    """False where the page is a picture only and has not been read by OCR."""
    is_without_figures: bool = False
    """True where the text by itself showed that nothing on it can be a figure: read for context only."""
    is_far: bool = False
    """True where no page near it holds a figure either: its text is one block, kept to be found by searching."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file. It is received as a source file of its own, with this document as its parent."""

    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Something of the file that the reader did not read, said aloud: a page, a limit, hidden text left out."""

    code: str
    message: str
    page_number: int | None = None


@dataclass(frozen=True, slots=True)
class ReaderVersion:
    """Which reader made a document. Raise ``version`` whenever the same bytes may give another document."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a reader found in one source file."""

    content_hash: str
    media_type: str
    reader: ReaderVersion
    pages: tuple[Page, ...]
    attachments: tuple[Attachment, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()
    metadata: tuple[tuple[str, str], ...] = field(default=())
    """The file's own title, author and dates, as (name, value)."""

    def items(self) -> Iterator[tuple[Page, Block | Table]]:
        """Every block and table with its page, in reading order."""
        for page in self.pages:
            for item in page.items:
                yield page, item

    def blocks(self) -> Iterator[tuple[Page, Block]]:
        for page, item in self.items():
            if isinstance(item, Block):
                yield page, item

    def near(self) -> Document:
        """The same without the words of pages far from any figure; every item keeps its place."""
        return replace(self, pages=tuple(_without_words(page) if page.is_far else page for page in self.pages))

    def tables(self) -> Iterator[Table]:
        for _, item in self.items():
            if isinstance(item, Table):
                yield item


def _without_words(page: Page) -> Page:
    return replace(page, items=tuple(Block(BlockKind.FURNITURE, (), "", item.box) for item in page.items))
