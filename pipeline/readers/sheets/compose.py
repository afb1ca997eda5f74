"""From sheets to the model's pages of blocks and tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import product

from pipeline.errors import EmptyFile
from pipeline.model.document import Attachment, Block, BlockKind, Cell, Document, Line, Page, ReaderVersion, Table
from pipeline.readers.docx.ledger import Ledger
from pipeline.readers.sheets.regions import TableRegion, TextLine, cut
from pipeline.readers.sheets.sheet import Budget, Sheet, SheetCell

_DEFAULT_NAME = re.compile(r"(?:sheet|tabelle|feuil|hoja|foglio|chart)\s*\d*", re.IGNORECASE)
_MAX_HEADING = 100


def compose(sheets: Iterable[Sheet], budget: Budget, finder: str) -> tuple[Page, ...]:
    """One page for each sheet that shows something: its name, then its lines and tables in reading order."""
    pages: list[Page] = []
    table_count = 0
    for sheet in sheets:
        items: list[Block | Table] = []
        for part in cut(sheet.cells):
            if isinstance(part, TextLine):
                items.append(_line_block(part))
            else:
                table_count += 1
                items.append(_table(part, table_count, budget, finder))
        items.extend(sheet.boxes)
        if items:
            pages.append(Page(None, (*_name_block(sheet.name), *items)))
    return tuple(pages)


def document(
    content_hash: str,
    media_type: str,
    version: ReaderVersion,
    pages: tuple[Page, ...],
    ledger: Ledger,
    attachments: tuple[Attachment, ...] = (),
    metadata: tuple[tuple[str, str], ...] = (),
) -> Document:
    """The document of these pages.

    Raises:
        EmptyFile: no sheet shows anything and nothing is attached; the reason says what was hidden.
    """
    if not pages and not attachments:
        told = [shortfall.message for shortfall in ledger.shortfalls()]
        raise EmptyFile("; ".join(["no sheet shows any text", *told]))
    return Document(content_hash, media_type, version, pages, attachments, ledger.shortfalls(), metadata)


def text_block(kind: BlockKind, text: str, is_bold: bool = False) -> Block:
    """A block whose lines are those of the text."""
    return Block(kind, tuple(Line(line) for line in text.split("\n")), text, is_bold=is_bold)


def _name_block(name: str) -> tuple[Block, ...]:
    """The sheet's name as its heading; a name that the program gave ("Sheet1") heads nothing but tells the place."""
    if not name.strip():
        return ()
    kind = BlockKind.FURNITURE if _DEFAULT_NAME.fullmatch(name.strip()) else BlockKind.HEADING
    return (text_block(kind, name.strip()),)


def _line_block(line: TextLine) -> Block:
    is_bold = all(cell.is_bold for cell in line.cells)
    text = line.text
    is_heading = is_bold and len(text) <= _MAX_HEADING and not text.endswith((".", ",", ";"))
    return text_block(BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH, text, is_bold)


def _table(region: TableRegion, number: int, budget: Budget, finder: str) -> Table:
    """The region without its blank rows and columns; every place has a cell, so that a blank is seen to be one."""
    cells = [cell for row in region.rows for cell in row]
    rows = [row[0].row_index for row in region.rows]
    columns = sorted({cell.column_index for cell in cells})
    budget.take_cells(len(rows) * len(columns) - len(cells))
    taken = {(bisect_left(rows, cell.row_index), bisect_left(columns, cell.column_index)) for cell in cells}
    placed = [_placed(cell, rows, columns, taken) for cell in cells]
    blanks = (Cell(*place, "") for place in product(range(len(rows)), range(len(columns))) if place not in taken)
    ordered = sorted((*placed, *blanks), key=lambda cell: (cell.row_index, cell.column_index))
    return Table(number, None, len(rows), len(columns), tuple(ordered), finder)


def _placed(cell: SheetCell, rows: list[int], columns: list[int], taken: set[tuple[int, int]]) -> Cell:
    """The cell in the table's grid. ``taken`` are the places that show text: a merged cell never covers another's."""
    top, left = bisect_left(rows, cell.row_index), bisect_left(columns, cell.column_index)
    bottom = max(bisect_left(rows, cell.row_index + cell.row_span), top + 1)
    right = max(bisect_left(columns, cell.column_index + cell.column_span), left + 1)
    if bottom - top > 1 or right - left > 1:
        covered = set(product(range(top, bottom), range(left, right))) - {(top, left)}
        if covered & taken:
            bottom, right = top + 1, left + 1
        else:
            taken |= covered
    return Cell(
        top,
        left,
        cell.text,
        bottom - top,
        right - left,
        is_bold=cell.is_bold,
        is_shaded=cell.is_shaded,
        notes=cell.notes,
    )
