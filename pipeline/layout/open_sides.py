"""Tables drawn without their outer verticals: the sides are closed where horizontal rulings end together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.lattice import Crossings, Edge, crossings_of
from pipeline.layout.settings import DEFAULTS, LayoutSettings


def closed_sides(
    horizontal: Sequence[Edge], vertical: Sequence[Edge], settings: LayoutSettings = DEFAULTS
) -> tuple[list[Edge], list[Edge]]:
    """Horizontals and verticals with one more at each open side, sorted by position.

    A side is open where two or more horizontals that share a drawn vertical end at one x with no vertical there; top
    or bottom is open where verticals stand out beyond the last horizontal by no more than a row.
    """
    crossings = crossings_of(list(horizontal), list(vertical), settings.cross)
    across, down = list(horizontal), list(vertical)
    for members, uprights in _meshes(crossings):
        edges = [horizontal[index] for index in members]
        drawn = [vertical[index] for index in uprights]
        positions = [edge.position for edge in drawn]
        ends = _open_ends(edges, drawn, settings)
        across.extend(ends)
        rows = [*edges, *ends]
        down.extend(_side(rows, min(edge.start for edge in edges), positions, settings, is_left=True))
        down.extend(_side(rows, max(edge.end for edge in edges), positions, settings, is_left=False))
    return sorted(across, key=lambda edge: edge.position), sorted(down, key=lambda edge: edge.position)


def _open_ends(edges: Sequence[Edge], drawn: Sequence[Edge], settings: LayoutSettings) -> list[Edge]:
    """A horizontal where verticals stand out at the top or bottom by up to the height of the highest row."""
    if len(edges) < 2:
        return []
    positions = sorted(edge.position for edge in edges)
    highest = 1.2 * max(below - above for above, below in pairwise(positions))
    left, right = min(edge.start for edge in edges), max(edge.end for edge in edges)
    top, bottom = min(edge.start for edge in drawn), max(edge.end for edge in drawn)
    ends = [(top, positions[0] - top), (bottom, bottom - positions[-1])]
    return [Edge(y, left, right) for y, out in ends if 2 * settings.snap < out <= highest]


def _side(
    edges: Sequence[Edge], x: float, drawn: Sequence[float], settings: LayoutSettings, *, is_left: bool
) -> list[Edge]:
    ends = [edge for edge in edges if abs((edge.start if is_left else edge.end) - x) <= settings.snap]
    if len(ends) < 2 or any(abs(position - x) <= 2 * settings.snap for position in drawn):
        return []
    return [Edge(x, min(edge.position for edge in ends), max(edge.position for edge in ends))]


def _meshes(crossings: Crossings) -> list[tuple[list[int], list[int]]]:
    """Horizontals and verticals that hang together by crossing, as lists of their indices."""
    seen: set[int] = set()
    meshes = []
    for start in range(len(crossings.horizontal)):
        if start in seen or not crossings.on_horizontal[start]:
            continue
        members, uprights, waiting = {start}, set(), [start]
        while waiting:
            for v in crossings.on_horizontal[waiting.pop()]:
                if v not in uprights:
                    uprights.add(v)
                    waiting.extend(h for h in crossings.on_vertical[v] if h not in members)
                    members.update(crossings.on_vertical[v])
        seen |= members
        meshes.append((sorted(members), sorted(uprights)))
    return meshes
