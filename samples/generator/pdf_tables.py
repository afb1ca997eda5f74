"""Tables of PDF samples in the styles that authorities use."""

from __future__ import annotations

from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as SetParagraph

from samples.generator.markup import for_reportlab
from samples.generator.model import Grid, GridLook, Style

Command = tuple[Any, ...]
PALE = colors.HexColor("#eef1f6")


def set_grid(grid: Grid, style: Style, base: ParagraphStyle) -> list[Flowable]:
    """A table at the left margin with a gap below; its header rows are printed again on each page it reaches."""
    table = Table(set_cells(grid, base), colWidths=list(grid.widths), repeatRows=grid.header_row_count, hAlign="LEFT")
    table.setStyle(TableStyle(commands(grid, style)))
    return [table, Spacer(1, 12)]


def set_cells(grid: Grid, base: ParagraphStyle) -> list[list[SetParagraph]]:
    size = base.fontSize - 1
    label = ParagraphStyle("label", parent=base, fontSize=size, leading=size * 1.2, spaceAfter=0)
    figure = ParagraphStyle("figure", parent=label, alignment=TA_CENTER)
    light = ParagraphStyle("light", parent=figure, textColor=colors.white)
    lines = []
    for row_index, row in enumerate(grid.rows):
        is_header = row_index < grid.header_row_count
        is_bold = is_header or (grid.has_total_row and row_index == len(grid.rows) - 1)
        looks = [figure if column >= grid.figures_from else label for column in range(len(row))]
        if is_header and grid.look is GridLook.SHADED:
            looks = [light] * len(row)
        lines.append([SetParagraph(cell_markup(text, is_bold), look) for text, look in zip(row, looks, strict=True)])
    return lines


def cell_markup(text: str, is_bold: bool) -> str:
    safe = for_reportlab(text)
    return f"<b>{safe}</b>" if is_bold and safe else safe


def commands(grid: Grid, style: Style) -> list[Command]:
    start, end = (0, 0), (-1, -1)
    last_header = grid.header_row_count - 1
    merged: list[Command] = [
        (
            "SPAN",
            (span.column_index, span.row_index),
            (span.column_index + span.column_span - 1, span.row_index + span.row_span - 1),
        )
        for span in grid.spans
    ]
    common: list[Command] = [
        ("VALIGN", start, end, "MIDDLE"),
        ("TOPPADDING", start, end, 3),
        ("BOTTOMPADDING", start, end, 4),
    ]
    accent = colors.HexColor(style.accent)
    looks: dict[GridLook, list[Command]] = {
        GridLook.RULED: [("GRID", start, end, 0.6, colors.black)],
        GridLook.HEADER_RULE: [("LINEBELOW", (0, last_header), (-1, last_header), 0.9, colors.black)],
        GridLook.SHADED: [("BACKGROUND", start, (-1, last_header), accent), ("GRID", start, end, 0.5, colors.grey)],
        GridLook.BANDED: [
            ("ROWBACKGROUNDS", (0, grid.header_row_count), end, [colors.white, PALE]),
            ("LINEBELOW", (0, last_header), (-1, last_header), 0.9, accent),
        ],
        GridLook.UNRULED: [],
    }
    return common + looks[grid.look] + merged + total_line(grid)


def total_line(grid: Grid) -> list[Command]:
    if grid.has_total_row and grid.look is not GridLook.UNRULED:
        return [("LINEABOVE", (0, -1), (-1, -1), 0.9, colors.black)]
    return []
