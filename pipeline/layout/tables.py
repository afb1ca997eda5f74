"""Which tables a page holds: drawn ones first, then those that only white space shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.layout.drafts import Draft, squeezed
from pipeline.layout.lattice import Edge, Frame, cells_of, crossings_of, edges_of, groups_of
from pipeline.layout.lines import PrintedLine, printed_lines
from pipeline.layout.objects import PageObjects, Ruling, Word
from pipeline.layout.open_sides import closed_sides
from pipeline.layout.ruled import drafts_of
from pipeline.layout.settings import DEFAULTS, LayoutSettings
from pipeline.layout.shaded_heads import carried_down
from pipeline.layout.sheet_frame import without_sheet_frame
from pipeline.layout.spans import split_headers, split_spans
from pipeline.layout.stacked import split_stacked
from pipeline.layout.unruled import find_unruled

_BETTER_COVER = 0.7
"""Share of a ruled table's words that white space must put into a table to take over from it."""
_GRID_CELLS = 4
_INSET = (2.0, 12.0)
"""Points by which shading of print stays inside its cell."""
_CROWDED_SHARE = 0.3
"""Share of lines with a wide gap inside a cell from which on a ruled table lacks columns."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The tables that rulings show, the words in none of them, and the page's rulings joined."""

    tables: tuple[Draft, ...]
    free: tuple[Word, ...]
    horizontal: tuple[Edge, ...]
    vertical: tuple[Edge, ...]


def drawn_tables(words: Sequence[Word], page: PageObjects, settings: LayoutSettings = DEFAULTS) -> Drawn:
    """The ruled tables of a page, each looked at again for columns and rows that are not drawn."""
    rulings = page.rulings if len(page.rulings) <= settings.most_rulings else ()
    if not rulings:
        return Drawn((), tuple(words), (), ())
    parting = without_inner_shading(rulings, settings)
    horizontal, vertical = closed_sides(*edges_of(parting, settings), settings)
    vertical = carried_down(horizontal, vertical, parting, words, settings)
    frames = cells_of(crossings_of(horizontal, vertical, settings.cross))
    groups = without_bands(groups_of(frames), rulings, settings)
    drafts, free = drafts_of(groups, words)
    kept: list[Draft] = []
    for draft in drafts:
        accepted = refined(draft, horizontal, settings)
        kept.extend(accepted)
        taken = {id(word) for table in accepted for word in table.words}
        free.extend(word for word in draft.words if id(word) not in taken)
    return Drawn(tuple(kept), tuple(free), tuple(horizontal), tuple(vertical))


def without_inner_shading(rulings: Sequence[Ruling], settings: LayoutSettings = DEFAULTS) -> list[Ruling]:
    """The rulings without the sides of areas shaded inside a cell of a drawn grid (print marked line by line)."""
    lines = [ruling for ruling in rulings if not ruling.is_shading]
    if len(lines) == len(rulings):
        return lines
    frames = cells_of(crossings_of(*edges_of(lines, settings), settings.cross))
    cells = [frame for group in groups_of(frames) if len(group) >= _GRID_CELLS for frame in group]
    return [ruling for ruling in rulings if not (ruling.is_shading and _lies_inside(ruling, cells))]


def without_bands(
    groups: Sequence[list[Frame]], rulings: Sequence[Ruling], settings: LayoutSettings = DEFAULTS
) -> list[list[Frame]]:
    """The groups without rows shaded from side to side: one column, its sides shading only. White space cuts these."""
    walls = [ruling for ruling in rulings if not ruling.is_shading and not ruling.is_horizontal]
    return [
        group
        for group in groups
        if len({(frame[0], frame[2]) for frame in group}) > 1
        or any(_has_wall(frame, walls, settings) for frame in group)
    ]


def _has_wall(frame: Frame, walls: Sequence[Ruling], settings: LayoutSettings) -> bool:
    x0, top, x1, bottom = frame
    return any(
        min(abs(wall.x0 - x0), abs(wall.x0 - x1)) <= settings.snap and wall.top < bottom and wall.bottom > top
        for wall in walls
    )


def _lies_inside(ruling: Ruling, cells: Sequence[Frame]) -> bool:
    """True for a side set in from both sides of a cell by a few points: marked print, not a smaller cell."""
    return any(
        top - 1 <= ruling.top and ruling.bottom <= bottom + 1 and _is_set_in(ruling, x0, x1)
        for x0, top, x1, bottom in cells
    )


def _is_set_in(ruling: Ruling, x0: float, x1: float) -> bool:
    nearest, farthest = _INSET
    if ruling.is_horizontal:
        return nearest <= ruling.x0 - x0 <= farthest and nearest <= x1 - ruling.x1 <= farthest
    return nearest <= ruling.x0 - x0 <= farthest or nearest <= x1 - ruling.x0 <= farthest


def white_space_tables(
    words: Sequence[Word],
    drawn: Drawn,
    settings: LayoutSettings = DEFAULTS,
    printed: Sequence[PrintedLine] | None = None,
) -> list[Draft]:
    """The tables among words that lie in no drawn one; ``printed`` are the words' lines, where they are known."""
    barriers = [draft.frame for draft in drawn.tables]
    return find_unruled(words, drawn.horizontal, drawn.vertical, barriers, settings, printed)


def refined(draft: Draft, horizontal: Sequence[Edge], settings: LayoutSettings) -> list[Draft]:
    """A drawn grid as the tables it holds: itself with cells cut, what white space finds in it, or nothing."""
    if not draft.words:
        return []
    tidy = without_sheet_frame(split_stacked(split_headers(squeezed(split_spans(draft, settings)), settings), settings))
    if is_table(tidy) and not is_crowded(tidy, settings):
        return [tidy]
    if len(draft.cells) == 1:
        return []
    inner = find_unruled(draft.words, horizontal, settings=settings)
    covered = sum(len(table.words) for table in inner)
    if covered >= _BETTER_COVER * len(draft.words):
        return inner
    return [tidy] if is_table(tidy) else []


def is_table(draft: Draft) -> bool:
    """At least two rows and two columns, and four filled cells."""
    filled = sum(1 for cell in draft.cells if cell.words)
    return draft.row_count >= 2 and draft.column_count >= 2 and filled >= 4


def is_crowded(draft: Draft, settings: LayoutSettings) -> bool:
    """True where many lines inside cells have a gap as wide as between columns: columns are not all drawn."""
    wide = total = 0
    for cell in draft.cells:
        for line in printed_lines(cell.words, settings):
            total += 1
            gaps = (right.x0 - left.x1 for left, right in pairwise(line.words))
            wide += any(gap > 1.5 * settings.column_gap_em * line.size for gap in gaps)
    return wide >= 2 and wide > _CROWDED_SHARE * total
