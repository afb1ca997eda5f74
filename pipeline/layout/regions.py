"""Runs of lines that may be a table without rulings."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.layout.chunks import ChunkedLine
from pipeline.layout.lattice import Frame
from pipeline.layout.settings import DEFAULTS, LayoutSettings

_MOST_SINGLES = 3
"""Lines of one chunk (section rows, wrapped labels) that may follow one another inside a table."""
_PROSE_WORDS = 9
"""A line of one chunk with so many words is prose, no label."""
_WRAP_EM = 1.6
"""Baselines of a label's two lines are no farther apart."""


def regions_of(
    lines: Sequence[ChunkedLine], barriers: Sequence[Frame] = (), settings: LayoutSettings = DEFAULTS
) -> list[list[ChunkedLine]]:
    """Runs that begin and end with lines of several chunks, or lines wrapped around them."""
    regions: list[list[ChunkedLine]] = []
    run: list[ChunkedLine] = []
    for line in lines:
        if run and _is_parted(run, line, barriers, settings):
            regions.append(run)
            run = []
        run.append(line)
    regions.append(run)
    trimmed = (_trimmed(region) for region in regions)
    return [region for region in trimmed if region]


def _is_parted(run: list[ChunkedLine], line: ChunkedLine, barriers: Sequence[Frame], settings: LayoutSettings) -> bool:
    above, below = run[-1].line, line.line
    if below.top - above.bottom > settings.line_gap_em * max(above.size, below.size):
        return True
    if any(above.bottom <= frame[1] + 2 and frame[3] - 2 <= below.top for frame in barriers):
        return True
    if len(line.chunks) > 1:
        return False
    if len(below.words) >= _PROSE_WORDS:
        return True
    singles = [old for old in run[-_MOST_SINGLES:] if len(old.chunks) == 1]
    return len(singles) == _MOST_SINGLES


def _trimmed(run: list[ChunkedLine]) -> list[ChunkedLine]:
    several = [index for index, line in enumerate(run) if len(line.chunks) > 1]
    if len(several) < 2:
        return []
    first, last = several[0], several[-1]
    while first > 0 and _is_wrapped_onto(run[first - 1], run[first]):
        first -= 1
    while last + 1 < len(run) and _is_wrapped_onto(run[last + 1], run[last]):
        last += 1
    return run[first : last + 1]


def _is_wrapped_onto(single: ChunkedLine, line: ChunkedLine) -> bool:
    """A header's or label's other line: close by, as large, and within one of the line's columns but the first.

    In the first column only what is set closer than a line's own height, or goes on in lower case, is taken.
    """
    a, b = single.line, line.line
    distance = abs(a.baseline - b.baseline)
    if distance > _WRAP_EM * b.size or abs(a.size - b.size) > 0.15 * b.size or len(a.words) >= _PROSE_WORDS:
        return False
    if distance < 0.9 * b.size:
        return True
    lower = a if a.baseline > b.baseline else b
    second = line.chunks[1].x0 if len(line.chunks) > 1 else b.x1
    return a.x0 > second - 3 * b.size or (lower is a and a.text[:1].islower() and a.x1 < second)
