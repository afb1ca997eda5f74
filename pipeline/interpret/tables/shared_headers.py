"""Headers that stand over several columns and name several outcomes: which column counts which, nobody can tell.

"Cases opened Warned Dismissed" merged over three columns of figures gives a finding; a guess would give each column
the same outcome.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.interpret.setting import Setting
from pipeline.interpret.tables.places import place_of
from pipeline.interpret.tables.shape import CellKind, Shape
from pipeline.model.candidate import TableCandidate
from pipeline.model.document import Cell
from pipeline.model.finding import Finding, Severity


def shared_headers(shape: Shape, setting: Setting) -> Mapping[int, Cell]:
    """For each column without a name of its own the header cell of several outcomes that it shares with others."""
    shared: dict[int, Cell] = {}
    for column in range(shape.stub_columns, shape.column_count):
        cell = _innermost(shape, column)
        if cell is not None and cell.column_span > 1 and _figures_below(shape, cell) and _names_several(cell, setting):
            shared[column] = cell
    return shared


def unassigned(candidate: TableCandidate, cell: Cell) -> Finding:
    """What a person should know of a header whose outcomes no column can be given."""
    message = (
        f"The header “{' '.join(cell.text.split())}” stands over {cell.column_span} columns and names several "
        "outcomes: which column counts which is not told, so none is taken."
    )
    return Finding("shared-header", Severity.WARNING, message, place_of(candidate, cell))


def _innermost(shape: Shape, column: int) -> Cell | None:
    for row in range(shape.header_rows - 1, shape.first_row - 1, -1):
        if shape.text(row, column):
            return shape.grid[row][column]
    return None


def _figures_below(shape: Shape, cell: Cell) -> bool:
    """True where two columns of figures have this header and no other that tells them apart, such as a year above."""
    rows = shape.kinds[shape.header_rows :]
    heads = [
        tuple(shape.text(row, column) for row in range(shape.first_row, shape.header_rows))
        for column in range(cell.column_index, cell.column_index + cell.column_span)
        if any(row[column] is CellKind.COUNT for row in rows)
    ]
    return len(set(heads)) < len(heads)


def _names_several(cell: Cell, setting: Setting) -> bool:
    """True for outcomes of which none is a kind of another; "Dismissed or resigned" is one heading and no list."""
    outcomes = setting.lexicon.controlled.outcomes
    found = outcomes.find_in_label(" ".join(cell.text.split()))
    return len({match.term.code for match in found}) > 1
