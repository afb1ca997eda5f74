"""Headers told by shading alone, over rows that only lines part: the columns of the header go on below.

    ████████████│█2010/11█│█2011/12█      shaded cell by cell
    ████Directorates█████████████████     a band from side to side
    Written warning      0         2
    ─────────────────────────────────
    Dismissed            0         1
    ─────────────────────────────────

Without that the shaded rows alone would be a table, and the figures below would lose their header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.layout.figures import is_number
from pipeline.layout.lattice import Edge, Frame, cells_of, crossings_of, edges_of, groups_of
from pipeline.layout.objects import Ruling, Word
from pipeline.layout.settings import DEFAULTS, LayoutSettings

_FEWEST_ROWS = 2
"""Rows of the header with its band, and rows of the body below: fewer are left to white space."""
_HIGHEST_ROW = 2.5
"""Rows of the body are no higher than so many of the header's highest."""
_YEAR = re.compile(r"\W*(?:19|20)\d\d(?:\W+\d{2,4})?\W*")
_WORD_GAP = 0.6
"""Ems between two words of one text: a wall does not pass there."""


def carried_down(
    horizontal: Sequence[Edge],
    vertical: Sequence[Edge],
    rulings: Sequence[Ruling],
    words: Sequence[Word],
    settings: LayoutSettings = DEFAULTS,
) -> list[Edge]:
    """The verticals, with the walls of shaded headers carried down through the ruled rows below them."""
    drawn = [ruling for ruling in rulings if not ruling.is_shading]
    lines, walls = edges_of(drawn, settings)
    found = list(vertical)
    for group in groups_of(cells_of(crossings_of(list(horizontal), list(vertical), settings.cross))):
        rows = sorted({y for frame in group for y in (frame[1], frame[3])})
        if len(rows) <= _FEWEST_ROWS or _has_own_walls(group, walls, words, settings):
            continue
        found.extend(_walls_below(group, lines, rulings, words, settings))
    return sorted(found, key=lambda edge: edge.position)


def _has_own_walls(
    group: Sequence[Frame], walls: Sequence[Edge], words: Sequence[Word], settings: LayoutSettings
) -> bool:
    """True for a drawn grid with its figures, or with walls of its own below: there is nothing to carry down.

    White lines between the cells of a header ("2020/21 | Investigated | Dismissed") end with it, and part no figures.
    """
    lying = [wall for wall in walls if _lies_on(wall, group, settings)]
    bottom = max(frame[3] for frame in group)
    if any(wall.end > bottom + settings.snap for wall in lying):
        return True
    if not lying:
        return False
    left, top, right = min(frame[0] for frame in group), min(frame[1] for frame in group), max(f[2] for f in group)
    among = (word for word in words if top <= word.middle <= bottom and left <= word.centre <= right)
    return any(_is_count(word) and any(_is_within(word, frame) for frame in group) for word in among)


def _is_count(word: Word) -> bool:
    return is_number(word.text) and _YEAR.fullmatch(word.text) is None


def _is_within(word: Word, frame: Frame) -> bool:
    x0, top, x1, bottom = frame
    return x0 <= word.centre <= x1 and top <= word.middle <= bottom


def _lies_on(wall: Edge, group: Sequence[Frame], settings: LayoutSettings) -> bool:
    """True for a drawn vertical among the cells of a group or straight below them."""
    left, right = min(frame[0] for frame in group), max(frame[2] for frame in group)
    return left - settings.snap <= wall.position <= right + settings.snap and wall.end > min(f[1] for f in group)


def _walls_below(
    group: Sequence[Frame],
    lines: Sequence[Edge],
    rulings: Sequence[Ruling],
    words: Sequence[Word],
    settings: LayoutSettings,
) -> Iterator[Edge]:
    left, right = min(frame[0] for frame in group), max(frame[2] for frame in group)
    bottom = max(frame[3] for frame in group)
    highest = _HIGHEST_ROW * max(frame[3] - frame[1] for frame in group)
    inner = sorted({frame[0] for frame in group if frame[0] > left})
    levels = [bottom]
    for line in lines:
        is_as_wide = abs(line.start - left) <= settings.snap and abs(line.end - right) <= settings.snap
        if is_as_wide and settings.snap < line.position - levels[-1] <= highest:
            levels.append(line.position)
    if len(levels) <= _FEWEST_ROWS or not inner:
        return
    for x in (left, right):
        yield Edge(x, levels[0], levels[-1])
    bands = [ruling for ruling in rulings if ruling.is_shading and _is_as_wide(ruling, left, right, settings)]
    for above, below in pairwise(levels):
        if any(abs(band.top - above) <= settings.snap for band in bands) and any(
            abs(band.top - below) <= settings.snap for band in bands
        ):
            continue
        strip = [word for word in words if above < word.middle < below]
        yield from (Edge(x, above, below) for x in inner if not _is_written_over(x, strip))


def _is_as_wide(ruling: Ruling, left: float, right: float, settings: LayoutSettings) -> bool:
    return abs(ruling.x0 - left) <= settings.snap and abs(ruling.x1 - right) <= settings.snap


def _is_written_over(x: float, strip: Sequence[Word]) -> bool:
    """True where a text of the row goes on over the place of a wall, as in a merged cell."""
    if any(word.x0 < x - 1 and word.x1 > x + 1 for word in strip):
        return True
    before = max((word.x1 for word in strip if word.x1 <= x + 1), default=None)
    after = min((word.x0 for word in strip if word.x0 >= x - 1), default=None)
    size = max((word.size for word in strip), default=0.0)
    return before is not None and after is not None and after - before <= _WORD_GAP * size
