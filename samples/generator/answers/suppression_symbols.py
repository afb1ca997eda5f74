"""Symbols in cells with a key below the table."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, between, exact, financial_year, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Quarnford and Dale NHS Trust"
CELLS = (
    ("*", "7", "5"),
    ("9", "*", "12"),
    ("14", "11", "*"),
    ("–", "*", "–"),
    ("6", "–", "8"),
)
LABELS = ("Dismissal", "Final written warning", "First written warning", "Demotion", "Resigned during investigation")
LETTER = Letter(
    Letterhead(BODY, ("Trust Headquarters", "Infirmary Road", "Quarnford"), Heading.RIGHT),
    (
        *opening("Reference FOI 1920-233", "12 August 2019", "Outcomes of disciplinary cases, 2016/17 to 2018/19"),
        Paragraph("I write in answer to your request under the Freedom of Information Act 2000 dated 15 July 2019."),
        Paragraph(
            "Please tell me how many of your employees were dismissed, demoted or given a written warning of any "
            "kind, or resigned while under investigation, in each of the financial years 2016/17, 2017/18 and 2018/19.",
            Look.QUESTION,
        ),
        Paragraph("The Trust holds this information, and most of it can be released."),
        Grid(
            (
                ("Outcome", "2016/17", "2017/18", "2018/19"),
                *((label, *line) for label, line in zip(LABELS, CELLS, strict=True)),
            ),
            (190, 80, 80, 80),
            GridLook.BANDED,
        ),
        Paragraph("Key:\n* fewer than 5\n– nil", Look.NOTE),
        Paragraph(
            "Where a number is shown as an asterisk, the exact number is withheld under section 40(2) of the Act, as "
            "it could be used to identify a member of staff."
        ),
        *review("standard"),
        *sign_off("Head of Information Governance", BODY),
    ),
    Style(font="vera", size=9.5, accent="#005eb8", footer="Page {page} of {pages}"),
)
GOLD = tabled(
    CELLS,
    (
        Meaning("dismissal"),
        Meaning("final_written_warning"),
        Meaning("written_warning"),
        Meaning("demotion"),
        Meaning("resignation"),
    ),
    tuple(Meaning(days=financial_year(first)) for first in (2016, 2017, 2018)),
    page=1,
    # The answer shows nil as a dash, so an asterisk is at least one.
    marks={"*": between(1, 4), "–": exact(0)},
)
SAMPLE = Sample(
    name="suppression-symbols-with-key.pdf",
    authority=BODY,
    reference="1920-233",
    date=dt.date(2019, 8, 12),
    disposition="partial",
    exemptions="s40(2)",
    letter=LETTER,
    gold=GOLD,
    tags=("banded-table", "asterisk-defined", "dash-is-nil", "key-below-table", "fy-columns", "embedded-font"),
    exercises="what * and – mean stands in the answer's own key; as nil is shown, * starts at one",
    facts="invented",
)
