"""Rulings to cells, as pdfplumber's TableFinder does it: snap, join, cross, smallest rectangles, groups of cells.

Written anew on plain numbers, because pdfplumber's search for cells takes quadratic time in the crossings and wants
its own dictionaries; each step yields a result that can be drawn.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.layout.objects import Ruling
from pipeline.layout.settings import DEFAULTS, LayoutSettings


class Edge(NamedTuple):
    """A line at ``position`` (y of a horizontal, x of a vertical) from ``start`` to ``end``."""

    position: float
    start: float
    end: float


Frame = tuple[float, float, float, float]
"""x0, top, x1, bottom of a cell."""


def edges_of(rulings: Iterable[Ruling], settings: LayoutSettings = DEFAULTS) -> tuple[list[Edge], list[Edge]]:
    """Horizontal and vertical edges, snapped to common positions and joined to the longest."""
    horizontal, vertical = [], []
    for ruling in rulings:
        if ruling.is_horizontal:
            horizontal.append(Edge(ruling.top, ruling.x0, ruling.x1))
        else:
            vertical.append(Edge(ruling.x0, ruling.top, ruling.bottom))
    return _merged(horizontal, settings), _merged(vertical, settings)


def _merged(edges: list[Edge], settings: LayoutSettings) -> list[Edge]:
    merged: list[Edge] = []
    for level in _levels(edges, settings.snap):
        position = sum(edge.position for edge in level) / len(level)
        for edge in _joined(level, position, settings.join):
            if edge.end - edge.start >= settings.shortest_ruling:
                merged.append(edge)
    return merged


def _levels(edges: list[Edge], snap: float) -> Iterator[list[Edge]]:
    level: list[Edge] = []
    for edge in sorted(edges, key=lambda e: e.position):
        if level and edge.position - level[-1].position > snap:
            yield level
            level = []
        level.append(edge)
    if level:
        yield level


def _joined(level: list[Edge], position: float, join: float) -> Iterator[Edge]:
    start, end = None, 0.0
    for edge in sorted(level, key=lambda e: e.start):
        if start is None:
            start, end = edge.start, edge.end
        elif edge.start <= end + join:
            end = max(end, edge.end)
        else:
            yield Edge(position, start, end)
            start, end = edge.start, edge.end
    if start is not None:
        yield Edge(position, start, end)


@dataclass(frozen=True, slots=True)
class Crossings:
    """Which horizontal meets which vertical: per horizontal its verticals by x, per vertical its horizontals by y."""

    horizontal: list[Edge]
    vertical: list[Edge]
    on_horizontal: list[list[int]]
    on_vertical: list[list[int]]


def crossings_of(horizontal: list[Edge], vertical: list[Edge], cross: float) -> Crossings:
    """Every meeting of a horizontal with a vertical, up to ``cross`` points short."""
    on_horizontal: list[list[int]] = [[] for _ in horizontal]
    on_vertical: list[list[int]] = [[] for _ in vertical]
    positions = [edge.position for edge in vertical]
    for h, edge in enumerate(horizontal):
        for v in range(bisect_left(positions, edge.start - cross), bisect_right(positions, edge.end + cross)):
            if vertical[v].start - cross <= edge.position <= vertical[v].end + cross:
                on_horizontal[h].append(v)
                on_vertical[v].append(h)
    return Crossings(horizontal, vertical, on_horizontal, on_vertical)


def cells_of(crossings: Crossings) -> list[Frame]:
    """From every crossing the smallest rectangle down and to the right whose four sides are drawn, each once.

    Two verticals at one place (a shaded row's side and the wall carried down past it) bound the same cell.
    """
    met = {(h, v) for h, crossed in enumerate(crossings.on_horizontal) for v in crossed}
    frames = []
    for h, crossed in enumerate(crossings.on_horizontal):
        for place, v in enumerate(crossed):
            corner = _opposite_corner(crossings, met, h, v, crossed[place + 1 :])
            if corner is not None:
                below, right = corner
                frames.append(
                    (
                        crossings.vertical[v].position,
                        crossings.horizontal[h].position,
                        crossings.vertical[right].position,
                        crossings.horizontal[below].position,
                    )
                )
    return list(dict.fromkeys(frames))


def _opposite_corner(
    crossings: Crossings, met: set[tuple[int, int]], h: int, v: int, to_right: list[int]
) -> tuple[int, int] | None:
    here = crossings.horizontal[h].position
    for below in crossings.on_vertical[v]:
        if crossings.horizontal[below].position <= here:
            continue
        for right in to_right:
            if crossings.vertical[right].position > crossings.vertical[v].position and (below, right) in met:
                return below, right
    return None


def groups_of(frames: list[Frame]) -> list[list[Frame]]:
    """Cells that touch at a corner, directly or through others, belong to one table."""
    parents = list(range(len(frames)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    owner: dict[tuple[float, float], int] = {}
    for index, (x0, top, x1, bottom) in enumerate(frames):
        for corner in ((x0, top), (x1, top), (x0, bottom), (x1, bottom)):
            parents[root(index)] = root(owner.setdefault(corner, index))
    groups: dict[int, list[Frame]] = {}
    for index, frame in enumerate(frames):
        groups.setdefault(root(index), []).append(frame)
    return list(groups.values())
