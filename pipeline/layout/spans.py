"""Cells drawn over several columns because rulings are missing: cut at the columns that other rows show."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.drafts import Draft, DraftCell
from pipeline.layout.figures import is_number
from pipeline.layout.lines import PrintedLine, printed_lines
from pipeline.layout.objects import Word
from pipeline.layout.settings import DEFAULTS, LayoutSettings

_REPEATED = 2
"""Cells alike that must be cut the same way: one alone may be a title with a gap in it."""
_GAP_EM = 0.8


def split_spans(draft: Draft, settings: LayoutSettings = DEFAULTS) -> Draft:
    """The draft with wide cells cut where their words leave the column borders free with wide gaps."""
    borders = _borders(draft)
    pieces = {id(cell): _pieces(cell, borders, settings) for cell in draft.cells if cell.column_span > 1}
    places = Counter((cell.column, cell.column_span) for cell in draft.cells if pieces.get(id(cell)))
    cells: list[DraftCell] = []
    for cell in draft.cells:
        cut = pieces.get(id(cell))
        is_repeated = places[(cell.column, cell.column_span)] >= _REPEATED
        cells.extend(cut if cut and is_repeated else [cell])
    return replace(draft, cells=tuple(cells))


def split_headers(draft: Draft, settings: LayoutSettings = DEFAULTS) -> Draft:
    """The draft with a row cut in two where each of its wide cells holds a title above its columns' headers.

    "Verbal warning" with "2015/16  2016/17" printed below it, no ruling between the two.
    """
    borders = _borders(draft)
    for row in range(draft.row_count):
        wide = [cell for cell in draft.cells if cell.row == row and cell.column_span > 1 and cell.words]
        cuts = {id(cell): _title_and_headers(cell, borders, settings) for cell in wide}
        if wide and all(cuts.values()) and all(cell.row_span == 1 for cell in wide):
            return split_headers(_with_row_cut(draft, row, cuts), settings)
    return draft


def _with_row_cut(draft: Draft, row: int, cuts: dict[int, list[DraftCell]]) -> Draft:
    cells: list[DraftCell] = []
    for cell in draft.cells:
        if id(cell) in cuts:
            cells.extend(cuts[id(cell)])
        elif cell.row > row:
            cells.append(replace(cell, row=cell.row + 1))
        elif cell.row + cell.row_span > row:
            cells.append(replace(cell, row_span=cell.row_span + 1))
        else:
            cells.append(cell)
    return replace(draft, cells=tuple(cells), row_count=draft.row_count + 1)


def _title_and_headers(cell: DraftCell, borders: list[float], settings: LayoutSettings) -> list[DraftCell]:
    """The cell's upper lines as one wide cell and its last line as a cell for each column; empty if not so built."""
    lines = printed_lines(cell.words, settings)
    if len(lines) < 2:
        return []
    foot = lines[-1]
    low = replace(cell, row=cell.row + 1, top=(lines[-2].bottom + foot.top) / 2, words=foot.words)
    pieces = _pieces(low, borders, settings)
    if not pieces or not all(piece.words for piece in pieces):
        return []
    title = tuple(word for line in lines[:-1] for word in line.words)
    return [replace(cell, bottom=low.top, words=title), *pieces]


def _borders(draft: Draft) -> list[float]:
    """The x of each column's left side, and the table's right side."""
    borders = [draft.frame[2]] * (draft.column_count + 1)
    for cell in draft.cells:
        borders[cell.column] = min(borders[cell.column], cell.x0)
    return borders


def _pieces(cell: DraftCell, borders: list[float], settings: LayoutSettings) -> list[DraftCell]:
    """One cell a column, empty where words stand over a border or fewer than two columns are filled."""
    columns: dict[int, list[Word]] = {c: [] for c in range(cell.column, cell.column + cell.column_span)}
    for word in cell.words:
        column = next((c for c in columns if borders[c] <= word.centre < borders[c + 1]), cell.column)
        columns[column].append(word)
    if sum(1 for words in columns.values() if words) < 2 or not _has_gaps(cell, columns, settings):
        return []
    return [
        replace(cell, column=c, column_span=1, x0=borders[c], x1=borders[c + 1], words=tuple(words))
        for c, words in columns.items()
    ]


def _has_gaps(cell: DraftCell, columns: dict[int, list[Word]], settings: LayoutSettings) -> bool:
    owner = {id(word): column for column, words in columns.items() for word in words}
    return all(_line_has_gaps(line, owner, settings) for line in printed_lines(cell.words, settings))


def _line_has_gaps(line: PrintedLine, owner: dict[int, int], settings: LayoutSettings) -> bool:
    return all(
        right.x0 - left.x1 >= _needed(left, right, settings) * line.size
        for left, right in pairwise(line.words)
        if owner[id(left)] != owner[id(right)]
    )


def _needed(left: Word, right: Word, settings: LayoutSettings) -> float:
    return settings.number_gap_em if is_number(left.text) and is_number(right.text) else _GAP_EM
