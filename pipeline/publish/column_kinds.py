"""What kind of value each column of the ``out_`` views holds, for formats in which a column has one.

SQLite keeps days and instants as text, and cannot say of what kind a computed column is; so the names decide.
"""

from __future__ import annotations

import enum
from typing import Final


class Kind(enum.Enum):
    """Kinds of value; what is named nowhere is ``TEXT``."""

    TEXT = enum.auto()
    INTEGER = enum.auto()
    """Whole numbers; also what is 1 or 0, as in the database, so that the same SQL holds."""
    REAL = enum.auto()
    DAY = enum.auto()
    """A calendar day, "2013-04-01"."""
    INSTANT = enum.auto()
    """A moment in UTC, to the microsecond."""


_DAYS: Final = {"period_start", "period_end", "request_date", "received_date", "response_date", "first_day", "last_day"}
_REALS: Final = {"box_x0", "box_top", "box_x1", "box_bottom", "confidence", "seconds"}
_INTEGERS: Final = {
    *("count_min", "count_max", "count_low", "count_high", "needs_review"),
    *("page", "table_number", "row_number", "column_number", "finding_number", "reading_number", "position"),
}


def kind_of(column: str) -> Kind:
    """The kind of a column by its name: "count_min" is INTEGER, "period_start" DAY, "read_at" INSTANT."""
    if column in _DAYS:
        return Kind.DAY
    if column in _REALS:
        return Kind.REAL
    if column in _INTEGERS or column.endswith("_count") or column.startswith(("is_", "has_")):
        return Kind.INTEGER
    return Kind.INSTANT if column.endswith("_at") else Kind.TEXT
