"""Which way up a picture is: read it, and where that goes badly try the other ways on a strip of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from pipeline.readers.scan.straighten import Straight, straightened

if TYPE_CHECKING:
    from pipeline.readers.scan.text_lines import Engine, Picture, TextLine

_SURE = 0.9
"""Mean confidence from which on a reading is believed at once; upside-down print reaches 0.7 at most."""
_ON_END = 0.5
_STRIP = 736
"""Pixels of print tried: the engine blows up anything narrower."""


def upright(picture: Picture, degrees: float, engine: Engine) -> tuple[Straight, tuple[TextLine, ...]]:
    """The picture the right way up and level, with the lines read from it."""
    straight = straightened(picture, 0, degrees)
    lines = engine.lines_of(straight.picture)
    if not lines or (_share_on_end(lines) < _ON_END and mean_confidence(lines) >= _SURE):
        return straight, lines
    turn = _best_turn(straight.picture, lines, engine)
    if turn == 0:
        return straight, lines
    straight = straightened(picture, turn, degrees)
    return straight, engine.lines_of(straight.picture)


def _best_turn(picture: Picture, lines: Sequence[TextLine], engine: Engine) -> int:
    """Anticlockwise quarter turns that make the strip read best."""
    strip = _strip(picture, lines)
    scores = []
    for turn in _likely_turns(lines):
        read = engine.lines_of(np.ascontiguousarray(np.rot90(strip, turn)))
        flat = [line for line in read if not line.is_on_end]
        scores.append((sum(line.confidence**4 * line.length for line in flat), -turn))
    return -max(scores)[1]


def _likely_turns(lines: Sequence[TextLine]) -> tuple[int, ...]:
    """Lines on their end say that the page lies on a side, level ones that it does not; short words say nothing."""
    if not any(line.length > 2 for line in lines):
        return 0, 1, 2, 3
    return (1, 3) if _share_on_end(lines) >= _ON_END else (0, 2)


def _strip(picture: Picture, lines: Sequence[TextLine]) -> Picture:
    """A band along the longest lines, wherever they run."""
    longest = max(lines, key=lambda line: max(line.x1 - line.x0, line.bottom - line.top))
    if longest.bottom - longest.top > longest.x1 - longest.x0:
        start = int(max((longest.x0 + longest.x1) / 2 - _STRIP / 2, 0))
        return picture[:, start : start + _STRIP]
    start = int(max((longest.top + longest.bottom) / 2 - _STRIP / 2, 0))
    return picture[start : start + _STRIP]


def mean_confidence(lines: Sequence[TextLine]) -> float:
    """Over characters; 0 where nothing was read."""
    length = sum(line.length for line in lines)
    return sum(line.confidence * line.length for line in lines) / length if length else 0.0


def _share_on_end(lines: Sequence[TextLine]) -> float:
    telling = sum(line.length for line in lines if line.length > 1)
    return sum(line.length for line in lines if line.is_on_end) / telling if telling else 0.0
