"""Printed lines cut at gaps too wide for a blank: the raw cells of a table without rulings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.layout.blocks import is_labelled
from pipeline.layout.figures import is_figure, is_number
from pipeline.layout.lattice import Edge
from pipeline.layout.lines import PrintedLine, text_of
from pipeline.layout.objects import Word
from pipeline.layout.settings import DEFAULTS, LayoutSettings

_NEIGHBOURS = 4
"""Lines above and below that are asked whether they leave the same place white."""
_WITNESSES = 2
_SHARED_EM = 0.4
"""White that an aligned gap must share with its witnesses."""
_LEAST_BLANK_EM = 0.3
"""A blank between words of one label is narrower."""
_SAME_EDGE_EM = 0.1
"""Figures set to the left in one column begin within so much of each other."""


class Chunk(NamedTuple):
    """Words of one line between two wide gaps."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    text: str
    is_figure: bool


def chunk_of(words: Sequence[Word]) -> Chunk:
    """At least one word, from left to right."""
    text = text_of(words)
    return Chunk(tuple(words), words[0].x0, max(word.x1 for word in words), text, is_figure(text))


class ChunkedLine(NamedTuple):
    """A line with its chunks from left to right."""

    line: PrintedLine
    chunks: tuple[Chunk, ...]


class Gap(NamedTuple):
    """White between the words ``place - 1`` and ``place`` of a line, ``width`` in em."""

    place: int
    x0: float
    x1: float
    width: float
    is_between_numbers: bool
    is_before_number: bool


def chunked_lines(
    lines: Sequence[PrintedLine], verticals: Sequence[Edge] = (), settings: LayoutSettings = DEFAULTS
) -> list[ChunkedLine]:
    """Every line cut where a gap is wider than an em, or a vertical ruling passes, or lines nearby are white too.

    Between two numbers a narrower gap is enough.
    """
    narrowest = _narrowest(settings)
    walls = [_walls_on(line, verticals) for line in lines] if verticals else [[]] * len(lines)
    gaps = [list(_gaps(line, narrowest, on_line)) for line, on_line in zip(lines, walls, strict=True)]
    found = []
    for index, line in enumerate(lines):
        cuts = _cuts(index, lines, gaps, walls[index], settings) if gaps[index] else set()
        found.append(ChunkedLine(line, tuple(map(chunk_of, _groups(line, cuts))) if cuts else (_uncut(line),)))
    return found


def _cuts(
    index: int,
    lines: Sequence[PrintedLine],
    gaps: Sequence[Sequence[Gap]],
    walls: Sequence[float],
    settings: LayoutSettings,
) -> set[int]:
    line = lines[index]
    cuts = {gap.place for gap in gaps[index] if _is_wide(gap, line, walls, settings)}
    if not _is_monospaced(line):
        cuts.update(gap.place for gap in gaps[index] if _is_aligned(gap, index, lines, gaps, settings))
        cuts.update(gap.place for gap in gaps[index] if _is_below_figures(gap, index, lines, gaps, settings))
    return cuts


def _uncut(line: PrintedLine) -> Chunk:
    return Chunk(line.words, line.x0, line.x1, line.text, is_figure(line.text))


def _narrowest(settings: LayoutSettings) -> tuple[float, float]:
    """Widths of the least gaps before a number, and before a word, that cut a line or tell of another.

    Narrower ones, as most blanks are, may cut only where a ruling passes.
    """
    before_word = min(settings.aligned_gap_em, settings.column_gap_em)
    return min(_LEAST_BLANK_EM, settings.number_gap_em, before_word), before_word


def _walls_on(line: PrintedLine, verticals: Sequence[Edge]) -> list[float]:
    """The x of the rulings that pass the line's middle."""
    middle = (line.top + line.bottom) / 2
    return [wall.position for wall in verticals if wall.start <= middle <= wall.end]


def _gaps(line: PrintedLine, narrowest: tuple[float, float], walls: Sequence[float]) -> Iterator[Gap]:
    before_number, before_word = narrowest
    if len(line.words) < 2 or (not walls and line.widest / line.size < before_number):
        return
    reach = line.words[0].x1
    for index, right in enumerate(line.words[1:], start=1):
        width = (right.x0 - reach) / line.size
        is_walled = bool(walls) and _is_walled(reach, right.x0, walls)
        if width >= before_number or is_walled:
            is_before_number = not right.is_raised and is_number(right.text)
            if is_before_number or width >= before_word or is_walled:
                is_between = is_before_number and is_number(line.words[index - 1].text)
                yield Gap(index, reach, right.x0, width, is_between, is_before_number)
        reach = max(reach, right.x1)


def _is_walled(x0: float, x1: float, walls: Sequence[float]) -> bool:
    return any(x0 - 1 <= wall <= x1 + 1 for wall in walls)


def _is_wide(gap: Gap, line: PrintedLine, walls: Sequence[float], settings: LayoutSettings) -> bool:
    is_pair = gap.is_between_numbers and not _is_monospaced(line)
    if gap.width >= (settings.number_gap_em if is_pair else settings.column_gap_em):
        return True
    return _is_walled(gap.x0, gap.x1, walls)


def _is_aligned(
    gap: Gap, index: int, lines: Sequence[PrintedLine], gaps: Sequence[Sequence[Gap]], settings: LayoutSettings
) -> bool:
    if not settings.aligned_gap_em <= gap.width < settings.column_gap_em:
        return False
    needed = _SHARED_EM * lines[index].size
    witnesses = sum(
        1
        for other in _nearby(index, len(lines))
        if any(
            near.width >= settings.aligned_gap_em and min(gap.x1, near.x1) - max(gap.x0, near.x0) >= needed
            for near in gaps[other]
        )
    )
    return witnesses >= _WITNESSES


def _nearby(index: int, count: int) -> list[int]:
    return [*range(max(0, index - _NEIGHBOURS), index), *range(index + 1, min(count, index + _NEIGHBOURS + 1))]


def _is_below_figures(
    gap: Gap, index: int, lines: Sequence[PrintedLine], gaps: Sequence[Sequence[Gap]], settings: LayoutSettings
) -> bool:
    """A long label reaches almost to its figure ("Business Services 8"): figures of lines nearby begin there too."""
    if not gap.is_before_number or gap.width < _LEAST_BLANK_EM:
        return False
    near = _SAME_EDGE_EM * lines[index].size
    witnesses = sum(
        any(
            other.is_before_number and other.width >= settings.column_gap_em and abs(other.x1 - gap.x1) <= near
            for other in gaps[line]
        )
        for line in _nearby(index, len(lines))
    )
    return witnesses >= _WITNESSES


def _groups(line: PrintedLine, cuts: set[int]) -> list[list[Word]]:
    groups: list[list[Word]] = [[]]
    for index, word in enumerate(line.words):
        if index in cuts:
            groups.append([])
        groups[-1].append(word)
    return _with_label(groups)


def _with_label(groups: list[list[Word]]) -> list[list[Word]]:
    """A bullet or list number by itself belongs to the text behind it."""
    if len(groups) > 1 and len(groups[0]) == 1 and is_labelled(groups[0][0].text + " "):
        return [groups[0] + groups[1], *groups[2:]]
    return groups


def _is_monospaced(line: PrintedLine) -> bool:
    pitches = [(word.x1 - word.x0) / len(word.text) for word in line.words if word.text]
    return len(pitches) > 1 and max(pitches) - min(pitches) < 0.03 * line.size and min(pitches) > 0.4 * line.size
