"""Long PDFs as they come with answers: board papers, policies, yearly reports; figures on few pages."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Spacer, Table
from reportlab.platypus import Paragraph as SetParagraph

from bench.tables.generator.content import plain_grid
from samples.generator.pdf import register_vera

_BODY = ParagraphStyle("body", fontName="Vera", fontSize=9.5, leading=12.5, spaceAfter=6)
_HEADING = ParagraphStyle("heading", fontName="Vera-Bold", fontSize=13, leading=17, spaceBefore=6, spaceAfter=8)
_SUBJECTS = (
    "the capital programme", "the local plan", "adult social care", "highways maintenance", "the library service",
    "waste collection", "housing repairs", "the customer contact centre", "planning enforcement", "school transport",
    "the pension fund", "information governance", "health and safety", "the staff survey", "public consultation",
)  # fmt: skip
_SENTENCES = (
    "The committee considered the report on {subject} and noted the progress made since its meeting in {month} {year}.",
    "Officers were asked to bring a further paper on {subject} once the views of residents have been gathered.",
    "Spending on {subject} came to £{money},000 against a budget of £{budget},000, and the difference is carried over.",
    "The risk register was reviewed, and the entry on {subject} was moved from amber to green for the time being.",
    "Members thanked the team for its work on {subject} and asked that the partners be told of the outcome.",
    "A survey of residents found that {share} per cent were satisfied with {subject}, a little more than in {year}.",
    "The policy on {subject} sets out who decides, how the decision is recorded, and when it is to be reviewed.",
    "Paragraph {section} of the guidance describes how {subject} is to be monitored by the service concerned.",
    "It is expected that the contract for {subject} will be let in {month} {year}, subject to the approval of cabinet.",
    "The strategy for {subject} rests on early help, good information, and working with others across the county.",
    "No objections were received from consultees, and the recommendation on {subject} was agreed without a vote.",
    "Where a complaint about {subject} cannot be settled at once, the manager writes to the person within ten days.",
)
_MONTHS = ("January", "March", "May", "July", "September", "November")


def write_reports(folder: Path, count: int) -> list[Path]:
    """``count`` files of 100 to 140 pages, always the same ones."""
    register_vera()
    return [_write(folder / f"report-{number:03}.pdf", random.Random(number)) for number in range(count)]  # noqa: S311 - no secrets are made


def write_pages(path: Path, page_count: int) -> Path:
    """One file of about ``page_count`` pages."""
    register_vera()
    return _write(path, random.Random(page_count), page_count)  # noqa: S311 - no secrets are made


def _write(path: Path, chance: random.Random, page_count: int = 0) -> Path:
    pages = page_count or chance.randrange(100, 141)
    with_figures = set(chance.sample(range(3, pages), k=3))
    template = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=22 * mm, bottomMargin=20 * mm,
        title="Reports and policies", invariant=1,
    )  # fmt: skip
    parts: list[Flowable] = []
    for number in range(pages):
        parts.extend(_page(number, chance, number in with_figures))
    template.build(parts, onFirstPage=_furniture, onLaterPages=_furniture)
    return path


def _page(number: int, chance: random.Random, has_figures: bool) -> Iterator[Flowable]:
    subject = chance.choice(_SUBJECTS)
    yield SetParagraph(f"{number + 1}. Report on {subject}", _HEADING)
    if has_figures:
        yield SetParagraph("Table: disciplinary action taken against members of staff", _BODY)
        grid = plain_grid(chance)
        yield Table([list(row) for row in grid.rows], style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
        yield Spacer(1, 8)
    for _ in range(3 if has_figures else 7):
        yield SetParagraph(" ".join(_sentence(subject, chance) for _ in range(4)), _BODY)
    yield PageBreak()


def _sentence(subject: str, chance: random.Random) -> str:
    return chance.choice(_SENTENCES).format(
        subject=subject,
        month=chance.choice(_MONTHS),
        year=chance.randrange(2009, 2021),
        money=chance.randrange(100, 900),
        budget=chance.randrange(100, 900),
        share=chance.randrange(40, 90),
        section=f"{chance.randrange(1, 9)}.{chance.randrange(1, 20)}",
    )


def _furniture(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Vera", 8)
    canvas.drawString(20 * mm, 287 * mm, "Council papers")
    canvas.line(20 * mm, 285 * mm, 190 * mm, 285 * mm)
    canvas.drawCentredString(105 * mm, 10 * mm, f"Page {template.page}")
