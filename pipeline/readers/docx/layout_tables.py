"""Tells a table that only arranges text (letterhead, address block, letter in a frame) from a table of figures."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.readers.docx.drafts import DraftCell, DraftParagraph, DraftTable
from pipeline.readers.docx.figures import is_figure

_PROSE_CHARACTERS = 300
_PROSE_PARAGRAPHS = 4
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _CellFacts:
    text: str
    paragraph_count: int
    has_table: bool

    @property
    def is_prose(self) -> bool:
        return len(self.text) > _PROSE_CHARACTERS or self.paragraph_count >= _PROSE_PARAGRAPHS


def is_layout(table: DraftTable) -> bool:
    """True where the cells are stations of the eye, to be read one after another, and not values under headings.

    A table with a figure in a cell of its own is a table of figures, unless it also frames other tables; a single
    cell or column never is one. "Reference | 183/20" stays a table: label and value belong together.
    """
    facts = [_facts(cell) for cell in table.cells]
    if table.column_count <= 1 or sum(bool(each.text) for each in facts) <= 1:
        return True
    if any(each.has_table for each in facts):
        return sum(is_figure(each.text) for each in facts) == 0
    if any(is_figure(each.text) for each in facts):
        return False
    if table.row_count == 1:
        return any(each.paragraph_count > 1 or each.is_prose or not each.text for each in facts)
    return _frames_prose(table, facts)


def _frames_prose(table: DraftTable, facts: list[_CellFacts]) -> bool:
    """True where running text fills the table's width, or its last column ("Question | Response" in sentences).

    A list of cases, with a long allegation and a short outcome behind it, is none of these.
    """
    placed = list(zip(table.cells, facts, strict=True))
    if any(each.is_prose and cell.column_span == table.column_count for cell, each in placed):
        return True
    last = [each for cell, each in placed if cell.column_index + cell.column_span == table.column_count]
    return table.column_count == _PAIR and 2 * sum(each.is_prose for each in last) >= len(last)


def _facts(cell: DraftCell) -> _CellFacts:
    texts = [draft.text.strip() for draft in cell.content if isinstance(draft, DraftParagraph)]
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    has_table = any(isinstance(draft, DraftTable) for draft in cell.content)
    return _CellFacts(" ".join(lines), len(lines), has_table)
