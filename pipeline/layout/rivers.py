"""White rivers between columns, found from the fullest lines so that spanning headers do not close them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from pipeline.layout.chunks import ChunkedLine
from pipeline.layout.headers import is_figure_line
from pipeline.layout.settings import DEFAULTS, LayoutSettings

Column = tuple[float, float]
"""Left and right end of a column's print."""

_STRAY_SHARE = 0.08
"""Share of the lines that may cross a river, where there are enough lines to tell."""
_ENOUGH_LINES = 12


def columns_of(region: Sequence[ChunkedLine], settings: LayoutSettings = DEFAULTS) -> list[Column]:
    """The columns' extents from left to right."""
    full = full_lines(region, settings)
    allowed = int(_STRAY_SHARE * len(full)) if len(full) >= _ENOUGH_LINES else 0
    extents = sorted((chunk.x0, chunk.x1) for line in full for chunk in line.chunks)
    columns = _covered(extents, allowed)
    for line in region:
        columns = _with_crowded_out(columns, line)
    return columns


def _with_crowded_out(columns: list[Column], line: ChunkedLine) -> list[Column]:
    """Columns for chunks over none, where the nearest one holds another chunk of the same line (an empty column)."""
    if len(columns) < 2:
        return columns
    over = [any(min(chunk.x1, x1) > max(chunk.x0, x0) for x0, x1 in columns) for chunk in line.chunks]
    taken = {span_of(chunk.x0, chunk.x1, columns) for chunk, is_over in zip(line.chunks, over, strict=True) if is_over}
    strays = [
        (chunk.x0, chunk.x1)
        for chunk, is_over in zip(line.chunks, over, strict=True)
        if not is_over and span_of(chunk.x0, chunk.x1, columns) in taken
    ]
    return sorted([*columns, *strays])


def full_lines(region: Sequence[ChunkedLine], settings: LayoutSettings = DEFAULTS) -> list[ChunkedLine]:
    """Lines with nearly as many chunks as any two lines have; lines of figures alone where there are two of them."""
    counts = sorted((len(line.chunks) for line in region), reverse=True)
    most = counts[1] if len(counts) > 1 else counts[0]
    needed = max(2, ceil(settings.full_line_share * most))
    full = [line for line in region if len(line.chunks) >= needed]
    figured = [line for line in full if is_figure_line(line)]
    return figured if len(figured) > 1 else full


def _covered(extents: list[Column], allowed: int) -> list[Column]:
    """Maximal stretches that more than ``allowed`` chunks cover."""
    events = sorted([(x0, 1) for x0, _ in extents] + [(x1, -1) for _, x1 in extents], key=lambda e: (e[0], -e[1]))
    columns: list[Column] = []
    depth, start = 0, 0.0
    for x, step in events:
        was = depth
        depth += step
        if was <= allowed < depth:
            start = x
        elif depth <= allowed < was and x > start:
            columns.append((start, x))
    return columns


def span_of(start: float, end: float, columns: Sequence[Column]) -> tuple[int, int]:
    """First and last column over which print from ``start`` to ``end`` stands: those it overlaps, else the nearest."""
    shares = [min(end, x1) - max(start, x0) for x0, x1 in columns]
    width = end - start
    over = [
        index
        for index, (share, (x0, x1)) in enumerate(zip(shares, columns, strict=True))
        if share > 0 and share >= 0.25 * min(width, x1 - x0)
    ]
    if over:
        return over[0], over[-1]
    nearest = max(range(len(columns)), key=lambda index: shares[index])
    return nearest, nearest
