"""Years that span outcome columns, a real footnote that cuts the last year short, and cells that are merged."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, span, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Span, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Kelderby Metropolitan Borough Council"
SERVICES = ("Highways", "Social care", "Leisure and culture", "Revenues and benefits")
CELLS = (
    ("3", "1", "0", "2", "0", "1"),
    ("6", "4", "2", "5", "3", "1"),
    ("1", "0", "0", "0", "1", "0"),
    ("4", "2", "1", "3", "2", "0"),
)
OUTCOME_LABELS = ("Written warning", "Final written warning", "Dismissed")
LETTER = Letter(
    Letterhead(BODY, ("Information Rights", "Civic Centre", "Station Road", "Kelderby"), Heading.RIGHT),
    (
        *opening(
            "Our reference: KMBC/FOI/5519\nYour reference: none given",
            "20 February 2013",
            "Disciplinary outcomes by service",
        ),
        Paragraph("Thank you for your request of 24 January 2013. You asked us to provide:"),
        Paragraph(
            "the number of written warnings, final written warnings and dismissals in the last financial year and in "
            "this one, by service.",
            Look.QUESTION,
        ),
        Paragraph("The figures are given in the table."),
        Grid(
            (
                (
                    "Service",
                    "2011/12",
                    "",
                    "",
                    "2012/13<note>Figures for 2012/13 run to 31 January 2013.</note>",
                    "",
                    "",
                ),
                ("", *OUTCOME_LABELS, *OUTCOME_LABELS),
                *((service, *line) for service, line in zip(SERVICES, CELLS, strict=True)),
            ),
            (110, 58, 62, 62, 58, 62, 62),
            GridLook.RULED,
            header_row_count=2,
            spans=(Span(0, 0, row_span=2), Span(0, 1, column_span=3), Span(0, 4, column_span=3)),
        ),
        Paragraph("Agency workers and school staff are not included."),
        *review("standard"),
        *sign_off("Information Rights Team", BODY),
    ),
    Style(font="serif", size=11, accent="#7a3e00", footer="Civic Centre, Station Road, Kelderby"),
)
OUTCOMES = ("written_warning", "final_written_warning", "dismissal")
GOLD = tabled(
    CELLS,
    tuple(Meaning(category=service) for service in SERVICES),
    tuple(
        Meaning(outcome, days)
        for days in (financial_year(2011), span("2012-04-01", "2013-01-31"))
        for outcome in OUTCOMES
    ),
    page=None,
)
SAMPLE = Sample(
    name="two-level-header.docx",
    authority=BODY,
    reference="KMBC/FOI/5519",
    date=dt.date(2013, 2, 20),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("two-level-header", "merged-header-cells", "footnote", "part-year-in-footnote", "services-as-rows"),
    exercises="a year over three outcome columns; a footnote's mark beside the year that shortens it",
    facts="invented",
)
