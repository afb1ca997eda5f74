"""Figures of two readings side by side: which are the same, which moved, which say something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, Final

from pipeline.load.differences.parts import FigureChange, Row

VALUES: Final = (
    *("period_start", "period_end", "outcome_code", "platform_code", "category"),
    *("count_minimum", "count_maximum", "count_status", "is_total"),
)
"""What a figure says; a change in any of these is another figure."""
_PLACE: Final = ("source", "item_index", "table_number", "row_number", "column_number", "quote_offset")


def values_of(row: Row) -> tuple[Any, ...]:
    """What a figure says, or what a person decided that it says."""
    return tuple(row[name] for name in VALUES)


def place_of(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in _PLACE)


def paired(lost: list[Row], gained: list[Row], key: Callable[[Row], tuple[Any, ...]]) -> list[FigureChange]:
    """Take out of both lists what has the same key, in the document's order: one figure under two names."""
    waiting: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in gained:
        waiting[key(row)].append(row)
    pairs = []
    for row in list(lost):
        if waiting[key(row)]:
            partner = waiting[key(row)].pop(0)
            lost.remove(row)
            gained.remove(partner)
            pairs.append(FigureChange(row, partner))
    return pairs
