"""Print a grid of texts in one of many looks, and say what was printed."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth

from bench.tables.generator.sheet import BOLD, Sheet, wrapped
from bench.tables.model import Cell, TableTruth

Span = tuple[int, int]


class Rules(enum.Enum):
    """Which sides of cells are drawn."""

    ALL = "all"
    HEADER = "header"
    HORIZONTAL = "horizontal"
    OPEN = "open sides"
    FRAMES = "frames"
    NONE = "none"


class Shade(enum.Enum):
    """What is filled with grey."""

    NONE = "none"
    ROWS = "rows"
    CELLS = "cells"


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is printed. ``alignment`` of the figures is "l", "c" or "r"; sizes are points."""

    font: str = "Helvetica"
    size: float = 10.0
    rules: Rules = Rules.ALL
    shade: Shade = Shade.NONE
    alignment: str = "c"
    padding: float = 4.0
    has_bold_header: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """Texts by row and column; ``spans`` maps a merged cell's place to its rows and columns."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    spans: dict[tuple[int, int], Span] = field(default_factory=dict)

    def cells(self) -> Iterator[Cell]:
        """Every cell once, a merged one at its top left, blanks included."""
        covered = {
            (row + down, column + right)
            for (row, column), (rows, columns) in self.spans.items()
            for down in range(rows)
            for right in range(columns)
            if down or right
        }
        for r, row in enumerate(self.rows):
            for c, text in enumerate(row):
                if (r, c) not in covered:
                    rows, columns = self.spans.get((r, c), (1, 1))
                    yield r, r + rows - 1, c, c + columns - 1, text


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed grid: what it holds and the y of its end."""

    truth: TableTruth
    bottom: float


def print_grid(
    sheet: Sheet, grid: Grid, at: tuple[float, float], widths: tuple[float, ...], look: Look, rows: slice = slice(None)
) -> Printed:
    """Print the grid with its top left ``at``, or only some of its rows (which no merged cell may leave)."""
    chosen = range(*rows.indices(len(grid.rows)))
    cells = [cell for cell in grid.cells() if cell[0] in chosen]
    xs = [at[0] + sum(widths[:column]) for column in range(len(widths) + 1)]
    ys = _row_tops(cells, chosen, xs, at[1], look)
    _shade(sheet, cells, chosen, xs, ys, look, grid.header_rows)
    for cell in cells:
        _print_cell(sheet, cell, xs, ys, look, cell[0] < grid.header_rows)
    _rule(sheet, cells, chosen, xs, ys, look, grid.header_rows)
    moved = tuple((r0 - chosen[0], r1 - chosen[0], c0, c1, text) for r0, r1, c0, c1, text in cells)
    return Printed(TableTruth(sheet.number, moved), ys[chosen[-1] + 1])


def _row_tops(cells: list[Cell], chosen: range, xs: list[float], top: float, look: Look) -> dict[int, float]:
    """The y of every row's top, and that of the end."""
    heights = dict.fromkeys(chosen, 1)
    for r0, r1, c0, c1, text in cells:
        lines = len(wrapped(text, xs[c1 + 1] - xs[c0] - 2 * look.padding, look.font, look.size))
        if r0 == r1:
            heights[r0] = max(heights[r0], lines)
    ys = {chosen[0]: top}
    for row in chosen:
        ys[row + 1] = ys[row] + heights[row] * 1.2 * look.size + look.padding
    return ys


def _print_cell(sheet: Sheet, cell: Cell, xs: list[float], ys: dict[int, float], look: Look, is_header: bool) -> None:
    r0, r1, c0, c1, text = cell
    font = BOLD[look.font] if is_header and look.has_bold_header else look.font
    lines = wrapped(text, xs[c1 + 1] - xs[c0] - 2 * look.padding, font, look.size)
    step = 1.2 * look.size
    y = (ys[r0] + ys[r1 + 1] - step * len(lines)) / 2 + 0.95 * look.size
    alignment = "c" if c1 > c0 else "l" if c0 == 0 else look.alignment
    for line in lines:
        free = xs[c1 + 1] - xs[c0] - 2 * look.padding - stringWidth(line, font, look.size)
        shift = {"l": 0.0, "c": free / 2, "r": free}[alignment]
        sheet.text(xs[c0] + look.padding + shift, y, line, font, look.size)
        y += step


def _shade(
    sheet: Sheet, cells: list[Cell], chosen: range, xs: list[float], ys: dict[int, float], look: Look, header_rows: int
) -> None:
    if look.shade is Shade.ROWS:
        for row in chosen:
            if row < header_rows or row % 2:
                sheet.fill((xs[0], ys[row], xs[-1], ys[row + 1]), 0.8 if row < header_rows else 0.92)
    elif look.shade is Shade.CELLS:
        for r0, r1, c0, c1, _ in cells:
            box = (xs[c0] + 0.5, ys[r0] + 0.5, xs[c1 + 1] - 0.5, ys[r1 + 1] - 0.5)
            sheet.fill(box, 0.75 if r0 < header_rows else 0.9)


def _rule(
    sheet: Sheet, cells: list[Cell], chosen: range, xs: list[float], ys: dict[int, float], look: Look, header_rows: int
) -> None:
    if look.rules is Rules.ALL or look.rules is Rules.OPEN:
        for r0, r1, c0, c1, _ in cells:
            _box(sheet, (xs[c0], ys[r0], xs[c1 + 1], ys[r1 + 1]), look.rules, (c0 > 0, c1 + 1 < len(xs) - 1))
    elif look.rules is Rules.FRAMES:
        for column in range(len(xs) - 1):
            body = ys[max(header_rows, chosen[0])]
            _box(sheet, (xs[column], ys[chosen[0]], xs[column + 1], body), Rules.ALL, (True, True))
            _box(sheet, (xs[column], body, xs[column + 1], ys[chosen[-1] + 1]), Rules.ALL, (True, True))
    elif look.rules is Rules.HORIZONTAL:
        for y in ys.values():
            sheet.line(xs[0], y, xs[-1], y)
    elif look.rules is Rules.HEADER:
        sheet.line(xs[0], ys[header_rows], xs[-1], ys[header_rows])


def _box(sheet: Sheet, box: tuple[float, float, float, float], rules: Rules, inner: tuple[bool, bool]) -> None:
    """The sides of a cell; its left and right ones only where ``inner`` or all are drawn."""
    x0, top, x1, bottom = box
    sheet.line(x0, top, x1, top)
    sheet.line(x0, bottom, x1, bottom)
    if rules is Rules.ALL or inner[0]:
        sheet.line(x0, top, x0, bottom)
    if rules is Rules.ALL or inner[1]:
        sheet.line(x1, top, x1, bottom)
