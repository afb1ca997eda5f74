"""Lines of a table without rulings to its rows: wrapped labels and headers come together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pipeline.layout.chunks import Chunk, ChunkedLine, chunk_of
from pipeline.layout.objects import Word
from pipeline.layout.rivers import Column, span_of

_OVERLAP_EM = 0.85
"""Baselines nearer than this belong to one row: figures centred beside a label of two lines."""
_TIGHT = 0.85
"""A line set closer than this share of the usual step continues the row above."""


_WRAPPED_EM = 1.7
"""Baselines farther apart than this are no lines of one cell."""
_OPEN_BOUND = re.compile(
    r"\b(?:(?:fewer|less|lower|more|greater) than|under|below|over|above|up to|at (?:least|most)"
    r"|between(?: \d+ and)?)$",
    re.IGNORECASE,
)
"""Words that bound a number which is still to come."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A chunk with the columns it stands over."""

    chunk: Chunk
    first: int
    last: int

    @property
    def columns(self) -> set[int]:
        return set(range(self.first, self.last + 1))


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line's chunks in their columns."""

    source: ChunkedLine
    placed: tuple[Placed, ...]

    @property
    def baseline(self) -> float:
        return self.source.line.baseline

    @property
    def columns(self) -> set[int]:
        return set().union(*(place.columns for place in self.placed))

    @property
    def figure_columns(self) -> set[int]:
        return {place.first for place in self.placed if place.chunk.is_figure and place.first == place.last}


def placed_lines(region: Sequence[ChunkedLine], columns: Sequence[Column]) -> list[PlacedLine]:
    """Every chunk over its columns; one that crosses a river at a blank between words is cut there."""
    lines = []
    for line in region:
        pieces = [piece for chunk in line.chunks for piece in _cut(chunk, columns)]
        lines.append(PlacedLine(line, tuple(Placed(piece, *span_of(piece.x0, piece.x1, columns)) for piece in pieces)))
    return lines


def _cut(chunk: Chunk, columns: Sequence[Column]) -> list[Chunk]:
    """A chunk whose blanks fall into every river it crosses is cut into cells; another one spans."""
    first, last = span_of(chunk.x0, chunk.x1, columns)
    if first == last:
        return [chunk]
    pieces: list[list[Word]] = [[]]
    before = first
    for word in chunk.words:
        column = span_of(word.x0, word.x1, columns)[0]
        if pieces[-1] and column != before:
            river = columns[column - 1][1], columns[column][0]
            previous = pieces[-1][-1]
            if previous.x1 > river[0] + 2 or word.x0 < river[1] - 2:
                return [chunk]
            pieces.append([])
        pieces[-1].append(word)
        before = column
    if len(pieces) != last - first + 1 or len(pieces) == 1:
        return [chunk]
    return [chunk_of(piece) for piece in pieces]


def rows_of(lines: Sequence[PlacedLine], rules: Sequence[float]) -> list[list[PlacedLine]]:
    """Rows of one or more lines; ``rules`` are the y of horizontal rulings across the table."""
    if not lines:
        return []
    bands = _bands(lines, rules)
    if len(rules) >= 3 and _rules_part_rows(bands):
        parted = (rows for band in bands[1:] for rows in (_apart([band], lines) if _holds_rows(band) else [band]))
        return [*_header_rows(bands[0]), *parted]
    return _apart(bands, lines)


def _holds_rows(band: Sequence[PlacedLine]) -> bool:
    """True where several lines between two rulings have a label and figures each, in the same columns."""
    figured = [line.figure_columns for line in band if 0 in line.columns and line.figure_columns]
    return len(figured) > 1 and bool(set.intersection(*figured))


