"""Tables that hold a letter's own particulars: "Date | 11/02/2014", "Our ref | 4126", "Enquiries to | …"."""

from __future__ import annotations

from pipeline.interpret.letter.parts import field_kind
from pipeline.interpret.tables.shape import Shape

FEWEST_FIELDS = 2
WIDEST = 4
"""Columns: two labels with their values side by side at most."""


def gives_particulars(shape: Shape) -> bool:
    """True where at least two cells, and one for every other row, are labels of a letter's particulars.

    A reference that is all digits ("Our ref | 4126") would be read as a count otherwise.
    """
    if not 1 < shape.column_count <= WIDEST:
        return False
    rows = range(len(shape.grid))
    filled = sum(any(shape.text(row, column) for column in range(shape.column_count)) for row in rows)
    labels = {
        (row, column)
        for row in rows
        for column in range(0, shape.column_count - 1, 2)
        if field_kind(shape.text(row, column))
    }
    return len(labels) >= FEWEST_FIELDS and len(labels) * 2 >= filled
