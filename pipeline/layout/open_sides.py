"""Tables drawn without their outer verticals: the sides are closed where horizontal rulings end together."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.lattice import Crossings, Edge, crossings_of
from pipeline.layout.settings import DEFAULTS, LayoutSettings


def closed_sides(
    horizontal: Sequence[Edge], vertical: Sequence[Edge], settings: LayoutSettings = DEFAULTS
) -> list[Edge]:
    """The verticals and one more at each open side, sorted by position.

    A side is open where two or more horizontals that share a drawn vertical end at one x with no vertical there.
    """
    crossings = crossings_of(list(horizontal), list(vertical), settings.cross)
    added: list[Edge] = []
    for members, uprights in _meshes(crossings):
        edges = [horizontal[index] for index in members]
        drawn = [vertical[index].position for index in uprights]
        added.extend(_side(edges, min(edge.start for edge in edges), drawn, settings, is_left=True))
        added.extend(_side(edges, max(edge.end for edge in edges), drawn, settings, is_left=False))
    return sorted([*vertical, *added], key=lambda edge: edge.position)


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
