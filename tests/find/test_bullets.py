"""Stars typed before several lines in a row mark points; before one line a star explains itself."""

from __future__ import annotations

from pipeline.find.bullets import with_bullets
from pipeline.model.document import Block, BlockKind


def line(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (), text)


def test_stars_in_a_row_mark_points_and_every_word_keeps_its_place() -> None:
    first, second = with_bullets([line("* Two were dismissed"), line("* One was warned")])
    assert isinstance(first, Block) and isinstance(second, Block)
    assert {first.kind, second.kind} == {BlockKind.LIST_ITEM}
    assert (first.text, second.text) == ("  Two were dismissed", "  One was warned")


def test_one_star_is_a_note_and_stays() -> None:
    items = [line("Dismissed: 3*"), line("* fewer than five"), line("Yours faithfully")]
    assert with_bullets(items) == items
