"""Rounded figures with the bracketed shorthand of official statistics."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import NOT_HELD, WITHHELD, Meaning, about, financial_year, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "National Survey and Charting Agency"
LABELS = ("Dismissal", "Final written warning", "Written warning", "Suspension")
CELLS = (
    ("10", "15", "[c]"),
    ("25", "30", "20"),
    ("40", "35", "55"),
    ("[x]", "[x]", "10"),
)
LETTER = Letter(
    Letterhead(BODY, ("Information Governance", "Meridian House", "Charterbridge"), Heading.SPLIT),
    (
        *opening("Ref: NSCA-2023-0417", "5 September 2023", "Formal action against staff"),
        Paragraph("Thank you for your request dated 8 August 2023. You asked:"),
        Paragraph(
            "How many staff were dismissed, suspended or warned in writing for misconduct in 2020/21, 2021/22 and "
            "2022/23?",
            Look.QUESTION,
        ),
        Paragraph("Formal action for misconduct by financial year, rounded to the nearest 5:"),
        Grid(
            (
                ("Action", "2020/21", "2021/22", "2022/23"),
                *((label, *line) for label, line in zip(LABELS, CELLS, strict=True)),
            ),
            (170, 85, 85, 85),
            GridLook.BANDED,
        ),
        Paragraph(
            "All figures are rounded to the nearest 5. [c] means that the figure is confidential and is withheld under "
            "section 40(2) of the Act. [x] means that the information is not held: suspensions have been recorded only "
            "since April 2022."
        ),
        *review("standard"),
        *sign_off("Information Governance Team", BODY),
    ),
    Style(font="sans", size=11, accent="#206095"),
)
GOLD = tabled(
    CELLS,
    tuple(Meaning(code) for code in ("dismissal", "final_written_warning", "written_warning", "suspension")),
    tuple(Meaning(days=financial_year(first)) for first in (2020, 2021, 2022)),
    page=None,
    marks={
        "[c]": WITHHELD,
        "[x]": NOT_HELD,
        **{text: about(int(text)) for line in CELLS for text in line if text.isdigit()},
    },
)
SAMPLE = Sample(
    name="rounded-with-shorthand.docx",
    authority=BODY,
    reference="NSCA-2023-0417",
    date=dt.date(2023, 9, 5),
    disposition="partial",
    exemptions="s40(2)",
    letter=LETTER,
    gold=GOLD,
    tags=(
        "nested-letterhead-table",
        "banded-table",
        "rounded-to-five",
        "bracket-shorthand",
        "withheld-cell",
        "not-held-cell",
    ),
    exercises="approximate counts, a cell that is withheld and two that are not held, in one table",
    facts="invented",
)
