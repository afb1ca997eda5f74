"""The receipt of a cell."""

from __future__ import annotations

from pipeline.model.candidate import TableCandidate
from pipeline.model.document import Cell
from pipeline.model.provenance import Provenance


def place_of(candidate: TableCandidate, cell: Cell) -> Provenance:
    """Where a cell stands, in the numbers that people see."""
    table = candidate.table
    return Provenance(
        page_number=cell.page_number or table.page_number,
        item_index=candidate.item_index,
        table_number=table.number,
        row_number=candidate.row_offset + cell.row_index + 1,
        column_number=candidate.column_offset + cell.column_index + 1,
        box=cell.box,
    )
