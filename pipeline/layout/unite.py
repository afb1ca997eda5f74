"""A header set away from its figures (left against right aligned) made one column with them again."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.headers import is_figure_line
from pipeline.layout.rivers import Column
from pipeline.layout.rows import PlacedLine


def united(columns: Sequence[Column], lines: Sequence[PlacedLine]) -> list[Column]:
    """Neighbouring columns of which one has cells in the header only and the other below it only, joined."""
    heads, bodies = _filled(lines)
    joined: list[Column] = []
    index = 0
    while index < len(columns):
        if index + 1 < len(columns) and _belong_together(index, heads, bodies):
            joined.append((columns[index][0], columns[index + 1][1]))
            index += 2
        else:
            joined.append(columns[index])
            index += 1
    return joined


def _filled(lines: Sequence[PlacedLine]) -> tuple[set[int], set[int]]:
    """Columns filled in lines above the first figures, and from there on."""
    first = next((index for index, line in enumerate(lines) if is_figure_line(line.source)), 0)
    heads: set[int] = set().union(*(line.columns for line in lines[:first]))
    bodies: set[int] = set().union(*(line.columns for line in lines[first:]))
    return heads, bodies


def _belong_together(index: int, heads: set[int], bodies: set[int]) -> bool:
    left_is_head = index in heads and index not in bodies
    right_is_head = index + 1 in heads and index + 1 not in bodies
    left_is_body = index in bodies and index not in heads
    right_is_body = index + 1 in bodies and index + 1 not in heads
    return (left_is_head and right_is_body) or (left_is_body and right_is_head and index > 0)
