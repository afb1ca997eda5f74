"""A page to print on, with the origin at its top left and y growing downwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Courier": "Courier-Bold"}


@dataclass(slots=True)
class Sheet:
    """A canvas with the height of its pages; ``number`` is the page printed on."""

    canvas: Canvas
    width: float
    height: float
    number: int = 1

    def text(self, x: float, y: float, text: str, font: str = "Helvetica", size: float = 10.0) -> None:
        """Print ``text`` from ``x`` on the baseline ``y``."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text)

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.6) -> None:
        """Draw a ruling."""
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def fill(self, box: tuple[float, float, float, float], lightness: float) -> None:
        """Fill the box (x0, top, x1, bottom) with a grey."""
        x0, top, x1, bottom = box
        self.canvas.saveState()
        self.canvas.setFillGray(lightness)
        self.canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
        self.canvas.restoreState()

    def paragraph(
        self, x: float, y: float, width: float, text: str, font: str = "Helvetica", size: float = 10.0
    ) -> float:
        """Print a paragraph wrapped to ``width``, its first baseline at ``y``; the y below it."""
        for line in wrapped(text, width, font, size):
            self.text(x, y, line, font, size)
            y += 1.25 * size
        return y

    def turn_page(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()
        self.number += 1


def opened(path: Path, size: tuple[float, float] = A4) -> Sheet:
    """A sheet that is written to ``path`` when its canvas is saved; the same prints give the same bytes."""
    return Sheet(Canvas(str(path), pagesize=size, invariant=1), *size)


def wrapped(text: str, width: float, font: str, size: float) -> list[str]:
    """The text in lines no wider than ``width`` points; a line break in the text stays one."""
    lines = []
    for part in text.split("\n"):
        line = ""
        for word in part.split():
            longer = f"{line} {word}".strip()
            if line and stringWidth(longer, font, size) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines
