"""Where the words of a figure stand: its passage, the offset in it, the box of its line."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.candidate import Passage
from pipeline.model.geometry import BoundingBox, union
from pipeline.model.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Place:
    """A passage and the offset in its text at which the words at hand begin."""

    passage: Passage
    offset: int


def provenance(place: Place, quote: str) -> Provenance:
    """Where the words stand: their block, the offset in it, and the box of the lines they touch."""
    block = place.passage.block
    return Provenance(
        page_number=place.passage.page_number,
        item_index=place.passage.item_index,
        quote_offset=place.offset,
        box=_box(block.lines, quote) or block.box,
    )


def _box(lines: tuple[object, ...], quote: str) -> BoundingBox | None:
    first_words = quote.split()[:3]
    touched = [line for line in lines if first_words and first_words[0] in getattr(line, "text", "")]
    return union(getattr(line, "box", None) for line in touched[:1])