def _apart(bands: Sequence[Sequence[PlacedLine]], lines: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """The lines of each band as rows, told by their steps and by what stands in which column."""
    step = _usual_step(lines)
    rows: list[list[PlacedLine]] = []
    for band in bands:
        rows.append([band[0]])
        for index, (above, line) in enumerate(pairwise(band), start=1):
            below = band[index + 1] if index + 1 < len(band) else None
            continues = not _leads(rows[-1], line, below) and _continues_row(rows[-1], above, line, step)
            if continues or (len(rows) > 1 and _ends_cell(rows[-1], line, below)):
                rows[-1].append(line)
            else:
                rows.append([line])
    return rows


def _bands(lines: Sequence[PlacedLine], rules: Sequence[float]) -> list[list[PlacedLine]]:
    """Lines between neighbouring rulings."""
    bands: list[list[PlacedLine]] = [[lines[0]]]
    for above, line in pairwise(lines):
        if any(above.baseline - 2 < y < line.baseline for y in rules):
            bands.append([])
        bands[-1].append(line)
    return bands


def _rules_part_rows(bands: Sequence[Sequence[PlacedLine]]) -> bool:
    """True where hardly a band below the header holds two lines with a label and an entry."""
    crowded = sum(1 for band in bands if sum(1 for line in band if 0 in line.columns and len(line.columns) > 1) > 1)
    return len(bands) >= 3 and 5 * crowded <= len(bands)


def _header_rows(band: Sequence[PlacedLine]) -> list[list[PlacedLine]]:
    """The lines above the first ruling, parted where names of single columns stand under names of several."""
    rows = [[band[0]]]
    for line in band[1:]:
        if _is_lower_header(rows[-1], line, line.source.line.size):
            rows.append([])
        rows[-1].append(line)
    return rows


def _usual_step(lines: Sequence[PlacedLine]) -> float:
    """The usual distance between the baselines of lines with figures."""
    figured = [line for line in lines if line.figure_columns]
    steps = [below.baseline - above.baseline for above, below in pairwise(figured)]
    return median(steps) if steps else 0.0


def _leads(row: Sequence[PlacedLine], line: PlacedLine, below: PlacedLine | None) -> bool:
    """True for the first line of a label whose figures are centred beside it, under a row with entries of its own."""
    if below is None or line.columns != {0} or not below.figure_columns:
        return False
    is_beside = below.baseline - line.baseline < _OVERLAP_EM * line.source.line.size
    return is_beside and 0 not in below.columns and any(old.columns & below.figure_columns for old in row)


def _ends_cell(row: Sequence[PlacedLine], line: PlacedLine, below: PlacedLine | None) -> bool:
    """True where a row so far is the first line of a long cell, and its label and the rest are set level with the last.

                 | 3 verbal warnings, 1 written
    2008 |     1 | warning
    """
    if below is None or any(0 in old.columns or old.figure_columns for old in row) or 0 not in line.columns:
        return False
    is_tight = line.baseline - row[-1].baseline < _TIGHT * (below.baseline - line.baseline)
    return is_tight and all(old.columns <= line.columns for old in row)


def _continues_row(row: list[PlacedLine], above: PlacedLine, line: PlacedLine, step: float) -> bool:
    size = line.source.line.size
    distance = line.baseline - above.baseline
    if _is_lower_header(row, line, size):
        return False
    if distance < _OVERLAP_EM * size:
        return True
    if distance <= _WRAPPED_EM * size and _ends_bounds(above, line):
        return True
    taken = set().union(*(old.figure_columns for old in row))
    if taken & line.figure_columns or (taken and line.figure_columns):
        return False
    if distance > _WRAPPED_EM * size:
        return False
    is_label_only = line.columns == {0}
    if is_label_only:
        return _is_wrapped_label(row, line, distance, step)
    if 0 in line.columns:
        return _is_leading_label(row, line, distance, step)
    return not line.figure_columns and not taken


def _ends_bounds(above: PlacedLine, line: PlacedLine) -> bool:
    """ "Fewer than" over "5": the number below ends the bound, and every figure of its line ends one."""
    begun = {place.first for place in above.placed if _OPEN_BOUND.search(place.chunk.text)}
    return bool(line.figure_columns) and line.figure_columns <= begun


def _is_lower_header(row: Sequence[PlacedLine], line: PlacedLine, size: float) -> bool:
    """True where the line stands under a header over several columns and names two or more of these by themselves."""
    top = row[0]
    if line.baseline - top.baseline < _OVERLAP_EM * size or top.source is line.source:
        return False
    wide = {column for old in row for place in old.placed if place.last > place.first for column in place.columns}
    return sum(1 for place in line.placed if place.columns <= wide) > 1


def _is_wrapped_label(row: list[PlacedLine], line: PlacedLine, distance: float, step: float) -> bool:
    """The label's next line: in lower case or an open bracket's rest, or set closer than rows are."""
    first = line.placed[0].chunk.text
    label = next((place.chunk.text for place in row[-1].placed if place.first == 0), "")
    if not label:
        return False
    is_open = label.count("(") > label.count(")") or label.endswith(
        (",", "/", " and", " or", " of", " the", "-", "–", "&")
    )
    is_tight = bool(step) and distance < _TIGHT * step
    return first[:1].islower() or is_open or (is_tight and first[:1] != "")


def _is_leading_label(row: list[PlacedLine], line: PlacedLine, distance: float, step: float) -> bool:
    """The row so far is a label's first line and its figures stand beside the last."""
    if any(old.columns != {0} for old in row):
        return False
    label = row[-1].placed[0].chunk.text
    text = next((place.chunk.text for place in line.placed if place.first == 0), "")
    is_open = label.count("(") > label.count(")") or label.endswith(
        (",", "/", " and", " or", " of", " the", "-", "–", "&")
    )
    is_tight = bool(step) and distance < _TIGHT * step
    return bool(text) and (text[:1].islower() or is_open or is_tight)
