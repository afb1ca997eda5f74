"""Pages set in two columns of prose: which words are read before which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.layout.lines import PrintedLine
from pipeline.layout.objects import Word

_FEWEST_LINES = 8
"""Lines with prose on both sides of the gutter that make a page two columns."""
_FEWEST_APART = 3
_FEWEST_WORDS = 3
_MEAN_WORDS = 4.5
_FILLED = 0.6
"""How much of its column a line of prose fills on average."""
_GUTTER_EM = 0.8
_STEP = 3.0
_LOWER_SHARE = 0.4
_GAPPED_SHARE = 0.15
_GAP_EM = 1.2


def zones_of(lines: Sequence[PrintedLine]) -> list[list[Word]]:
    """The lines' words in groups to be read one after the other; one group where the page has one column.

    Lines over both columns part the page into bands; in a band the left column is read first.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return [[word for line in lines for word in line.words]]
    zones: list[list[Word]] = []
    left: list[Word] = []
    right: list[Word] = []
    whole: list[Word] = []
    for line in lines:
        if _crosses(line, gutter):
            zones.extend(zone for zone in (left, right) if zone)
            left, right = [], []
            whole.extend(line.words)
            continue
        if whole:
            zones.append(whole)
            whole = []
        for word in line.words:
            (left if word.x1 <= gutter else right).append(word)
    zones.extend(zone for zone in (whole, left, right) if zone)
    return zones


def _gutter(lines: Sequence[PrintedLine]) -> float | None:
    """The x between two columns of prose, None where there are none."""
    if len(lines) < _FEWEST_LINES:
        return None
    gaps = [(line, found) for line in lines if (found := _gaps(line))]
    if len(gaps) < _FEWEST_APART:
        return None
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    best, most = None, _FEWEST_LINES - 1
    x = left + 0.3 * (right - left)
    while x < left + 0.7 * (right - left):
        sided = [sides for line, found in gaps if (sides := _sides(line, found, x)) is not None]
        if len(sided) > most and _is_prose(sided, (left, x, right)):
            best, most = x, len(sided)
        x += _STEP
    return best if best is not None else _gutter_beside_a_table(lines, gaps, left, right)


def _gutter_beside_a_table(
    lines: Sequence[PrintedLine], gaps: Sequence[tuple[PrintedLine, Sequence[_Gap]]], left: float, right: float
) -> float | None:
    """A gutter where the columns' prose stands at different heights; looked for in the middle of gaps alone."""
    middles = {round((start + end) / 2 / _STEP) * _STEP for _, found in gaps for start, end, _ in found}
    width = right - left
    inner = sorted(x for x in middles if left + 0.3 * width < x < left + 0.7 * width)
    return next((x for x in inner if _is_prose_apart(lines, (left, x, right))), None)


_Gap = tuple[float, float, int]
"""Where white begins and ends, and how many words stand before it."""


def _gaps(line: PrintedLine) -> Sequence[_Gap]:
    """Gaps as wide as a gutter, with enough words on both sides."""
    if line.widest < _GUTTER_EM * line.size:
        return []
    found, reach = [], 0.0
    for count, word in enumerate(line.words):
        is_inside = _FEWEST_WORDS <= count <= len(line.words) - _FEWEST_WORDS
        if is_inside and word.x0 - reach >= _GUTTER_EM * line.size:
            found.append((reach, word.x0, count))
        reach = max(reach, word.x1) if count else word.x1
    return found


def _sides(line: PrintedLine, gaps: Sequence[_Gap], x: float) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """The words left and right of a gutter at ``x``; None where there is no gap."""
    for start, end, count in gaps:
        if start <= x <= end:
            return line.words[:count], line.words[count:]
    return None


def _is_prose(sided: Sequence[tuple[Sequence[Word], Sequence[Word]]], x: tuple[float, float, float]) -> bool:
    left, gutter, right = x
    words = sum(len(before) + len(behind) for before, behind in sided) / (2 * len(sided))
    fill_left = sum(before[-1].x1 - before[0].x0 for before, _ in sided) / (len(sided) * (gutter - left))
    fill_right = sum(behind[-1].x1 - behind[0].x0 for _, behind in sided) / (len(sided) * (right - gutter))
    is_filled = words >= _MEAN_WORDS and min(fill_left, fill_right) >= _FILLED
    return is_filled and _flows([side for sides in sided for side in sides])


def _is_prose_apart(lines: Sequence[PrintedLine], x: tuple[float, float, float]) -> bool:
    """True where each column holds prose of its own, if at other heights: a table beside sentences, sentences below it.

    Much of one column, a little of the other, and nothing across the gutter while either runs.
    """
    left, gutter, right = x
    clear = [place for place, line in enumerate(lines) if not _crosses(line, gutter)]
    before = [place for place in clear if _fills(_left_of(lines[place], gutter), gutter - left)]
    behind = [place for place in clear if _fills(_right_of(lines[place], gutter), right - gutter)]
    fewer, more = sorted((len(before), len(behind)))
    if fewer < _FEWEST_APART or more < _FEWEST_LINES:
        return False
    first, last = min(before[0], behind[0]), max(before[-1], behind[-1])
    if not set(range(first, last + 1)) <= set(clear):
        return False
    starts = [_right_of(lines[place], gutter)[0].x0 for place in behind]
    is_flush = max(starts) - min(starts) < lines[first].size
    sides = [
        *(_left_of(lines[place], gutter) for place in before),
        *(_right_of(lines[place], gutter) for place in behind),
    ]
    return is_flush and _flows(sides)


def _left_of(line: PrintedLine, x: float) -> list[Word]:
    return [word for word in line.words if word.x1 <= x]


def _right_of(line: PrintedLine, x: float) -> list[Word]:
    return [word for word in line.words if word.x0 >= x]


def _fills(side: Sequence[Word], width: float) -> bool:
    """True for a line of prose: words enough, close to one another, over most of the column."""
    if len(side) <= _FEWEST_WORDS or side[-1].x1 - side[0].x0 < _FILLED * width:
        return False
    return all(right.x0 - left.x1 <= _GAP_EM * left.size for left, right in pairwise(side))


def _flows(sides: Sequence[Sequence[Word]]) -> bool:
    """Sentences run on from line to line: many begin in lower case, few have a gap inside; a table's do not."""
    lower = sum(1 for side in sides if side[0].text[:1].islower())
    gapped = sum(1 for side in sides if any(right.x0 - left.x1 > _GAP_EM * left.size for left, right in pairwise(side)))
    return lower >= _LOWER_SHARE * len(sides) and gapped <= _GAPPED_SHARE * len(sides)


def _crosses(line: PrintedLine, gutter: float) -> bool:
    """True for a line over both columns: a word stands in the gutter, or words flow across it."""
    if any(word.x0 < gutter < word.x1 for word in line.words):
        return True
    before = [word.x1 for word in line.words if word.x1 <= gutter]
    behind = [word.x0 for word in line.words if word.x0 >= gutter]
    return bool(before and behind) and min(behind) - max(before) < _GUTTER_EM * line.size
