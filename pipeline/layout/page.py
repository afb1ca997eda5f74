"""One page's objects to its blocks and tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.assemble import table_of
from pipeline.layout.blocks import block_of, body_size, paragraphs
from pipeline.layout.drafts import Draft
from pipeline.layout.lines import PrintedLine, line_of, printed_lines
from pipeline.layout.objects import PageObjects, Word
from pipeline.layout.raised import mark_raised
from pipeline.layout.settings import DEFAULTS, LayoutSettings
from pipeline.layout.tables import drawn_tables, white_space_tables
from pipeline.layout.zones import zones_of
from pipeline.model.document import Block, Table

_BESIDE_EM = 4.0
"""A caption stands no farther from its table than this."""


def items_of(page: PageObjects, settings: LayoutSettings = DEFAULTS) -> tuple[Block | Table, ...]:
    """Blocks and tables in reading order; words inside a table are in no block."""
    words = mark_raised(page.words)
    drawn = drawn_tables(words, page, settings)
    free_lines = printed_lines(drawn.free, settings)
    body = body_size(free_lines)
    left = min((line.x0 for line in free_lines), default=0.0)
    items: list[Block | Table] = []
    waiting = sorted(drawn.tables, key=lambda draft: draft.frame[1])
    zones = zones_of(free_lines)
    for index, zone in enumerate(zones):
        bottom = float("inf") if index == len(zones) - 1 else max((word.bottom for word in zone), default=0.0)
        mine = [draft for draft in waiting if draft.frame[1] < bottom and (len(zones) == 1 or _is_over(draft, zone))]
        waiting = [draft for draft in waiting if draft not in mine]
        found = white_space_tables(zone, drawn, settings)
        taken = {id(word) for draft in found for word in draft.words}
        lines = printed_lines((word for word in zone if id(word) not in taken), settings)
        parted = [part for line in lines for part in _over_tables(line, [*mine, *found])]
        blocks = [block_of(group, body, left) for group in paragraphs(parted)]
        tables = [table_of(draft, page.number, page.fills) for draft in [*mine, *found]]
        items.extend(in_reading_order([*blocks, *tables]))
    items.extend(table_of(draft, page.number, page.fills) for draft in waiting)
    return tuple(items)


def in_reading_order(items: Sequence[Block | Table]) -> list[Block | Table]:
    """By their tops, then from left to right."""
    return sorted(items, key=lambda item: (item.box.top, item.box.x0) if item.box else (float("inf"), 0.0))


def _is_over(draft: Draft, zone: Sequence[Word]) -> bool:
    """True where the zone's words stand above or beside the draft in the same column."""
    x0, _, x1, _ = draft.frame
    return min(word.x0 for word in zone) < (x0 + x1) / 2 < max(word.x1 for word in zone)


def _over_tables(line: PrintedLine, drafts: Sequence[Draft]) -> list[PrintedLine]:
    """A line of captions over tables side by side, cut at the gap between the tables."""
    below = sorted(
        draft.frame[:1] + draft.frame[2:3]
        for draft in drafts
        if -line.size < draft.frame[1] - line.bottom < _BESIDE_EM * line.size
    )
    parts: list[list[Word]] = [[]]
    for (_, end), (start, _) in pairwise(below):
        if end > start or any(end < word.centre < start for word in line.words):
            continue
        rest = [word for word in line.words if word.centre >= start]
        if rest and all(word.centre <= end or word.centre >= start for word in line.words):
            parts = [[word for word in line.words if word.centre <= end], rest]
    return [line_of(part) for part in parts if part] or [line]
