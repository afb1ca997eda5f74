"""Walk a page in reading order and gather its paragraphs, lists and tables as drafts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pipeline.readers.docx.drafts import Draft, DraftParagraph, Piece
from pipeline.readers.docx.layout_tables import is_layout
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.stacked_rows import split_stacked_rows
from pipeline.readers.html.context import LINE_BREAK, Context, closed_up
from pipeline.readers.html.definitions import definition_table
from pipeline.readers.html.furniture import is_furniture
from pipeline.readers.html.grids import table_grid
from pipeline.readers.html.labels import labelled_children
from pipeline.readers.html.preformatted import paragraphs_of
from pipeline.readers.html.visibility import NEVER_SHOWN, Visibility

Element = Any

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "p",
        "section",
        "summary",
        "td",
        "th",
        "tr",
    ]
)
FRAMES = frozenset({"iframe", "frame", "object", "embed"})
QUOTE_LENGTH = 60
MAX_DEPTH = 150
"""Pages nested deeper give the rest of their text as one paragraph: nobody wrote that by hand."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A draft with what the page's markup says of it."""

    draft: Draft
    is_furniture: bool = False
    is_quoted: bool = False


class Walker:
    """Reads one page. Elements are seen once, in the order of the page."""

    def __init__(self, visibility: Visibility, ledger: Ledger, page_length: int, max_cells: int) -> None:
        self._visibility = visibility
        self._ledger = ledger
        self._page_length = page_length
        self._max_cells = max_cells
        self._segments: list[Segment] = []
        self._pieces: list[Piece] = []
        self._label = ""
        self._special: dict[str, Callable[[Element, Context], None]] = {
            "table": self._table,
            "dl": self._definitions,
            "ul": self._list,
            "ol": self._list,
            "menu": self._list,
            "pre": self._preformatted,
        }

    def segments(self, root: Element) -> list[Segment]:
        """Everything the page shows."""
        return self._gather(root, Context())

    def _gather(self, element: Element, context: Context) -> list[Segment]:
        """The segments inside one element, as a story of their own (a page, a cell)."""
        before = self._segments, self._pieces, self._label
        self._segments, self._pieces, self._label = [], [], ""
        self._content(element, context)
        self._end_paragraph(context)
        gathered = self._segments
        self._segments, self._pieces, self._label = before
        return gathered

    def _content(self, element: Element, context: Context) -> None:
        if context.depth > MAX_DEPTH:
            self._pieces.append(context.piece(element.text_content()))
            return
        self._text(element.text, context)
        for child in element:
            self._visit(child, context)
            self._text(child.tail, context)

    def _text(self, text: str | None, context: Context) -> None:
        """Text that is struck through is left out and told: a figure somebody took back is no figure."""
        if text and context.is_struck and text.strip():
            struck = " ".join(text.split())
            quote = struck if len(struck) <= QUOTE_LENGTH else f"{struck[:QUOTE_LENGTH]}…"
            self._ledger.tell("struck-through-text", f'text that is struck through was left out: "{quote}"')
        elif text:
            self._pieces.append(context.piece(text))

    def _visit(self, element: Element, outer: Context) -> None:
        tag = element.tag
        if not isinstance(tag, str):
            return
        if self._visibility.hides(element):
            if tag not in NEVER_SHOWN:
                self._ledger.hide(" ".join(element.text_content().split()))
            return
        context = outer.inside(element)
        if not context.is_furniture and is_furniture(element, self._page_length):
            context = replace(context, is_furniture=True)
        if tag == "br":
            self._pieces.append(context.piece(LINE_BREAK))
        elif tag in FRAMES:
            self._ledger.tell("frame-not-read", "another page or object shown inside the page was not read")
        elif tag in self._special:
            self._end_paragraph(outer)
            self._special[tag](element, context)
        elif tag in BLOCKS or context.is_furniture != outer.is_furniture:
            self._end_paragraph(outer)
            self._content(element, context)
            self._end_paragraph(context)
        else:
            self._content(element, context)

    def _end_paragraph(self, context: Context) -> None:
        pieces, self._pieces = closed_up(self._pieces), []
        if not any(piece.text.strip() for piece in pieces):
            return
        label, self._label = self._label, ""
        draft = DraftParagraph(pieces, label, is_heading=context.is_heading, is_quoted=context.is_quoted)
        self._add(draft, context)

    def _add(self, draft: Draft, context: Context) -> None:
        self._segments.append(Segment(draft, context.is_furniture, context.is_quoted))

    def _list(self, element: Element, context: Context) -> None:
        for child, label in labelled_children(element):
            self._label = label
            self._visit(child, context)
            self._label = ""
            self._text(child.tail, context)
        self._end_paragraph(context)

    def _preformatted(self, element: Element, context: Context) -> None:
        for draft in paragraphs_of(element.text_content()):
            self._add(replace(draft, is_quoted=context.is_quoted), context)

    def _definitions(self, element: Element, context: Context) -> None:
        table = definition_table(element, lambda part: self._cell(part, context))
        if table is None:
            self._content(element, context)
            self._end_paragraph(context)
        else:
            self._add(table, context)

    def _table(self, element: Element, context: Context) -> None:
        for caption in element.iterchildren("caption"):
            self._content(caption, replace(context.inside(caption), is_bold=True))
            self._end_paragraph(context)
        inside: list[Segment] = []

        def read(part: Element) -> tuple[Draft, ...]:
            segments = self._gather(part, context.inside(part))
            inside.extend(segments)
            return tuple(segment.draft for segment in segments)

        table = table_grid(element, read, self._visibility.hides, self._max_cells)
        if table is None:
            return
        if is_layout(split_stacked_rows(table)):
            self._segments.extend(inside)  # each with its own marks: a site's menu often is one cell
        else:
            self._add(table, context)

    def _cell(self, element: Element, context: Context) -> tuple[Draft, ...]:
        return tuple(segment.draft for segment in self._gather(element, context.inside(element)))
