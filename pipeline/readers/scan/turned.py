"""Print that stands on its end on an upright page: sideways headers over narrow columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pipeline.model.geometry import BoundingBox

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Engine, Picture, TextLine

_SURE = 0.6
_CLOCKWISE, _ANTICLOCKWISE = 3, 1
_AROUND = 4


@dataclass(frozen=True, slots=True)
class TurnedLine:
    """A line read sideways; ``direction`` is 90 where it runs up the page, 270 where it runs down. Lengths: pixels."""

    text: str
    confidence: float
    box: BoundingBox
    direction: int


def turned_lines(
    picture: Picture, lines: Iterable[TextLine], engine: Engine
) -> tuple[list[TurnedLine], list[BoundingBox]]:
    """The lines on their end, read again both ways (the engine itself turns them one way only); and those not read."""
    read, unread = [], []
    for line in lines:
        if not line.is_on_end:
            continue
        best = max((_read(picture, line, turns, engine) for turns in (_CLOCKWISE, _ANTICLOCKWISE)), key=_sureness)
        if best is None or best.confidence < _SURE:
            unread.append(BoundingBox(line.x0, line.top, line.x1, line.bottom))
        else:
            read.append(best)
    return read, unread


def _sureness(line: TurnedLine | None) -> float:
    return line.confidence if line is not None else 0.0


def _read(picture: Picture, line: TextLine, turns: int, engine: Engine) -> TurnedLine | None:
    top, left = max(int(line.top) - _AROUND, 0), max(int(line.x0) - _AROUND, 0)
    patch = picture[top : int(line.bottom) + _AROUND, left : int(line.x1) + _AROUND]
    found = engine.line_in(np.ascontiguousarray(np.rot90(patch, turns))) if patch.size else None
    if found is None:
        return None
    text = " ".join(word.text for word in found.words)
    box = BoundingBox(line.x0, line.top, line.x1, line.bottom)
    return TurnedLine(text, found.confidence, box, 90 if turns == _CLOCKWISE else 270)
