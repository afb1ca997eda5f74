"""A header line with as many names as there are columns names them in turn, wherever its names are set.

Names set to the left over figures set to the right stand nearer to the column before:

    Station        2012/13        2013/14
    Bellhouse                  1               0
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.headers import is_figure_line
from pipeline.layout.rivers import Column
from pipeline.layout.rows import Placed, PlacedLine


def named_in_turn(lines: Sequence[PlacedLine], columns: Sequence[Column]) -> list[PlacedLine]:
    """The lines, those above the first figures that left a column unnamed and named another twice put right."""
    first = next((index for index, line in enumerate(lines) if is_figure_line(line.source)), 0)
    return [*(_in_turn(line, columns) for line in lines[:first]), *lines[first:]]


def _in_turn(line: PlacedLine, columns: Sequence[Column]) -> PlacedLine:
    firsts = [place.first for place in line.placed]
    is_doubled = len(set(firsts)) < len(firsts) and all(place.first == place.last for place in line.placed)
    start = len(columns) - len(firsts)
    if not is_doubled or start not in (0, 1) or (start and 0 in firsts):
        return line
    placed = sorted(line.placed, key=lambda place: place.chunk.x0)
    if not all(_is_beside(place, index, columns) for index, place in enumerate(placed, start)):
        return line
    return replace(line, placed=tuple(replace(p, first=i, last=i) for i, p in enumerate(placed, start)))


def _is_beside(place: Placed, index: int, columns: Sequence[Column]) -> bool:
    """True where the name stands over its column or in the white before it."""
    before = columns[index - 1][0] if index else place.chunk.x0
    return before <= place.chunk.x0 and place.chunk.x0 <= columns[index][1]
