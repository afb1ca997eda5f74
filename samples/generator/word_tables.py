"""Tables of Word samples, with really merged cells."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from docx.table import Table, _Cell

from samples.generator.markup import runs
from samples.generator.model import Grid, GridLook, Style
from samples.generator.word_footnotes import Footnotes

STYLES = {
    GridLook.RULED: "Table Grid",
    GridLook.SHADED: "Table Grid",
    GridLook.HEADER_RULE: "Light Shading",
    GridLook.BANDED: "Light List Accent 1",
    GridLook.UNRULED: "Normal Table",
}


def set_grid(document: Document, grid: Grid, style: Style, footnotes: Footnotes) -> None:
    """A table with its merged cells; header rows are marked as such for Word."""
    table = document.add_table(rows=len(grid.rows), cols=len(grid.rows[0]), style=STYLES[grid.look])
    table.autofit = False
    for row_index, row in enumerate(grid.rows):
        for column_index, text in enumerate(row):
            set_cell(table.cell(row_index, column_index), text, grid, row_index, column_index, style, footnotes)
    for row in table.rows[: grid.header_row_count]:
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    merge(table, grid)


def set_cell(
    cell: _Cell, text: str, grid: Grid, row_index: int, column_index: int, style: Style, footnotes: Footnotes
) -> None:
    cell.width = Pt(grid.widths[column_index])
    is_header = row_index < grid.header_row_count
    is_total = grid.has_total_row and row_index == len(grid.rows) - 1
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    if column_index >= grid.figures_from:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in runs(text):
        if "note" in piece.tags:
            footnotes.add(paragraph, piece.text)
            continue
        run = paragraph.add_run(piece.text)
        run.bold = is_header or is_total or "b" in piece.tags or None
        if is_header and grid.look is GridLook.SHADED:
            run.font.color.rgb = RGBColor(255, 255, 255)
    if is_header and grid.look is GridLook.SHADED:
        fill = style.accent.lstrip("#")
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))


def merge(table: Table, grid: Grid) -> None:
    for span in grid.spans:
        first = table.cell(span.row_index, span.column_index)
        last = table.cell(span.row_index + span.row_span - 1, span.column_index + span.column_span - 1)
        kept = first.merge(last)
        # Merging joins the paragraphs of all cells; only the first one holds text.
        for paragraph in kept.paragraphs[1:]:
            kept._tc.remove(paragraph._p)
