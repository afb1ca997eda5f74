"""Letterheads of Word samples: a block of lines, the page header, or a table in a table."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from samples.generator.model import Heading, Letterhead, Style

ALIGNMENT = {
    Heading.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Heading.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Heading.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
}


def set_letterhead(document: Document, letterhead: Letterhead, style: Style) -> None:
    """Split heads are a layout table with a table inside, bands stand in the page header, others in the text."""
    match letterhead.heading:
        case Heading.SPLIT:
            set_nested(document, letterhead, style)
        case Heading.BAND:
            set_in_header(document, letterhead, style)
        case _:
            set_block(document, letterhead, style)


def set_block(document: Document, letterhead: Letterhead, style: Style) -> None:
    name = document.add_paragraph()
    set_name(name, letterhead.name, style)
    address = document.add_paragraph("\n".join(letterhead.lines))
    for paragraph in (name, address):
        paragraph.alignment = ALIGNMENT[letterhead.heading]


def set_in_header(document: Document, letterhead: Letterhead, style: Style) -> None:
    header = document.sections[0].header
    set_name(header.paragraphs[0], letterhead.name, style)
    header.add_paragraph(", ".join(letterhead.lines))


def set_nested(document: Document, letterhead: Letterhead, style: Style) -> None:
    outer = document.add_table(rows=1, cols=2)
    left, right = outer.rows[0].cells
    set_name(left.paragraphs[0], letterhead.name, style)
    inner = right.add_table(rows=len(letterhead.lines), cols=1)
    for row, line in zip(inner.rows, letterhead.lines, strict=True):
        row.cells[0].text = line
        row.cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph()


def set_name(paragraph: Paragraph, name: str, style: Style) -> None:
    run = paragraph.add_run(name)
    run.bold = True
    run.font.size = Pt(style.size + 4)
    run.font.color.rgb = RGBColor.from_string(style.accent.lstrip("#"))
