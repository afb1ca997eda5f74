"""Rows that hold several rows: an author typed a column of labels and columns of figures into single cells.

"Verbal warning ⏎ Dismissal" beside "3 ⏎ 1" prints as two rows, and is read as two where every cell of the row has
the same number of lines and one of them holds nothing but figures. In all other cases the row stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.readers.docx.drafts import DraftCell, DraftParagraph, DraftTable, split_pieces
from pipeline.readers.docx.figures import is_figure

_MIN_LINES = 2


def split_stacked_rows(table: DraftTable) -> DraftTable:
    """The table with each stacked row spread over as many rows as it has lines."""
    by_row: dict[int, list[DraftCell]] = {}
    for cell in table.cells:
        by_row.setdefault(cell.row_index, []).append(cell)
    merged_rows = {
        row
        for cell in table.cells
        if cell.row_span > 1
        for row in range(cell.row_index, cell.row_index + cell.row_span)
    }
    cells: list[DraftCell] = []
    added = 0
    for row_index in range(table.row_count):
        row = by_row.get(row_index, [])
        stacks = [] if row_index in merged_rows else _stacks(row)
        if stacks:
            cells.extend(_spread(row, stacks, row_index + added))
            added += len(stacks[0]) - 1
        else:
            cells.extend(replace(cell, row_index=row_index + added) for cell in row)
    return replace(table, row_count=table.row_count + added, cells=tuple(cells)) if added else table


def _stacks(row: list[DraftCell]) -> list[list[DraftParagraph]]:
    """The lines of each cell, all of one length; empty where the row is no stack."""
    if not any(map(_has_lines, row)) or len(row) < _MIN_LINES or not all(map(_is_plain, row)):
        return []
    stacks = [_lines(cell) for cell in row]
    height = max(map(len, stacks))
    filled = [stack for stack in stacks if stack]
    if height < _MIN_LINES or len(filled) < _MIN_LINES or any(len(stack) != height for stack in filled):
        return []
    if not any(_is_figure_column(stack) for stack in stacks[1:]):
        return []
    return [stack or [DraftParagraph(())] * height for stack in stacks]


def _has_lines(cell: DraftCell) -> bool:
    return len(cell.content) > 1 or any("\n" in each.text for each in cell.content if isinstance(each, DraftParagraph))


def _is_plain(cell: DraftCell) -> bool:
    return all(isinstance(each, DraftParagraph) and not each.boxes for each in cell.content)


def _is_figure_column(stack: list[DraftParagraph]) -> bool:
    """True for two figures or more with nothing but blanks and signs ("€") beside them."""
    figures = [is_figure(line.text) for line in stack]
    others = [line.text for line, figure in zip(stack, figures, strict=True) if not figure]
    return sum(figures) >= _MIN_LINES and not any(char.isalnum() for text in others for char in text)


def _lines(cell: DraftCell) -> list[DraftParagraph]:
    """The cell's printed lines, blank ones too, without blank ones at its end."""
    lines = [line for draft in cell.content if isinstance(draft, DraftParagraph) for line in _split_breaks(draft)]
    while lines and not lines[-1].text.strip():
        lines.pop()
    return lines


def _split_breaks(paragraph: DraftParagraph) -> list[DraftParagraph]:
    head, *tail = split_pieces(paragraph.pieces, "\n")
    return [replace(paragraph, pieces=head), *(replace(paragraph, pieces=line, label="") for line in tail)]


def _spread(row: list[DraftCell], stacks: list[list[DraftParagraph]], row_index: int) -> list[DraftCell]:
    return [
        replace(cell, row_index=row_index + offset, content=(stack[offset],))
        for offset in range(len(stacks[0]))
        for cell, stack in zip(row, stacks, strict=True)
    ]
