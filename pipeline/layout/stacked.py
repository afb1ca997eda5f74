"""Ruled rows that hold several printed rows: one frame around the whole body, or a rule every few years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.layout.drafts import Draft, DraftCell
from pipeline.layout.figures import is_figure
from pipeline.layout.lines import PrintedLine, printed_lines
from pipeline.layout.settings import DEFAULTS, LayoutSettings

_FIGURE_SHARE = 0.8
_SAME_EM = 0.4
_TIE_EM = 0.25
_WIDER = 1.15
"""A step between lines so many times the smallest one parts paragraphs."""


def split_stacked(draft: Draft, settings: LayoutSettings = DEFAULTS) -> Draft:
    """The draft with each row split whose cells hold aligned lines, one column of them all figures.

    A cell with a single line beside several ("2012" beside "Warning / Dismissal") spans the rows made.
    """
    starts = [0]
    cells: list[DraftCell] = []
    for row in range(draft.row_count):
        members = [cell for cell in draft.cells if cell.row == row and cell.row_span == 1]
        lines = {id(cell): printed_lines(cell.words, settings) for cell in members}
        anchors = _anchors(members, lines)
        for cell in members:
            cells.extend(_parts(cell, lines[id(cell)], anchors, starts[-1]) if anchors else [_at(cell, starts[-1])])
        starts.append(starts[-1] + max(1, len(anchors)))
    if starts[-1] == draft.row_count:
        return draft
    cells.extend(
        replace(cell, row=starts[cell.row], row_span=starts[cell.row + cell.row_span] - starts[cell.row])
        for cell in draft.cells
        if cell.row_span > 1
    )
    return replace(draft, cells=tuple(cells), row_count=starts[-1])


def _at(cell: DraftCell, row: int) -> DraftCell:
    return replace(cell, row=row)


def _anchors(members: Sequence[DraftCell], lines: dict[int, list[PrintedLine]]) -> list[float]:
    """Baselines of the rows inside a row; none where it is one row."""
    figures = [cell for cell in members if len(lines[id(cell)]) > 1 and _all_figures(lines[id(cell)])]
    if not figures:
        return []
    anchors: list[float] = []
    for line in sorted((line for cell in figures for line in lines[id(cell)]), key=lambda line: line.baseline):
        if not anchors or line.baseline - anchors[-1] > _SAME_EM * line.size:
            anchors.append(line.baseline)
    supporters = sum(1 for cell in members if _matches(lines[id(cell)], anchors) >= len(anchors))
    in_conflict = any(
        1 < len(lines[id(cell)]) < len(anchors) and cell.column > 0 and cell not in figures for cell in members
    )
    return anchors if supporters >= 2 and not in_conflict else []


def _all_figures(lines: Sequence[PrintedLine]) -> bool:
    return sum(1 for line in lines if is_figure(line.text)) >= _FIGURE_SHARE * len(lines)


def _matches(lines: Sequence[PrintedLine], anchors: Sequence[float]) -> int:
    """How many anchors have a line at or right beside them."""
    return sum(1 for anchor in anchors if any(abs(line.baseline - anchor) <= 0.7 * line.size for line in lines))


def _parts(cell: DraftCell, lines: Sequence[PrintedLine], anchors: Sequence[float], row: int) -> list[DraftCell]:
    """The cell cut at the middles between anchors; with one line or none it spans or repeats as empty."""
    borders = [cell.top, *((a + b) / 2 for a, b in pairwise(anchors)), cell.bottom]
    if len(lines) == 1 and all(abs(lines[0].baseline - anchor) > _SAME_EM * lines[0].size for anchor in anchors):
        return [replace(cell, row=row, row_span=len(anchors))]
    held = _held(lines, anchors)
    return [
        replace(
            cell,
            row=row + index,
            top=min(borders[index], borders[index + 1]),
            bottom=borders[index + 1],
            words=tuple(word for line in held[index] for word in line.words),
        )
        for index in range(len(anchors))
    ]


def _held(lines: Sequence[PrintedLine], anchors: Sequence[float]) -> list[list[PrintedLine]]:
    """The lines of each anchor: the paragraph beside it where there is one for each, else the lines nearest to it."""
    paragraphs = _paragraphs(lines)
    if len(paragraphs) == len(anchors) and all(map(_is_beside, paragraphs, anchors)):
        return paragraphs
    held: list[list[PrintedLine]] = [[] for _ in anchors]
    for line in lines:
        held[_nearest(line, anchors)].append(line)
    return held


def _paragraphs(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Lines parted where the step is clearly wider than the smallest one."""
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    paragraphs = [list(lines[:1])]
    for step, line in zip(steps, lines[1:], strict=True):
        if step > _WIDER * min(steps):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def _is_beside(paragraph: Sequence[PrintedLine], anchor: float) -> bool:
    slack = _SAME_EM * paragraph[0].size
    return paragraph[0].baseline - slack <= anchor <= paragraph[-1].baseline + slack


def _nearest(line: PrintedLine, anchors: Sequence[float]) -> int:
    """The anchor nearest to a line, the upper one where two are as near."""
    distances = [abs(line.baseline - anchor) for anchor in anchors]
    best = min(distances)
    return next(index for index, distance in enumerate(distances) if distance <= best + _TIE_EM * line.size)
