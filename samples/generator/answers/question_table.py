"""A table with the questions in one column and the answers in the other."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import GoldRow, Meaning, exact, span
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Northumbria Police"
LETTER = Letter(
    Letterhead(BODY, ("Information Management Unit", "Middle Engine Lane", "Wallsend NE28 9NT"), Heading.LEFT),
    (
        *opening("Our ref: 593/20", "27 April 2020", "Misconduct and social media, 1 January 2016 to 10 April 2020"),
        Paragraph(
            "Thank you for your e-mail of 14 April 2020. For the period from 1 January 2016 to 10 April 2020 we can "
            "reply to your questions about officers and social media as follows."
        ),
        Grid(
            (
                ("No.", "Question", "Answer"),
                (
                    "1",
                    "How many officers attended a misconduct hearing because of their use of social media or "
                    "messaging apps?",
                    "3",
                ),
                (
                    "2",
                    "How many of those officers received (i) a final written warning, (ii) management advice?",
                    "Two officers received final written warnings and one officer received management advice.",
                ),
                ("3", "Which sites or apps were involved?", "Facebook and WhatsApp."),
                (
                    "4",
                    "What was posted?",
                    "Exempt. An account of each case would identify the officer (section 40(2)).",
                ),
            ),
            (30, 210, 190),
            GridLook.RULED,
            figures_from=3,
        ),
        *review("days"),
        *sign_off("Disclosure Section", BODY),
    ),
    Style(font="sans", size=11, accent="#1b365d"),
)
WHEN = span("2016-01-01", "2020-04-10")
GOLD = (
    GoldRow(Meaning("investigation", WHEN, "social_media", "officers", True), exact(3), "table", None, "3"),
    GoldRow(
        Meaning("final_written_warning", WHEN, "social_media", "officers"),
        exact(2),
        "table",
        None,
        "Two officers received final written warnings",
    ),
    GoldRow(
        Meaning("management_action", WHEN, "social_media", "officers"),
        exact(1),
        "table",
        None,
        "one officer received management advice",
    ),
)
SAMPLE = Sample(
    name="question-table.docx",
    authority=BODY,
    reference="593/20",
    date=dt.date(2020, 4, 27),
    disposition="partial",
    exemptions="s40(2)",
    letter=LETTER,
    gold=GOLD,
    tags=("question-table", "number-column", "words-in-cells", "officers", "part-withheld"),
    exercises="a column of question numbers that are no counts, a bare number and a sentence as answers",
    facts="published answer of 2020; wording of the questions and days invented",
)
