"""Sets a letter as PDF with reportlab: always the same bytes, on every system.

Pages are not compressed: compression libraries differ between systems, and an open page can be read in a diff.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate
from reportlab.platypus import Paragraph as SetParagraph

from samples.generator.markup import for_reportlab
from samples.generator.model import Grid, Items, Letter, Look, NewPage, Paragraph, Part, Sample, Style
from samples.generator.pdf_heading import set_letterhead
from samples.generator.pdf_tables import set_grid

FAMILIES = {"sans": "Helvetica", "serif": "Times-Roman", "mono": "Courier", "vera": "Vera"}
MARGIN = 22 * mm


def write_pdf(sample: Sample, path: Path) -> None:
    """Writes the sample's letter to ``path``."""
    register_vera()
    letter = sample.letter
    template = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        title=f"Response {sample.reference}",
        author=sample.authority,
        invariant=1,
        pageCompression=0,
    )
    template.build(flowables(letter), canvasmaker=numbered_canvas(letter.style))


def register_vera() -> None:
    """Makes the embedded TrueType family known (it comes with reportlab)."""
    if "Vera" in pdfmetrics.getRegisteredFontNames():
        return
    for name, file_name in (("Vera", "Vera"), ("Vera-Bold", "VeraBd"), ("Vera-It", "VeraIt"), ("Vera-BI", "VeraBI")):
        pdfmetrics.registerFont(TTFont(name, f"{file_name}.ttf"))
    pdfmetrics.registerFontFamily("Vera", normal="Vera", bold="Vera-Bold", italic="Vera-It", boldItalic="Vera-BI")


def flowables(letter: Letter) -> list[Flowable]:
    base = base_style(letter.style)
    flow = set_letterhead(letter.letterhead, letter.style, base)
    for part in letter.parts:
        flow.extend(set_part(part, letter.style, base))
    return flow


def base_style(style: Style) -> ParagraphStyle:
    size = style.size
    return ParagraphStyle(
        "base", fontName=FAMILIES[style.font], fontSize=size, leading=size * 1.3, spaceAfter=size * 0.75
    )


def set_part(part: Part, style: Style, base: ParagraphStyle) -> list[Flowable]:
    match part:
        case Paragraph():
            return [set_paragraph(part, style, base)]
        case Items():
            return set_items(part, style, base)
        case Grid():
            return set_grid(part, style, base)
        case NewPage():
            return [PageBreak()]


def set_paragraph(part: Paragraph, style: Style, base: ParagraphStyle) -> Flowable:
    changes = dict(paragraph_changes(part.look, style, base))
    markup = for_reportlab(part.text)
    if part.look in (Look.HEADING, Look.SUBJECT):
        markup = f"<b>{markup}</b>"
    if part.look is Look.QUESTION:
        markup = f"<i>{markup}</i>"
    if part.look is Look.BULLET:
        markup = f"<bullet>\u2022</bullet>{markup}"
    if part.space_before:
        changes["spaceBefore"] = part.space_before
    return SetParagraph(markup, ParagraphStyle("part", parent=base, **changes))


def paragraph_changes(look: Look, style: Style, base: ParagraphStyle) -> dict[str, Any]:
    size = base.fontSize
    changes: dict[Look, dict[str, Any]] = {
        Look.HEADING: {
            "fontSize": size + 1.5,
            "textColor": colors.HexColor(style.accent),
            "spaceBefore": 6,
            "keepWithNext": 1,
        },
        Look.SUBJECT: {"spaceBefore": 4, "spaceAfter": 8},
        Look.QUESTION: {"leftIndent": 16, "rightIndent": 16},
        Look.INDENTED: {"leftIndent": 16},
        Look.NOTE: {"fontSize": size - 1.8, "leading": (size - 1.8) * 1.25},
        Look.RIGHT: {"alignment": TA_RIGHT},
        Look.CENTRE: {"alignment": TA_CENTER},
        Look.BULLET: {"leftIndent": 30, "bulletIndent": 16, "spaceAfter": size * 0.35},
    }
    return changes.get(look, {})


def set_items(part: Items, style: Style, base: ParagraphStyle) -> list[Flowable]:
    flow: list[Flowable] = []
    for index, text in enumerate(part.texts):
        changes = dict(paragraph_changes(part.look, style, base))
        changes.update(leftIndent=34, bulletIndent=14, spaceAfter=base.fontSize * 0.45)
        words = for_reportlab(text)
        if part.look is Look.QUESTION:
            words = f"<i>{words}</i>"
        markup = f"<bullet>{label(part.style, index)}</bullet>{words}"
        flow.append(SetParagraph(markup, ParagraphStyle("item", parent=base, **changes)))
    return flow


def label(style: str, index: int) -> str:
    """The label of an item: "1." and 2 give "3.", "(a)" and 1 give "(b)"."""
    return style.replace("1", str(index + 1)) if "1" in style else style.replace("a", chr(ord("a") + index))


def numbered_canvas(style: Style) -> type[Canvas]:
    """A canvas that prints the running header and footer once it knows how many pages there are."""

    class NumberedCanvas(Canvas):  # type: ignore[misc]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.waiting: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            self.waiting.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self.waiting, 1):
                self.__dict__.update(state)
                print_furniture(self, style, number, len(self.waiting))
                Canvas.showPage(self)
            Canvas.save(self)

    return NumberedCanvas


def print_furniture(canvas: Canvas, style: Style, number: int, count: int) -> None:
    canvas.setFont(FAMILIES[style.font], 8)
    canvas.setFillColor(colors.HexColor("#444444"))
    if style.header:
        canvas.drawCentredString(A4[0] / 2, A4[1] - 11 * mm, style.header)
    if style.footer:
        canvas.drawCentredString(A4[0] / 2, 10 * mm, style.footer.format(page=number, pages=count))
