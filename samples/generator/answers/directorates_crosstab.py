"""Outcomes by directorate with totals both ways, and a table of sickness that is none of our business."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Thaxbury District Council"
DIRECTORATES = ("Place", "People", "Corporate Services", "Housing")
CELLS = (
    ("2", "5", "0", "3", "10"),
    ("4", "3", "1", "2", "10"),
    ("1", "2", "0", "1", "4"),
    ("0", "1", "1", "0", "2"),
    ("7", "11", "2", "6", "26"),
)
LABELS = ("Verbal warning", "Written warning", "Final written warning", "Dismissal", "Total")
LETTER = Letter(
    Letterhead(BODY, ("Council Offices", "Mill Lane", "Thaxbury"), Heading.BAND),
    (
        *opening("Ref: TDC 16-1184", "9 June 2016", "Disciplinary outcomes and sickness absence by directorate"),
        Paragraph("You wrote to us on 12 May 2016. We reply to the two parts of your request in turn."),
        Paragraph(
            "1. A breakdown of formal disciplinary outcomes in 2015/16 by directorate.\n"
            "2. Days lost to sickness in 2015/16 by directorate.",
            Look.QUESTION,
        ),
        Paragraph("Part 1", Look.HEADING),
        Paragraph("Formal disciplinary outcomes in the financial year 2015/16:"),
        Grid(
            (
                ("Outcome", *DIRECTORATES, "Total"),
                *((label, *line) for label, line in zip(LABELS, CELLS, strict=True)),
            ),
            (130, 60, 60, 80, 65, 55),
            GridLook.SHADED,
            has_total_row=True,
        ),
        Paragraph("Part 2", Look.HEADING),
        Paragraph("Working days lost to sickness in the financial year 2015/16:"),
        Grid(
            (
                ("Directorate", "Days lost", "Average for each employee"),
                ("Place", "1,212", "7.4"),
                ("People", "2,048", "9.1"),
                ("Corporate Services", "866", "6.3"),
                ("Housing", "954", "8.8"),
            ),
            (150, 90, 150),
            GridLook.SHADED,
        ),
        Paragraph("Staff employed by schools are in neither table."),
        *review("standard"),
        *sign_off("Corporate Information Team", BODY),
    ),
    Style(font="sans", size=10.5, accent="#2e5d34", footer="www.thaxbury.example"),
)
GOLD = tabled(
    CELLS,
    (
        Meaning("verbal_warning"),
        Meaning("written_warning"),
        Meaning("final_written_warning"),
        Meaning("dismissal"),
        Meaning("disciplinary_action", is_total=True),
    ),
    (*(Meaning(category=name) for name in DIRECTORATES), Meaning(is_total=True)),
    page=None,
    whole=Meaning(days=financial_year(2015)),
)
SAMPLE = Sample(
    name="council-directorates-crosstab.docx",
    authority=BODY,
    reference="TDC 16-1184",
    date=dt.date(2016, 6, 9),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=(
        "letterhead-in-page-header",
        "crosstab",
        "total-row",
        "total-column",
        "sickness-distractor",
        "year-in-caption",
    ),
    exercises="totals in both directions flagged, and a table about sickness that gives no row",
    facts="invented",
)
