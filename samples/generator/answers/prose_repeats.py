"""A letter that goes through its own table in words."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, tabled, year
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Lanmoor Valley Council"
LABELS = ("Dismissed", "Final written warning", "Written warning", "Oral warning")
CELLS = (("5", "2", "3"), ("8", "11", "7"), ("13", "9", "16"), ("4", "6", "1"))
LETTER = Letter(
    Letterhead(BODY, ("Corporate Governance", "Valley House", "Lanmoor"), Heading.SPLIT),
    (
        *opening("Our ref: LVC 0642", "22 May 2015", "Disciplinary sanctions, 2012 to 2014"),
        Paragraph(
            "We are replying to your request of 24 April 2015 about sanctions imposed on our employees for misconduct "
            "in the calendar years 2012, 2013 and 2014. This is what our records show:"
        ),
        Grid(
            (
                ("Sanction", "2012", "2013", "2014"),
                *((label, *line) for label, line in zip(LABELS, CELLS, strict=True)),
            ),
            (170, 70, 70, 70),
            GridLook.UNRULED,
        ),
        Paragraph(
            "As the table shows, five employees were dismissed in 2012, two in 2013 and three in 2014. Final written "
            "warnings rose from eight in 2012 to 11 in 2013 before they fell to seven. There were 16 written warnings "
            "in 2014."
        ),
        Paragraph(
            "The council keeps a record of a written warning for 12 months and of a final written warning for 24 "
            "months.",
            Look.BODY,
        ),
        *review("standard"),
        *sign_off("Access to Information Officer", BODY),
    ),
    Style(font="serif", size=11.5, accent="#274e13", footer="Page {page}"),
)
GOLD = tabled(
    CELLS,
    tuple(Meaning(code) for code in ("dismissal", "final_written_warning", "written_warning", "verbal_warning")),
    tuple(Meaning(days=year(number)) for number in (2012, 2013, 2014)),
    page=1,
)
SAMPLE = Sample(
    name="prose-repeats-table.pdf",
    authority=BODY,
    reference="LVC 0642",
    date=dt.date(2015, 5, 22),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("unruled-table", "prose-repeats-table", "number-words", "policy-distractor", "years-as-columns"),
    exercises="sentences that repeat the table's figures are no new figures; a table without a single line",
    facts="invented",
)
