"""A reply in Welsh and in English that gives the same table twice."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import review, sign_off

BODY = "Dyffryn Celyn County Council"
YEARS = ("2012/13", "2013/14")
CELLS = (("6", "4"), ("3", "5"), ("2", "0"), ("1", "3"))
WELSH = ("Rhybudd llafar", "Rhybudd ysgrifenedig", "Rhybudd ysgrifenedig terfynol", "Diswyddo")
ENGLISH = ("Verbal warning", "Written warning", "Final written warning", "Dismissal")


def table(corner: str, labels: tuple[str, ...]) -> Grid:
    """The same figures under labels in one language."""
    body = tuple((label, *line) for label, line in zip(labels, CELLS, strict=True))
    return Grid(((corner, *YEARS), *body), (230, 90, 90), GridLook.RULED)


LETTER = Letter(
    Letterhead(
        f"Cyngor Sir Dyffryn Celyn / {BODY}",
        ("Swyddfa'r Sir / County Office", "Stryd y Bont", "Dyffryn Celyn"),
        Heading.LEFT,
    ),
    (
        Paragraph("Cyf / Ref: 2014-0388\n16 Mehefin 2014 / 16 June 2014"),
        Paragraph("Annwyl ymgeisydd"),
        Paragraph("Deddf Rhyddid Gwybodaeth 2000: camau disgyblu yn erbyn staff", Look.SUBJECT),
        Paragraph(
            "Diolch am eich cais a dderbyniwyd ar 19 Mai 2014. Mae'r tabl yn dangos nifer y camau disgyblu yn ôl "
            "blwyddyn ariannol. Nid yw staff ysgolion wedi'u cynnwys."
        ),
        table("Canlyniad", WELSH),
        Paragraph("Dear applicant"),
        Paragraph("Freedom of Information Act 2000: disciplinary action against staff", Look.SUBJECT),
        Paragraph(
            "Thank you for your request, received on 19 May 2014. The table shows the number of disciplinary outcomes "
            "by financial year. Staff in schools are not included."
        ),
        table("Outcome", ENGLISH),
        *review("plain"),
        *sign_off("Swyddog Rhyddid Gwybodaeth / Freedom of Information Officer", BODY, "Yn gywir / Yours sincerely"),
    ),
    Style(font="sans", size=10.5, accent="#00693e"),
)
GOLD = tabled(
    CELLS,
    tuple(Meaning(code) for code in ("verbal_warning", "written_warning", "final_written_warning", "dismissal")),
    tuple(Meaning(days=financial_year(first)) for first in (2012, 2013)),
    page=None,
)
SAMPLE = Sample(
    name="welsh-council-bilingual.docx",
    authority=BODY,
    reference="2014-0388",
    date=dt.date(2014, 6, 16),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("bilingual", "same-table-twice", "outcomes-as-rows", "fy-columns"),
    exercises="a figure that stands in both languages is one figure",
    facts="invented",
)
