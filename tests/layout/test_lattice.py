from __future__ import annotations

import time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layout.lattice import Edge, cells_of, crossings_of, edges_of, groups_of
from pipeline.layout.objects import Ruling


def frames(rulings: list[Ruling]) -> list[tuple[float, float, float, float]]:
    horizontal, vertical = edges_of(rulings)
    return cells_of(crossings_of(horizontal, vertical, 3.0))


def test_dashes_and_double_lines_are_one_edge() -> None:
    dashes = [Ruling(x, 100, x + 4, 100) for x in range(10, 100, 6)] + [Ruling(10, 102, 98, 102)]
    (edge,), vertical = edges_of(dashes)
    assert not vertical
    assert (edge.start, edge.end) == (10, 98)
    assert 100 <= edge.position <= 102


def test_strokes_of_letters_are_left_aside() -> None:
    assert edges_of([Ruling(10, 10, 12, 10)]) == ([], [])


def test_a_cell_between_walls_drawn_twice_is_one_cell() -> None:
    lines = [Edge(y, 0, 100) for y in (0.0, 20.0, 40.0)]
    walls = [Edge(x, 0, 40) for x in (0.0, 50.0, 100.0)] + [Edge(x, 20, 40) for x in (0.0, 50.0)]
    walls.sort(key=lambda wall: wall.position)
    assert len(cells_of(crossings_of(lines, walls, 3.0))) == 4


def test_tables_apart_are_two_groups(rules: Any) -> None:
    found = frames(rules([0, 50, 100], [0, 20, 40]) + rules([200, 250, 300], [0, 20, 40]))
    assert sorted(len(group) for group in groups_of(found)) == [4, 4]


@given(st.lists(st.integers(8, 60), min_size=1, max_size=8), st.lists(st.integers(8, 60), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
def test_a_full_grid_gives_every_cell(widths: list[int], heights: list[int]) -> None:
    xs = [float(sum(widths[:n])) for n in range(len(widths) + 1)]
    ys = [float(sum(heights[:n])) for n in range(len(heights) + 1)]
    lines = [Ruling(xs[0], y, xs[-1], y) for y in ys] + [Ruling(x, ys[0], x, ys[-1]) for x in xs]
    found = frames(lines)
    assert len(found) == len(widths) * len(heights)
    assert sum((x1 - x0) * (bottom - top) for x0, top, x1, bottom in found) == (xs[-1] - xs[0]) * (ys[-1] - ys[0])


def test_a_grid_of_ninety_thousand_cells_does_not_hang() -> None:
    across = [Edge(10.0 * n, 0, 3000) for n in range(151)]
    down = [Edge(10.0 * n, 0, 1500) for n in range(301)]
    begun = time.perf_counter()
    assert len(cells_of(crossings_of(across, down, 3.0))) == 150 * 300
    assert time.perf_counter() - begun < 5
