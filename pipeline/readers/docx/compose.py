"""From drafts to the model's blocks and tables, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.errors import LimitExceeded
from pipeline.model.document import Block, BlockKind, Cell, Line, Table
from pipeline.readers.docx.drafts import Draft, DraftCell, DraftParagraph, DraftTable, Piece
from pipeline.readers.docx.layout_tables import is_layout
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.docx.marks import running_text, split_marks
from pipeline.readers.docx.numbering import BULLET
from pipeline.readers.docx.stacked_rows import split_stacked_rows
from pipeline.readers.docx.tabbed_rows import gather_tabbed_rows

_TYPED_LABEL = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[•·▪‣◦o–-])\s+\S", re.IGNORECASE
)
_MAX_HEADING = 100
_SENTENCE_ENDS = (".", ",", ";")
_QUOTE_LENGTH = 60


class Composer:
    """Numbers the tables and makes the items of one document."""

    def __init__(self, ledger: Ledger, max_cells: int) -> None:
        self._ledger = ledger
        self._max_cells = max_cells
        self._cell_count = 0
        self._table_count = 0

    def items(self, drafts: Iterable[Draft], kind: BlockKind | None = None, label: str = "") -> list[Block | Table]:
        """Blocks and tables of a story. ``kind`` is what every block is (a footnote, a header); None lets them tell.

        ``label`` goes to the first block: a footnote's mark.
        """
        found: list[Block | Table] = []
        for draft in drafts if kind else gather_tabbed_rows(drafts):
            if isinstance(draft, DraftTable):
                found.extend(self._table_items(draft, kind))
            else:
                found.extend(self._paragraph_items(draft, kind, "" if found else label))
        return found

    def _paragraph_items(self, draft: DraftParagraph, kind: BlockKind | None, label: str) -> Iterator[Block | Table]:
        block = _block(draft, kind, label)
        if block is not None:
            self._tell_struck(draft.pieces, "")
            yield block
        for box in draft.boxes:
            yield from self.items(box, kind or BlockKind.TEXT_BOX)

    def _table_items(self, draft: DraftTable, kind: BlockKind | None) -> list[Block | Table]:
        draft = split_stacked_rows(draft)
        if kind is BlockKind.FURNITURE or is_layout(draft):
            return [item for cell in draft.cells for item in self.items(cell.content, kind)]
        self._count_cells(len(draft.cells))
        self._table_count += 1
        number = self._table_count
        cells = tuple(self._cell(cell, number) for cell in draft.cells)
        table = Table(number, None, draft.row_count, draft.column_count, cells, draft.finder)
        return [table, *(item for cell in draft.cells for item in self._inner_items(cell, kind))]

    def _count_cells(self, count: int) -> None:
        self._cell_count += count
        if self._cell_count > self._max_cells:
            raise LimitExceeded(f"the tables have more than {self._max_cells} cells")

    def _inner_items(self, cell: DraftCell, kind: BlockKind | None) -> Iterator[Block | Table]:
        """What stands inside a cell as an item of its own: nested tables and text boxes."""
        for draft in cell.content:
            if isinstance(draft, DraftTable):
                yield from self._table_items(draft, kind)
            else:
                for box in draft.boxes:
                    yield from self.items(box, kind or BlockKind.TEXT_BOX)

    def _cell(self, draft: DraftCell, table_number: int) -> Cell:
        paragraphs = [each for each in draft.content if isinstance(each, DraftParagraph)]
        lines: list[str] = []
        notes: list[str] = []
        for paragraph in paragraphs:
            text, marks = split_marks(paragraph.pieces)
            label = "" if paragraph.label == BULLET else paragraph.label
            lines.extend(_lines(f"{label} {text}" if label else text))
            notes.extend(marks)
        pieces = [piece for paragraph in paragraphs for piece in paragraph.pieces]
        place = f"table {table_number}, row {draft.row_index + 1}, column {draft.column_index + 1}"
        self._tell_struck(pieces, place)
        if notes and not lines:
            self._ledger.tell("mark-without-text", f"{place} holds only raised marks: {', '.join(notes)}")
        return Cell(
            draft.row_index,
            draft.column_index,
            "\n".join(lines),
            draft.row_span,
            draft.column_span,
            is_bold=_all_of(pieces, "is_bold"),
            is_shaded=draft.is_shaded,
            notes=tuple(notes),
        )

    def _tell_struck(self, pieces: Sequence[Piece], place: str) -> None:
        struck = "".join(piece.text for piece in pieces if piece.is_struck).strip()
        if struck:
            quote = struck if len(struck) <= _QUOTE_LENGTH else f"{struck[:_QUOTE_LENGTH]}…"
            where = f" in {place}" if place else ""
            self._ledger.tell("struck-through-text", f'text{where} is struck through but was read: "{quote}"')


def _block(draft: DraftParagraph, kind: BlockKind | None, label: str) -> Block | None:
    """A paragraph as a block; None where it prints nothing."""
    lines = _lines(running_text(draft.pieces))
    if not lines:
        return None
    text = "\n".join(lines)
    is_bold = _all_of(draft.pieces, "is_bold")
    return Block(
        kind or _kind(draft, text, is_bold),
        tuple(Line(line) for line in lines),
        text,
        is_bold=is_bold,
        is_italic=_all_of(draft.pieces, "is_italic"),
        indent=draft.indent,
        label=label or draft.label,
        quoted=draft.is_quoted,
    )


def _kind(draft: DraftParagraph, text: str, is_bold: bool) -> BlockKind:
    if draft.is_contents:
        return BlockKind.FURNITURE
    if draft.is_heading:
        return BlockKind.HEADING
    if draft.label or _TYPED_LABEL.match(text):
        return BlockKind.LIST_ITEM
    if is_bold and len(text) <= _MAX_HEADING and not text.endswith(_SENTENCE_ENDS):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _lines(text: str) -> list[str]:
    """The lines that explicit breaks make, without blank ones."""
    return [stripped for line in text.split("\n") if (stripped := line.strip())]


def _all_of(pieces: Sequence[Piece], name: str) -> bool:
    """True where there is text and every piece of it has the look."""
    looks = [getattr(piece, name) for piece in pieces if piece.text.strip() and not piece.is_mark]
    return bool(looks) and all(looks)
