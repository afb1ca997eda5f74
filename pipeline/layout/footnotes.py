"""Small print at the foot of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.document import Block, BlockKind

_SMALL = 0.88
"""Share of the body's size up to which print is small."""
_LOWER_HALF = 0.5
_FEWEST_WORDS = 3


def with_footnotes(blocks: Sequence[Block], sizes: Sequence[float], body: float, page_height: float) -> list[Block]:
    """The blocks with those that end the page in small print marked as footnotes; ``sizes`` are the blocks' own.

    Page numbers and other furniture below them are told later, over all pages, and do not count as body.
    """
    marked = list(blocks)
    for index in sorted(range(len(blocks)), key=lambda i: _top(blocks[i]), reverse=True):
        block = blocks[index]
        if _top(block) < _LOWER_HALF * page_height:
            break
        if len(block.text.split()) < _FEWEST_WORDS:
            continue
        if sizes[index] > _SMALL * body:
            break
        marked[index] = replace(block, kind=BlockKind.FOOTNOTE)
    return marked


def _top(block: Block) -> float:
    return block.box.top if block.box is not None else 0.0
