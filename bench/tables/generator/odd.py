"""What PDF programs do to print: doubled glyphs, hidden and clipped text; and pages that hold no table at all."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from bench.tables.generator.content import SANCTIONS, SENTENCES, any_look, plain_grid
from bench.tables.generator.grid import Rules
from bench.tables.generator.letters import LEFT, ROOM, Style, letter_with
from bench.tables.generator.sheet import Sheet
from bench.tables.model import TableTruth


class _Doubled(Sheet):
    """A sheet that prints every text twice, a hair apart: fake bold print."""

    def text(self, x: float, y: float, text: str, font: str = "Helvetica", size: float = 10.0) -> None:
        Sheet.text(self, x, y, text, font, size)
        Sheet.text(self, x + 0.3, y, text, font, size)


def doubled_glyphs(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Everything printed twice."""
    twice = _Doubled(sheet.canvas, sheet.width, sheet.height)
    look = replace(any_look(rng), rules=rng.choice([Rules.ALL, Rules.HEADER]))
    return [letter_with(rng, twice, plain_grid(rng), look).truth]


def hidden_text(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """White print on white paper among the figures, and print that no mode paints."""
    printed = letter_with(rng, sheet, plain_grid(rng), replace(any_look(rng), rules=Rules.ALL))
    sheet.canvas.saveState()
    sheet.canvas.setFillGray(1)
    for step in range(4):
        sheet.text(LEFT + 130 + 60 * step, printed.bottom - 6, "999", "Helvetica", 8)
    sheet.canvas.restoreState()
    unpainted = sheet.canvas.beginText(LEFT + 100, sheet.height - printed.bottom + 20)
    unpainted.setTextRenderMode(3)
    unpainted.textOut("not to be seen 12")
    sheet.canvas.drawText(unpainted)
    return [printed.truth]


def clipped_text(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Words of a cell that its clipping path leaves out, as spreadsheets print long texts."""
    printed = letter_with(rng, sheet, plain_grid(rng), replace(any_look(rng), rules=Rules.ALL))
    sheet.canvas.saveState()
    path = sheet.canvas.beginPath()
    path.rect(LEFT, sheet.height - printed.bottom + 2, 60, 8)
    sheet.canvas.clipPath(path, stroke=0, fill=0)
    sheet.text(LEFT + 200, printed.bottom - 6, "beyond the edge", "Helvetica", 8)
    sheet.canvas.restoreState()
    return [printed.truth]


def bar_chart(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Bars with a scale and a legend."""
    left, bottom, height = 100.0, 500.0, 250.0
    sheet.paragraph(LEFT, 100, ROOM, " ".join(rng.sample(SENTENCES, 2)))
    step = rng.choice([2, 5, 10, 25])
    for mark in range(7):
        y = bottom - mark * height / 6
        sheet.text(left - 26, y + 3, str(mark * step), size=8)
        sheet.line(left, y, left + 350, y, 0.3)
    for index in range(5):
        x, top = left + 20 + 66 * index, bottom - rng.uniform(20, height)
        sheet.fill((x, top, x + 18, bottom), 0.3)
        sheet.fill((x + 20, bottom - rng.uniform(20, height), x + 38, bottom), 0.6)
        sheet.text(x, bottom + 14, str(2010 + index), size=8)
    for index, name in enumerate(("Warned", "Dismissed")):
        sheet.text(left + 120 * index + 60, bottom + 34, name, size=8)
    return []


def line_chart(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Curves with two scales, some points with their value."""
    left, bottom, height = 100.0, 480.0, 220.0
    sheet.paragraph(LEFT, 100, ROOM, " ".join(rng.sample(SENTENCES, 2)))
    step = rng.choice([5, 10, 50])
    for mark in range(6):
        y = bottom - mark * height / 5
        sheet.text(left - 26, y + 3, str(mark * step), size=8)
        sheet.text(left + 372, y + 3, f"{mark * 20}%", size=8)
    last = None
    for index in range(8):
        x, y = left + 45 * index + 10, bottom - rng.uniform(10, height)
        sheet.text(x - 8, bottom + 14, f"{2008 + index}", size=8)
        if last is not None:
            sheet.line(*last, x, y, 1.2)
        if index % 2:
            sheet.text(x - 4, y - 4, str(rng.randrange(5, 250)), size=7)
        last = (x, y)
    sheet.text(left + 100, bottom + 36, "Number of cases", size=8)
    return []


def prose_only(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """A letter: particulars, paragraphs, numbered questions, a signature, its address on the right."""
    for index, line in enumerate(("Civic Centre", "High Street", "Anytown", "AN1 2YT")):
        sheet.text(430, 60 + 13 * index, line)
    sheet.text(LEFT, 60, "Anytown Borough Council", "Helvetica-Bold", 14)
    for index, (name, value) in enumerate(
        (("Our ref:", "FOI 1234"), ("Date:", "3 May 2014"), ("Tel:", "01234 567890"))
    ):
        sheet.text(LEFT, 130 + 14 * index, name)
        sheet.text(LEFT + 70, 130 + 14 * index, value)
    y = 200.0
    for number in range(1, 5):
        sheet.text(LEFT, y, f"{number}.")
        y = sheet.paragraph(LEFT + 24, y, ROOM - 24, " ".join(rng.sample(SENTENCES, 2))) + 8
    for label in rng.sample(SANCTIONS, 3):
        sheet.text(LEFT + 20, y, f"•  {label}")
        y += 14
    sheet.text(LEFT, y + 30, "Yours sincerely")
    return []


def two_columns_of_prose(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """Prose in two columns."""
    for x in (50.0, 310.0):
        sheet.paragraph(x, 90, 235, " ".join(rng.sample(SENTENCES, 6) * 3), "Times-Roman", 10)
    return []


def contents_page(rng: random.Random, sheet: Sheet) -> Sequence[TableTruth]:
    """A list of contents with dots that lead to page numbers."""
    y = 120.0
    sheet.text(LEFT, 90, "Contents", "Helvetica-Bold", 14)
    for number, label in enumerate(rng.sample(SANCTIONS, 10), start=1):
        sheet.text(LEFT, y, f"{number}  {label} " + "." * rng.randrange(50, 60))
        sheet.text(500, y, str(3 * number + rng.randrange(3)))
        y += 16
    return []


STYLES: dict[str, Style] = {
    "doubled glyphs": doubled_glyphs,
    "hidden text": hidden_text,
    "clipped text": clipped_text,
    "no table: bar chart": bar_chart,
    "no table: line chart": line_chart,
    "no table: letter": prose_only,
    "no table: two columns of prose": two_columns_of_prose,
    "no table: contents page": contents_page,
}
