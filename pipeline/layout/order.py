"""The order in which a page's blocks and tables are read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from pipeline.model.document import Block, Table

_CAPTION_REACH = 60.0
"""Points above tables that stand side by side in which a block belongs to the table it stands over."""
_Item = Block | Table


def in_reading_order(items: Sequence[_Item]) -> list[_Item]:
    """By their tops, then from left to right; tables side by side one after the other, each with its caption."""
    ordered = sorted(items, key=_place)
    for row in _side_by_side([item for item in ordered if isinstance(item, Table)]):
        columns: list[list[_Item]] = [[*_captions(table, row, ordered), table] for table in row]
        members = {id(item) for column in columns for item in column}
        first = next(index for index, item in enumerate(ordered) if id(item) in members)
        before = ordered[:first]
        behind = [item for item in ordered[first:] if id(item) not in members]
        ordered = [*before, *chain.from_iterable(columns), *behind]
    return ordered


def _place(item: _Item) -> tuple[float, float]:
    return (item.box.top, item.box.x0) if item.box else (float("inf"), 0.0)


def _side_by_side(tables: Sequence[Table]) -> list[list[Table]]:
    """Tables that stand beside one another, from left to right; those that stand alone are left out."""
    rows: list[list[Table]] = []
    for table in tables:
        row = next((row for row in rows if all(_is_beside(table, other) for other in row)), None)
        if row is None:
            rows.append([table])
        else:
            row.append(table)
    return [sorted(row, key=lambda table: table.box.x0 if table.box else 0.0) for row in rows if len(row) > 1]


def _is_beside(one: Table, other: Table) -> bool:
    if one.box is None or other.box is None:
        return False
    shares_height = one.box.top < other.box.bottom and other.box.top < one.box.bottom
    return shares_height and (one.box.x1 <= other.box.x0 or other.box.x1 <= one.box.x0)


def _captions(table: Table, row: Sequence[Table], items: Sequence[_Item]) -> list[Block]:
    """The blocks right above a table that reach over none of its neighbours."""
    box = table.box
    assert box is not None, "only tables with a box stand side by side"
    others = [other.box for other in row if other is not table and other.box is not None]
    return [
        item
        for item in items
        if isinstance(item, Block)
        and item.box is not None
        and box.top - _CAPTION_REACH <= item.box.top
        and item.box.bottom <= box.top + 2
        and min(item.box.x1, box.x1) > max(item.box.x0, box.x0)
        and not any(min(item.box.x1, other.x1) > max(item.box.x0, other.x0) for other in others)
    ]
