"""One page's objects to its blocks and tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.layout.assemble import table_of
from pipeline.layout.blocks import block_of, body_size, paragraphs
from pipeline.layout.drafts import Draft
from pipeline.layout.footnotes import with_footnotes
from pipeline.layout.lattice import Frame
from pipeline.layout.lines import PrintedLine, line_of, printed_lines
from pipeline.layout.objects import PageObjects, Word
from pipeline.layout.order import in_reading_order
from pipeline.layout.raised import mark_raised
from pipeline.layout.settings import DEFAULTS, LayoutSettings
from pipeline.layout.sides import with_sides_apart
from pipeline.layout.tables import drawn_tables, white_space_tables
from pipeline.layout.zones import zones_of
from pipeline.model.document import Block, Table

_BESIDE_EM = 4.0
"""A caption stands no farther from its table than this."""


@dataclass(frozen=True, slots=True)
class _Zone:
    """Words read one after the other: the tables among them and the lines that are left."""

    drafts: tuple[Draft, ...]
    lines: tuple[PrintedLine, ...]


def items_of(page: PageObjects, settings: LayoutSettings = DEFAULTS) -> tuple[Block | Table, ...]:
    """Blocks and tables in reading order; words inside a table are in no block."""
    zones = _zones(page, settings)
    lines = [line for zone in zones for line in zone.lines]
    body = body_size(lines)
    left = min((line.x0 for line in lines), default=0.0)
    items: list[Block | Table] = []
    for zone in zones:
        groups = paragraphs(with_sides_apart(zone.lines, settings))
        blocks = [block_of(group, body, left) for group in groups]
        blocks = with_footnotes(blocks, [group[0].size for group in groups], body, page.height)
        tables = [table_of(draft, page.number, page.fills) for draft in zone.drafts]
        items.extend(in_reading_order([*blocks, *tables]))
    return tuple(items)


def _zones(page: PageObjects, settings: LayoutSettings) -> list[_Zone]:
    """The page's zones; a drawn table belongs to the zone it stands in, or to the last one."""
    drawn = drawn_tables(mark_raised(page.words), page, settings)
    waiting = sorted(drawn.tables, key=lambda draft: draft.frame[1])
    printed = printed_lines(drawn.free, settings)
    groups = zones_of(printed)
    zones = []
    for group in groups:
        is_last = group is groups[-1]
        mine = [draft for draft in waiting if is_last or _is_among(draft, group)]
        waiting = [draft for draft in waiting if draft not in mine]
        whole = printed if len(groups) == 1 else None
        found = white_space_tables(group, drawn, settings, whole)
        taken = {id(word) for draft in found for word in draft.words}
        rest = (word for word in group if id(word) not in taken)
        lines = whole if whole is not None and not taken else printed_lines(rest, settings)
        frames = [draft.frame for draft in (*mine, *found)]
        parted = [part for line in lines for part in _over_tables(line, frames)] if frames else lines
        zones.append(_Zone((*mine, *found), tuple(parted)))
    return zones


def _is_among(draft: Draft, group: Sequence[Word]) -> bool:
    """True where a draft begins above the group's end, in its column."""
    x0, top, x1, _ = draft.frame
    is_above_end = top < max(word.bottom for word in group)
    return is_above_end and min(word.x0 for word in group) < (x0 + x1) / 2 < max(word.x1 for word in group)


def _over_tables(line: PrintedLine, frames: Sequence[Frame]) -> list[PrintedLine]:
    """A line of captions over tables side by side, cut at the gap between the tables."""
    below = sorted((x0, x1) for x0, top, x1, _ in frames if -line.size < top - line.bottom < _BESIDE_EM * line.size)
    if len(below) < 2:
        return [line]
    parts: list[list[Word]] = [[]]
    for (_, end), (start, _) in pairwise(below):
        if end > start or any(end < word.centre < start for word in line.words):
            continue
        rest = [word for word in line.words if word.centre >= start]
        if rest and all(word.centre <= end or word.centre >= start for word in line.words):
            parts = [[word for word in line.words if word.centre <= end], rest]
    return [line_of(part) for part in parts if part] or [line]
