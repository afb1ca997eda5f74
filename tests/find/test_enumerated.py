"""Points numbered with a dash, told from lines of figures."""

from __future__ import annotations

from pipeline.find.enumerated import with_labels_apart
from pipeline.model.document import Block, BlockKind


def blocks(*texts: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, (), text) for text in texts]


def test_a_run_from_one_upwards_numbers_points() -> None:
    found = with_labels_apart(blocks("Thank you.", "1 – Investigations.\nNone.", "2 – Results", "3 – Dismissals"))
    assert [block.label for block in found if isinstance(block, Block)] == ["", "1.", "2.", "3."]
    assert [block.text for block in found if isinstance(block, Block)][1] == "    Investigations.\nNone."


def test_counts_with_their_labels_are_no_points() -> None:
    lines = blocks("1 – Dismissal", "4 – Written warning", "2 – Verbal warning")
    assert with_labels_apart(lines) == lines
    two = blocks("1 – Dismissal", "2 – Written warning")
    assert with_labels_apart(two) == two
