"""Headers centred over groups of columns ("2012" over "Men  Women") spread over the whole group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.headers import is_figure_line
from pipeline.layout.rivers import Column
from pipeline.layout.rows import Placed, PlacedLine

_OFF_CENTRE = 0.2
"""Share of a group's width by which a header's middle may miss the group's."""


def over_groups(lines: Sequence[PlacedLine], columns: Sequence[Column]) -> list[PlacedLine]:
    """The lines, chunks of header lines that stand at the middle of equal groups of columns placed over the groups.

    Only what stands above the first figures is a header, and only where a lower header line names every column.
    """
    first = next((index for index, line in enumerate(lines) if is_figure_line(line.source)), 0)
    heads = list(lines[:first])
    full = next((index for index, line in enumerate(heads) if len(line.columns) >= len(columns) - 1), len(heads))
    reach = _with_names(columns, heads[full]) if full < len(heads) else list(columns)
    return [*(_spread(line, reach) for line in heads[:full]), *heads[full:], *lines[first:]]


def _with_names(columns: Sequence[Column], names: PlacedLine) -> list[Column]:
    """The columns as wide as their names in the header: figures may be set to the left or right under these."""
    reach = list(columns)
    for place in names.placed:
        if place.first == place.last:
            x0, x1 = reach[place.first]
            reach[place.first] = min(x0, place.chunk.x0), max(x1, place.chunk.x1)
    return reach


def _spread(line: PlacedLine, columns: Sequence[Column]) -> PlacedLine:
    """The line's chunks over their groups; as it is where they are at the middle of no equal groups."""
    stub = [place for place in line.placed if place.first == 0]
    heads = [place for place in line.placed if place.first > 0]
    grouped = len(columns) - 1
    if not heads or grouped % len(heads) or grouped == len(heads):
        return line
    width = grouped // len(heads)
    if width % 2 and len(heads) == 1:
        return line
    groups = [(1 + index * width, (index + 1) * width) for index in range(len(heads))]
    if not all(_is_at_middle(place, columns, group) for place, group in zip(heads, groups, strict=True)):
        return line
    spread = [replace(place, first=first, last=last) for place, (first, last) in zip(heads, groups, strict=True)]
    return replace(line, placed=(*stub, *spread))


def _is_at_middle(place: Placed, columns: Sequence[Column], group: tuple[int, int]) -> bool:
    """True where the chunk's middle is near the group's, or in a group of two nearer to it than to a column's own."""
    left, right = columns[group[0]][0], columns[group[1]][1]
    middle = (place.chunk.x0 + place.chunk.x1) / 2
    off = abs(middle - (left + right) / 2)
    if not left <= middle <= right:
        return False
    is_pair = group[1] - group[0] == 1
    is_between = is_pair and all(off < abs(middle - (columns[c][0] + columns[c][1]) / 2) for c in group)
    return is_between or off <= _OFF_CENTRE * (right - left)
