"""Scales of charts: evenly stepped numbers along a row or column that only look like figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.layout.drafts import Draft
from pipeline.layout.lines import text_of

_NUMBER = re.compile(r"[-–]?\d[\d,]*(?:\.\d+)?")
_FEWEST = 5
_EMPTY_SHARE = 0.6


def has_axis(draft: Draft) -> bool:
    """True where a row is five or more numbers at equal steps, or a column of a hardly filled grid holds such a run.

    Years and row numbers go by ones and are no scale. A chart's column holds its legend and its months as well.
    """
    numbers = {id(cell): number_of(text_of(cell.words)) for cell in draft.cells if cell.words}
    filled = len(numbers) / max(1, draft.row_count * draft.column_count)
    for row in range(draft.row_count):
        if is_scale([numbers[id(cell)] for cell in draft.cells if cell.row == row and id(cell) in numbers]):
            return True
    return filled < _EMPTY_SHARE and any(
        holds_scale([numbers[id(cell)] for cell in draft.cells if cell.column == column and id(cell) in numbers])
        for column in range(draft.column_count)
    )


@lru_cache(maxsize=4096)  # asked of each word of a page, which are mostly the same ones
def number_of(text: str) -> float | None:
    """The number a text begins with ("20%", "1,500"); None where it holds anything else but a sign behind it."""
    text = text.strip()
    match = _NUMBER.match(text)
    if match is None or len(text) - match.end() > 1:
        return None
    return float(match.group().replace(",", "").replace("–", "-"))


def is_scale(numbers: Sequence[float | None]) -> bool:
    """Five or more numbers, nothing else, at equal steps that are neither nought nor one."""
    known = [number for number in numbers if number is not None]
    if len(known) < _FEWEST or len(known) < len(numbers):
        return False
    steps = {round(right - left, 6) for left, right in pairwise(known)}
    return len(steps) == 1 and not steps & {0.0, 1.0, -1.0}


def holds_scale(numbers: Sequence[float | None]) -> bool:
    """True where numbers at equal steps that are neither nought nor one, five or more, come one after the other."""
    known = [number for number in numbers if number is not None]
    return any(is_scale(known[start : start + _FEWEST]) for start in range(len(known) - _FEWEST + 1))
