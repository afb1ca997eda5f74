"""Which block is read before which table."""

from __future__ import annotations

from pipeline.layout.order import in_reading_order
from pipeline.model.document import Block, BlockKind, Table
from pipeline.model.geometry import BoundingBox


def block(text: str, x0: float, top: float, x1: float) -> Block:
    return Block(BlockKind.PARAGRAPH, (), text, BoundingBox(x0, top, x1, top + 12))


def table(number: int, x0: float, top: float, x1: float, bottom: float) -> Table:
    return Table(number, 1, 2, 2, (), "ruled", BoundingBox(x0, top, x1, bottom))


LEFT, RIGHT = table(1, 50, 120, 250, 200), table(2, 300, 122, 500, 210)


def test_each_of_two_tables_side_by_side_follows_its_own_caption() -> None:
    lead, one, other = block("lead", 50, 40, 500), block("Warnings", 50, 100, 150), block("Dismissals", 300, 100, 400)
    after = block("after", 50, 230, 500)
    assert in_reading_order([LEFT, RIGHT, lead, one, other, after]) == [lead, one, LEFT, other, RIGHT, after]


def test_a_caption_over_both_tables_comes_before_them() -> None:
    caption = block("Warnings and dismissals by year", 50, 100, 400)
    assert in_reading_order([RIGHT, caption, LEFT]) == [caption, LEFT, RIGHT]


def test_tables_below_one_another_go_from_top_to_bottom() -> None:
    below, between = table(3, 50, 260, 250, 300), block("between", 50, 230, 250)
    assert in_reading_order([below, between, LEFT]) == [LEFT, between, below]


def test_a_block_far_above_is_no_caption() -> None:
    far = block("far", 300, 20, 400)
    assert in_reading_order([LEFT, RIGHT, far]) == [far, LEFT, RIGHT]
