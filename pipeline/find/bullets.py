"""Lists whose marks were typed: in a plain mail "* Two were dismissed" over "* One was warned".

A star before one line alone explains that star; before several lines in a row it marks the points of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.model.document import Block, BlockKind, Table

STARRED = re.compile(r"\s*\*\s+(?=\S)")
FEWEST = 2


def with_bullets(items: Sequence[Block | Table]) -> list[Block | Table]:
    """The items, such points made points of a list; the star is blanked out, so that offsets hold."""
    return list(_bulleted(items))


def _bulleted(items: Sequence[Block | Table]) -> Iterator[Block | Table]:
    is_below_table = False
    for is_starred, run in groupby(items, key=_is_starred):
        points = list(run)
        if is_starred and len(points) >= FEWEST and not is_below_table:
            yield from (_as_point(one) for one in points)
        else:
            yield from points
        is_below_table = isinstance(points[-1], Table)  # there stars explain those in its cells


def _is_starred(item: Block | Table) -> bool:
    return isinstance(item, Block) and STARRED.match(item.text) is not None


def _as_point(item: Block | Table) -> Block | Table:
    assert isinstance(item, Block)
    mark = STARRED.match(item.text)
    assert mark is not None
    return replace(item, kind=BlockKind.LIST_ITEM, text=" " * mark.end() + item.text[mark.end() :])
