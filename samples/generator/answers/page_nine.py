"""Twelve pages, and the only table of figures on the ninth."""

from __future__ import annotations

import datetime as dt

from samples.generator.answers import policy_pages
from samples.generator.gold import Meaning, financial_year, tabled
from samples.generator.model import (
    Grid,
    GridLook,
    Heading,
    Items,
    Letter,
    Letterhead,
    Look,
    NewPage,
    Paragraph,
    Sample,
    Style,
)
from samples.generator.wording import opening, review, sign_off

BODY = "Ostrey and Lune NHS Foundation Trust"
YEARS = ("2010/11", "2011/12", "2012/13")
LABELS = ("Dismissed", "Final written warning", "First written warning", "Informal counselling", "No case to answer")
CELLS = (
    ("7", "4", "9"),
    ("12", "15", "10"),
    ("18", "21", "16"),
    ("6", "0", "8"),
    ("5", "3", "2"),
)
COVERING_LETTER = (
    *opening("Our ref: OL/FOI/2013/377", "10 June 2013", "Disciplinary hearings and policies"),
    Paragraph(
        "Thank you for your request for information, which we received on 13 May 2013. You asked for the following:"
    ),
    Items(
        (
            "The Trust's policies on discipline and on social media.",
            "The outcome of all disciplinary hearings in the financial years 2010/11, 2011/12 and 2012/13.",
            "Training on these policies, headcount, severe weather warnings and use of the lone worker alarm.",
        ),
        look=Look.QUESTION,
    ),
    Paragraph("We hold this information and are glad to send it to you. It is set out in the annexes to this letter:"),
    Items(
        (
            "Annex A: disciplinary policy (pages 3 to 5)",
            "Annex B: use of social media (pages 6 to 8)",
            "Annex C: outcomes of disciplinary hearings (page 9)",
            "Annexes D to F: other information (pages 10 to 12)",
        ),
        style="•",
    ),
    Paragraph("A charge has not been made for this reply."),
    NewPage(),
    *review("standard"),
    *sign_off("Freedom of Information Lead", BODY),
)
ANNEX_C = (
    NewPage(),
    Paragraph("Annex C: Outcomes of disciplinary hearings", Look.HEADING),
    Paragraph("The table shows how all disciplinary hearings ended in the financial years that you named."),
    Grid(
        (("Outcome", *YEARS), *((label, *line) for label, line in zip(LABELS, CELLS, strict=True))),
        (180, 80, 80, 80),
        GridLook.BANDED,
    ),
    Paragraph("See Annex E for the way in which the figures were made.", Look.NOTE),
)
LETTER = Letter(
    Letterhead(BODY, ("Information Governance", "Lune General Hospital", "Ostrey"), Heading.SPLIT),
    (*COVERING_LETTER, *policy_pages.BEFORE, *ANNEX_C, *policy_pages.AFTER),
    Style(font="sans", size=12, accent="#0b3d91", header=BODY, footer="Page {page} of {pages}"),
)
GOLD = tabled(
    CELLS,
    tuple(
        Meaning(code)
        for code in ("dismissal", "final_written_warning", "written_warning", "management_action", "no_action")
    ),
    tuple(Meaning(days=financial_year(first)) for first in (2010, 2011, 2012)),
    page=9,
)
SAMPLE = Sample(
    name="table-on-page-nine.pdf",
    authority=BODY,
    reference="OL/FOI/2013/377",
    date=dt.date(2013, 6, 10),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("twelve-pages", "annexes", "banded-table", "policy-distractor", "weather-warnings", "fy-columns"),
    exercises="one table in twelve pages; policies, examples, weather warnings and headcounts that give no row",
    facts="invented",
)
