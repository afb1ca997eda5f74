"""One page's objects to its blocks and tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.assemble import table_of
from pipeline.layout.blocks import block_of, body_size, paragraphs
from pipeline.layout.lines import printed_lines
from pipeline.layout.objects import PageObjects
from pipeline.layout.raised import mark_raised
from pipeline.layout.settings import DEFAULTS, LayoutSettings
from pipeline.layout.tables import find_tables
from pipeline.model.document import Block, Table


def items_of(page: PageObjects, settings: LayoutSettings = DEFAULTS) -> tuple[Block | Table, ...]:
    """Blocks and tables from top to bottom; words inside a table are in no block."""
    words = mark_raised(page.words)
    drafts, free = find_tables(words, page, settings)
    tables = [table_of(draft, page.number, page.fills) for draft in drafts]
    lines = printed_lines(free, settings)
    body = body_size(lines)
    left = min((line.x0 for line in lines), default=0.0)
    items: list[Block | Table] = [block_of(group, body, left) for group in paragraphs(lines)]
    return tuple(in_reading_order([*items, *tables]))


def in_reading_order(items: Sequence[Block | Table]) -> list[Block | Table]:
    """By their tops; what has no box comes last."""
    return sorted(items, key=lambda item: (item.box.top, item.box.x0) if item.box else (float("inf"), 0.0))
