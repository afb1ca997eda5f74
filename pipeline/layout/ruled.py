"""Tables whose cells are drawn: frames from the lattice, words by where their centre lies, true spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from pipeline.layout.drafts import Draft, DraftCell
from pipeline.layout.lattice import Frame
from pipeline.layout.objects import Word


def drafts_of(groups: Iterable[list[Frame]], words: Sequence[Word]) -> tuple[list[Draft], list[Word]]:
    """A draft for each group of frames, and the words that lie in none."""
    drafts = []
    left = list(words)
    for group in sorted(groups, key=len, reverse=True):
        draft, left = _draft(group, left)
        drafts.append(draft)
    return drafts, left


def _holes(frames: Sequence[Frame], rows: Sequence[float], columns: Sequence[float]) -> list[Frame]:
    """The cells that nothing draws in a body whose headings, labels or totals alone are shaded.

    The first row has to be whole, and every row to hold a cell of its own height.
    """
    taken: set[tuple[int, int]] = set()
    own_height: set[int] = set()
    for x0, top, x1, bottom in frames:
        row, below = bisect_left(rows, top), bisect_left(rows, bottom)
        places = range(bisect_left(columns, x0), bisect_left(columns, x1))
        taken.update((r, c) for r in range(row, below) for c in places)
        own_height.update({row} if below == row + 1 else ())
    height, width = len(rows) - 1, len(columns) - 1
    if len(own_height) < height or any((0, column) not in taken for column in range(width)):
        return []
    return [
        (columns[column], rows[row], columns[column + 1], rows[row + 1])
        for row in range(height)
        for column in range(width)
        if (row, column) not in taken
    ]


def _draft(frames: list[Frame], words: list[Word]) -> tuple[Draft, list[Word]]:
    columns = sorted({x for frame in frames for x in (frame[0], frame[2])})
    rows = sorted({y for frame in frames for y in (frame[1], frame[3])})
    frames = [*frames, *_holes(frames, rows, columns)]
    owners: dict[tuple[int, int], int] = {}
    spans = []
    for index, (x0, top, x1, bottom) in enumerate(frames):
        row, column = bisect_left(rows, top), bisect_left(columns, x0)
        below, right = bisect_left(rows, bottom), bisect_left(columns, x1)
        spans.append((row, column, below - row, right - column))
        owners.update({(r, c): index for r in range(row, below) for c in range(column, right)})
    inside: list[list[Word]] = [[] for _ in frames]
    outside: list[Word] = []
    for word in words:
        place = bisect_right(rows, word.middle) - 1, bisect_right(columns, word.centre) - 1
        owner = owners.get(place)
        (outside if owner is None else inside[owner]).append(word)
    cells = tuple(
        DraftCell(row, column, *frame, tuple(held), row_span, column_span)
        for frame, held, (row, column, row_span, column_span) in zip(frames, inside, spans, strict=True)
    )
    return Draft(cells, len(rows) - 1, len(columns) - 1, "ruled"), outside
