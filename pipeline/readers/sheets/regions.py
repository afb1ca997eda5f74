"""Cut a sheet into tables and the lines of text above and below them: first by rows, then by columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from pipeline.readers.sheets.rows import Row, bands, first_column, last_column, rows_of
from pipeline.readers.sheets.sheet import SheetCell
from pipeline.readers.sheets.signs import is_figure, is_note, is_year

_STUB_SHARE = 0.6
_LEAST_COLUMNS = 2
_WIDEST_SPAN = 500
_MOST_GAPS = 50
"""A sheet with more blank columns than this is no row of tables side by side."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A row that is text and no part of a table: a title, a note, "Reference: FOI 12"."""

    cells: Row

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class TableRegion:
    """The rows of one table, at least two columns wide."""

    rows: tuple[Row, ...]


def cut(cells: Sequence[SheetCell]) -> Iterator[TextLine | TableRegion]:
    """The lines and tables of a sheet in reading order: top to bottom, and side by side from left to right."""
    for band in bands(rows_of(cells)):
        yield from _cut_band(band)


def _cut_band(band: Sequence[Row]) -> Iterator[TextLine | TableRegion]:
    for part in _at_repeated_headers(band):
        yield from _cut_part(part)


def _cut_part(band: Sequence[Row]) -> Iterator[TextLine | TableRegion]:
    titles, body, notes = _peel(band)
    yield from map(TextLine, titles)
    parts = _side_by_side(body) if body else []
    if len(parts) > 1:
        for part in parts:
            yield from cut(part)
    elif body:
        yield TableRegion(tuple(body))
    yield from map(TextLine, notes)


def _at_repeated_headers(band: Sequence[Row]) -> list[Sequence[Row]]:
    """The band parted where its first wide row comes again: a new table, with the title rows right above it."""
    first = next((row for row in band if len(row) > 1 and not any(is_figure(cell.text) for cell in row[1:])), None)
    if first is None:
        return [band]
    header = [(cell.column_index, cell.text) for cell in first]
    starts, left = [0], first_column(band)
    for index, row in enumerate(band):
        if row is not first and [(cell.column_index, cell.text) for cell in row] == header:
            while index > starts[-1] + 1 and _is_lone(band[index - 1], left):
                index -= 1
            starts.append(index)
    return [band[start:end] for start, end in pairwise([*starts, len(band)])]


def _peel(band: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row], Sequence[Row]]:
    """Title rows above and note rows below; what is between is the table.

    They have one cell at the left, or are a label with its value ("Reference: | FOI 12").
    """
    lefts = list(accumulate((row[0].column_index for row in reversed(band)), min))[::-1]
    top = 0
    while top < len(band) and (_is_lone(band[top], lefts[top]) or _is_labelled(band[top])):
        top += 1
    bottom = len(band)
    right = last_column(band[top:]) if top < bottom else 0
    while bottom > top and _is_lone(band[bottom - 1], lefts[top]) and _is_below(band[bottom - 1], right):
        bottom -= 1
    return band[:top], band[top:bottom], band[bottom:]


def _is_lone(row: Row, left: int) -> bool:
    return len(row) == 1 and row[0].column_index <= left


def _is_below(row: Row, right: int) -> bool:
    """A row with a note; a short label alone ("Resigned") is a row of the table whose figures are blank."""
    covers_table = row[0].column_span > 1 and row[0].column_index + row[0].column_span - 1 >= right
    return covers_table or is_note(row[0].text)


def _is_labelled(row: Row) -> bool:
    """A label with its value in words; "Outcome: | Number:" and "Year: | 2013" are headers, "Sacked: | 3" a figure."""
    if len(row) != _LEAST_COLUMNS or not row[0].text.endswith(":"):
        return False
    value = row[1].text
    return not (value.endswith(":") or is_figure(value) or is_year(value))


def _side_by_side(rows: Sequence[Row]) -> list[list[SheetCell]]:
    """The cells of each table where a blank column parts two; a blank column within one table parts nothing."""
    edges = [edge for edge in _gaps(rows) if _parts_tables(rows, *edge)]
    parts: list[list[SheetCell]] = [[] for _ in range(len(edges) + 1)]
    for cell in (cell for row in rows for cell in row):
        parts[sum(cell.column_index >= right for _, right in edges)].append(cell)
    return [part for part in parts if part]


def _gaps(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """(last column before, first column after) of each run of blank columns; rows of one cell do not count."""
    used: set[int] = set()
    for cell in (cell for row in rows if len(row) > 1 for cell in row):
        used.update(
            range(cell.column_index, min(cell.column_index + cell.column_span, cell.column_index + _WIDEST_SPAN))
        )
    ordered = sorted(used)
    gaps = [(left, right) for left, right in pairwise(ordered) if right > left + 1]
    return gaps if len(gaps) <= _MOST_GAPS else []


def _parts_tables(rows: Sequence[Row], left: int, right: int) -> bool:
    """True where what follows the gap has row labels of its own beside its figures."""
    cells = [cell for row in rows for cell in row]
    after = [cell for cell in cells if cell.column_index >= right]
    before = [cell for cell in cells if cell.column_index <= left]
    if _width(before) < _LEAST_COLUMNS or _width(after) < _LEAST_COLUMNS:
        return False
    stub = [cell.text for row in rows_of(after)[1:] for cell in row if cell.column_index == right]
    has_figures = any(is_figure(cell.text) for cell in after if cell.column_index > right)
    labels = [text for text in stub if not is_figure(text) and (not is_year(text) or _repeats(before, stub))]
    return bool(stub) and has_figures and len(labels) >= _STUB_SHARE * len(stub)


def _repeats(before: Sequence[SheetCell], stub: Sequence[str]) -> bool:
    """Years beside figures are row labels where the table before has them too."""
    edge = min(cell.column_index for cell in before)
    return set(stub) <= {cell.text for cell in before if cell.column_index == edge}


def _width(cells: Sequence[SheetCell]) -> int:
    return len({cell.column_index for cell in cells})
