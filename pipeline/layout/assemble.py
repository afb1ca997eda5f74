"""Drafts to the model's tables."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.cell_text import text_and_notes
from pipeline.layout.drafts import Draft, DraftCell
from pipeline.layout.lines import lowest_confidence
from pipeline.layout.objects import Fill
from pipeline.model.document import Cell, Table
from pipeline.model.geometry import BoundingBox

_SHADED = 0.97
"""Lightness below which a fill counts as shading."""


def table_of(draft: Draft, page_number: int, fills: Sequence[Fill]) -> Table:
    """The finished table, numbered 0 until the document's tables are counted."""
    x0, top, x1, bottom = draft.frame
    shading = [
        fill
        for fill in fills
        if fill.lightness < _SHADED and fill.x1 > x0 and fill.x0 < x1 and fill.bottom > top and fill.top < bottom
    ]
    cells = tuple(
        _cell(cell, page_number, shading) for cell in sorted(draft.cells, key=lambda cell: (cell.row, cell.column))
    )
    return Table(
        number=0,
        page_number=page_number,
        row_count=draft.row_count,
        column_count=draft.column_count,
        cells=cells,
        finder=draft.finder,
        box=BoundingBox(x0, top, x1, bottom),
    )


def _cell(cell: DraftCell, page_number: int, shading: Sequence[Fill]) -> Cell:
    text, notes = text_and_notes(cell.words, cell.x0, cell.x1)
    x, y = (cell.x0 + cell.x1) / 2, (cell.top + cell.bottom) / 2
    return Cell(
        row_index=cell.row,
        column_index=cell.column,
        text=text,
        row_span=cell.row_span,
        column_span=cell.column_span,
        box=BoundingBox(cell.x0, cell.top, cell.x1, cell.bottom),
        is_bold=bool(cell.words) and all(word.is_bold for word in cell.words),
        is_shaded=any(fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom for fill in shading),
        page_number=page_number,
        notes=notes,
        confidence=lowest_confidence(cell.words),
    )
