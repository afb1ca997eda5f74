"""Letterheads of PDF samples."""

from __future__ import annotations

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as SetParagraph

from samples.generator.model import Heading, Letterhead, Style

ALIGNMENT = {Heading.LEFT: TA_LEFT, Heading.RIGHT: TA_RIGHT, Heading.CENTRE: TA_CENTER}
TEXT_WIDTH = 458.0


def set_letterhead(letterhead: Letterhead, style: Style, base: ParagraphStyle) -> list[Flowable]:
    """The head of the first page: a block at one side, a coloured band, or name and address side by side."""
    match letterhead.heading:
        case Heading.BAND:
            return band(letterhead, style, base)
        case Heading.SPLIT:
            return split(letterhead, style, base)
        case _:
            return block(letterhead, base)


def block(letterhead: Letterhead, base: ParagraphStyle) -> list[Flowable]:
    alignment = ALIGNMENT[letterhead.heading]
    look = ParagraphStyle("head", parent=base, alignment=alignment, spaceAfter=0)
    name = ParagraphStyle("name", parent=look, fontSize=base.fontSize + 3, leading=base.fontSize * 1.7)
    lines = [SetParagraph(line, look) for line in letterhead.lines]
    return [SetParagraph(f"<b>{letterhead.name}</b>", name), *lines, Spacer(1, 16)]


def band(letterhead: Letterhead, style: Style, base: ParagraphStyle) -> list[Flowable]:
    name = ParagraphStyle("name", parent=base, fontSize=15, leading=20, textColor=colors.white, spaceAfter=0)
    bar = Table([[SetParagraph(f"<b>{letterhead.name}</b>", name)]], colWidths=[TEXT_WIDTH], rowHeights=[34])
    bar.setStyle(
        TableStyle(
            [("BACKGROUND", (0, 0), (-1, -1), colors.HexColor(style.accent)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
        )
    )
    address = ParagraphStyle("head", parent=base, fontSize=base.fontSize - 1.5, spaceBefore=4, spaceAfter=16)
    return [bar, SetParagraph(", ".join(letterhead.lines), address)]


def split(letterhead: Letterhead, style: Style, base: ParagraphStyle) -> list[Flowable]:
    accent = colors.HexColor(style.accent)
    name = ParagraphStyle("name", parent=base, fontSize=16, leading=20, textColor=accent, spaceAfter=0)
    small = base.fontSize - 1.5
    address = ParagraphStyle(
        "head", parent=base, fontSize=small, leading=small * 1.25, alignment=TA_RIGHT, spaceAfter=0
    )
    cells = [[SetParagraph(f"<b>{letterhead.name}</b>", name), SetParagraph("<br/>".join(letterhead.lines), address)]]
    head = Table(cells, colWidths=[TEXT_WIDTH * 0.6, TEXT_WIDTH * 0.4])
    head.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "BOTTOM"), ("LEFTPADDING", (0, 0), (0, 0), 0)]))
    return [head, HRFlowable(width="100%", thickness=1.4, color=accent, spaceBefore=4, spaceAfter=14)]
