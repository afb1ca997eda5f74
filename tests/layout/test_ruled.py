"""Words put into drawn cells, and cells that nothing draws."""

from __future__ import annotations

import itertools
from typing import Any

from pipeline.layout.ruled import drafts_of


def frames(xs: list[float], ys: list[float]) -> list[tuple[float, float, float, float]]:
    return [(x0, y0, x1, y1) for y0, y1 in itertools.pairwise(ys) for x0, x1 in itertools.pairwise(xs)]


XS, YS = [50.0, 150.0, 200.0, 250.0], [100.0, 115.0, 130.0, 145.0]
SHADED = [one for one in frames(XS, YS) if one[1] == 100.0 or one[0] == 200.0]
"""The headings and the last column alone."""


def words_of(line: Any) -> list[Any]:
    lines = [("Outcome", 55, 111), ("Sites", 155, 111), ("Total", 205, 111), ("Dismissed", 55, 126), ("2", 170, 126)]
    return [word for text, x, y in [*lines, ("2", 220, 126), ("Warned", 55, 141)] for word in line(text, y, x)]


def test_cells_between_shaded_headings_and_totals_are_filled(line: Any) -> None:
    (draft,), outside = drafts_of([SHADED], words_of(line))
    held = {(cell.row, cell.column): " ".join(word.text for word in cell.words) for cell in draft.cells}
    assert outside == []
    assert held[1, 0], held[1, 1] == ("Dismissed", "2")
    assert held[2, 0] == "Warned"


def test_a_row_without_a_cell_of_its_own_leaves_the_hole(line: Any) -> None:
    heads = [one for one in SHADED if one[1] == YS[0]]
    _, outside = drafts_of([[*heads, (50.0, 115.0, 150.0, 130.0), (200.0, 115.0, 250.0, 145.0)]], words_of(line))
    assert [word.text for word in outside] == ["2", "Warned"]
