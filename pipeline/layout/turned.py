"""Words that read upwards or downwards, placed as they would stand if they read to the right."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.objects import Word

_FALL = 0.2
"""How far below the baseline the box of turned print reaches, in em."""


def upright(words: Sequence[Word]) -> list[Word]:
    """The words with turned ones where they are read: of print that reads upwards the left line comes first."""
    return [_upright(word) if word.direction else word for word in words]


def _upright(word: Word) -> Word:
    boxes = {
        90: (-word.bottom, word.x0, -word.top, word.x1),
        180: (-word.x1, -word.bottom, -word.x0, -word.top),
        270: (word.top, -word.x1, word.bottom, -word.x0),
    }
    x0, top, x1, bottom = boxes.get(word.direction, (word.x0, word.top, word.x1, word.bottom))
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom, baseline=bottom - _FALL * word.size)
