"""Tables that only white space shows, with or without some horizontal rulings."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.chunks import ChunkedLine, chunked_lines
from pipeline.layout.drafts import Draft, DraftCell, squeezed
from pipeline.layout.folded import unfolded
from pipeline.layout.groups import over_groups
from pipeline.layout.headers import split_regions
from pipeline.layout.judgement import is_unruled_table
from pipeline.layout.lattice import Edge, Frame
from pipeline.layout.lines import PrintedLine, printed_lines
from pipeline.layout.named_in_turn import named_in_turn
from pipeline.layout.objects import Word
from pipeline.layout.regions import regions_of
from pipeline.layout.rivers import Column, columns_of
from pipeline.layout.rows import PlacedLine, placed_lines, rows_of
from pipeline.layout.scales import is_chart, scale_words
from pipeline.layout.settings import DEFAULTS, LayoutSettings
from pipeline.layout.sheet_frame import without_sheet_frame
from pipeline.layout.turned_headers import with_turned_header
from pipeline.layout.typed_rules import split_typed_rules
from pipeline.layout.unite import united

_ACROSS = 0.6
"""A ruling as wide as this share of the table parts its rows."""


def find_unruled(
    words: Sequence[Word],
    horizontal: Sequence[Edge] = (),
    vertical: Sequence[Edge] = (),
    barriers: Sequence[Frame] = (),
    settings: LayoutSettings = DEFAULTS,
    printed: Sequence[PrintedLine] | None = None,
) -> list[Draft]:
    """Tables among the words that lie in no ruled one; ``barriers`` are the frames of those.

    ``printed`` are the lines of all the words, where they are known.
    """
    upright = [word for word in words if not word.direction]
    if printed is None or len(upright) < len(words):
        printed = printed_lines(upright, settings)
    plain, typed = split_typed_rules(printed)
    scales = scale_words(upright)
    lines = chunked_lines(plain, vertical, settings)
    regions = (part for region in regions_of(lines, barriers, settings) for part in split_regions(region))
    tables = (table for region in regions for table in unfolded(region) if len(table) > 1)
    drafts = (draft_of(table, [*horizontal, *typed], settings) for table in tables)
    found = (draft for draft in drafts if draft is not None and not is_chart(draft, scales))
    return [with_turned_header(without_sheet_frame(draft), words) for draft in found]


def draft_of(region: Sequence[ChunkedLine], horizontal: Sequence[Edge], settings: LayoutSettings) -> Draft | None:
    """The region as a grid, None where it is no table."""
    columns = columns_of(region, settings)
    if len(columns) < 2:
        return None
    rules = rules_across(region, horizontal)
    columns = united(columns, placed_lines(region, columns))
    placed = named_in_turn(placed_lines(region, columns), columns)
    rows = rows_of(over_groups(placed, columns), rules)
    draft = squeezed(Draft(tuple(_cells(rows, columns)), len(rows), len(columns), "white_space"))
    return draft if is_unruled_table(draft, len(rules)) else None


def rules_across(region: Sequence[ChunkedLine], horizontal: Sequence[Edge]) -> list[float]:
    """The y of rulings that cross most of the region, just above and just below it included."""
    left, right = min(line.line.x0 for line in region), max(line.line.x1 for line in region)
    size = region[0].line.size
    top, bottom = region[0].line.top - size, region[-1].line.bottom + size
    return [
        edge.position
        for edge in horizontal
        if top <= edge.position <= bottom and min(edge.end, right) - max(edge.start, left) >= _ACROSS * (right - left)
    ]


def _cells(rows: Sequence[Sequence[PlacedLine]], columns: Sequence[Column]) -> list[DraftCell]:
    """One cell for each place that words begin in; its frame reaches from river to river and over its lines."""
    cells = []
    for row_index, row in enumerate(rows):
        top = min(line.source.line.top for line in row)
        bottom = max(line.source.line.bottom for line in row)
        for first, last, words in _merged(row):
            x0 = min(columns[first][0], *(word.x0 for word in words))
            x1 = max(columns[last][1], *(word.x1 for word in words))
            cells.append(DraftCell(row_index, first, x0, top, x1, bottom, tuple(words), 1, last - first + 1))
    return cells


def _merged(row: Sequence[PlacedLine]) -> list[tuple[int, int, list[Word]]]:
    """Chunks of a row that share a column are one cell."""
    cells: list[tuple[int, int, list[Word]]] = []
    for place in sorted((p for line in row for p in line.placed), key=lambda p: (p.first, -p.last)):
        words = list(place.chunk.words)
        if cells and place.first <= cells[-1][1]:
            first, last, held = cells[-1]
            cells[-1] = (first, max(last, place.last), held + words)
        else:
            cells.append((place.first, place.last, words))
    return cells
