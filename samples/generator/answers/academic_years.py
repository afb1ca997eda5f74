"""A university's years run from August to July."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, academic_year, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "University of Penmarrow"
CELLS = (
    ("14", "5", "2", "1"),
    ("9", "4", "0", "0"),
    ("17", "6", "3", "2"),
)
YEARS = ("2011/12", "2012/13", "2013/14")
LETTER = Letter(
    Letterhead(BODY, ("Legal and Governance Services", "Old College", "Penmarrow"), Heading.CENTRE),
    (
        *opening("Our ref: UP-FOI-1409", "3 October 2014", "Misuse of University e-mail by staff"),
        Paragraph("Your request for information was received on 8 September 2014. It asked for:"),
        Paragraph(
            "the number of investigations of staff for misuse of e-mail in each of the last three academic years, and "
            "the number of written warnings, final written warnings and dismissals that followed.",
            Look.QUESTION,
        ),
        Paragraph("Cases about misuse of e-mail, by academic year (1 August to 31 July):"),
        Grid(
            (
                ("Academic year", "Investigations", "Written warnings", "Final written warnings", "Dismissals"),
                *((label, *line) for label, line in zip(YEARS, CELLS, strict=True)),
            ),
            (100, 90, 85, 95, 80),
            GridLook.HEADER_RULE,
        ),
        Paragraph("Students are not included, nor are staff of the colleges, which are public authorities themselves."),
        *review("standard"),
        *sign_off("University Records Manager", BODY),
    ),
    Style(font="vera", size=10, accent="#4b1139"),
)
GOLD = tabled(
    CELLS,
    tuple(Meaning(days=academic_year(first)) for first in (2011, 2012, 2013)),
    tuple(Meaning(code) for code in ("investigation", "written_warning", "final_written_warning", "dismissal")),
    page=None,
    whole=Meaning(platform="email"),
)
SAMPLE = Sample(
    name="university-academic-years.docx",
    authority=BODY,
    reference="UP-FOI-1409",
    date=dt.date(2014, 10, 3),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("academic-years", "years-as-rows", "outcomes-as-columns", "header-rule-only", "platform-in-caption"),
    exercises="2011/12 is August to July here, not April to March",
    facts="invented",
)
