"""Sets a letter as a Word file with python-docx: always the same bytes, on every system."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from samples.generator.markup import runs
from samples.generator.model import Grid, Items, Letter, Look, NewPage, Paragraph, Part, Sample
from samples.generator.word_footnotes import Footnotes
from samples.generator.word_heading import set_letterhead
from samples.generator.word_lists import start_list
from samples.generator.word_package import write_package
from samples.generator.word_tables import set_grid

FONTS = {"sans": "Arial", "serif": "Times New Roman", "vera": "Verdana", "mono": "Courier New"}


def write_docx(sample: Sample, path: Path) -> None:
    """Writes the sample's letter to ``path``."""
    document = docx.Document()
    prepare(document, sample)
    set_letter(document, sample.letter)
    write_package(document, path)


def prepare(document: Document, sample: Sample) -> None:
    """House font, and the file's own particulars from the sample's date instead of the clock."""
    style = sample.letter.style
    normal = document.styles["Normal"]
    normal.font.name = FONTS[style.font]
    normal.font.size = Pt(style.size)
    normal.paragraph_format.space_after = Pt(8)
    written = dt.datetime.combine(sample.date, dt.time(9, 0))
    properties = document.core_properties
    properties.author = sample.authority
    properties.last_modified_by = sample.authority
    properties.title = f"Response {sample.reference}"
    properties.comments = ""
    properties.created = properties.modified = written


def set_letter(document: Document, letter: Letter) -> None:
    footnotes = Footnotes(document)
    set_letterhead(document, letter.letterhead, letter.style)
    for part in letter.parts:
        set_part(document, part, letter, footnotes)
    if letter.style.footer:
        document.sections[0].footer.paragraphs[0].text = letter.style.footer
    footnotes.store()


def set_part(document: Document, part: Part, letter: Letter, footnotes: Footnotes) -> None:
    match part:
        case Paragraph():
            set_paragraph(document, part, letter, footnotes)
        case Items():
            set_items(document, part, footnotes)
        case Grid():
            set_grid(document, part, letter.style, footnotes)
            document.add_paragraph()
        case NewPage():
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def set_paragraph(document: Document, part: Paragraph, letter: Letter, footnotes: Footnotes) -> None:
    if part.look is Look.HEADING:
        paragraph = document.add_heading(level=2)
    else:
        paragraph = document.add_paragraph(style="List Bullet" if part.look is Look.BULLET else None)
    fill(paragraph, part.text, footnotes, bold=part.look is Look.SUBJECT, italic=part.look is Look.QUESTION)
    if part.look is Look.HEADING:
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor.from_string(letter.style.accent.lstrip("#"))
    if part.look in (Look.QUESTION, Look.INDENTED):
        paragraph.paragraph_format.left_indent = Pt(18)
    if part.space_before:
        paragraph.paragraph_format.space_before = Pt(part.space_before)


def set_items(document: Document, part: Items, footnotes: Footnotes) -> None:
    numbering = start_list(document, part.style)
    for text in part.texts:
        paragraph = document.add_paragraph(style="List Bullet" if numbering is None else "List Number")
        fill(paragraph, text, footnotes, italic=part.look is Look.QUESTION)
        if numbering is not None:
            numbering.give(paragraph)


def fill(paragraph: WordParagraph, text: str, footnotes: Footnotes, bold: bool = False, italic: bool = False) -> None:
    """The text's runs; what stands in ``<note>`` becomes a footnote at that place."""
    for piece in runs(text):
        if "note" in piece.tags:
            footnotes.add(paragraph, piece.text)
            continue
        run = paragraph.add_run(piece.text)
        run.bold = bold or "b" in piece.tags or None
        run.italic = italic or "i" in piece.tags or None
        run.font.superscript = "super" in piece.tags or None
