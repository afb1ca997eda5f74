"""Cells that state several outcomes at once."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import GoldRow, Meaning, exact, year
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Brackenshire Police"
LETTER = Letter(
    Letterhead(BODY, ("Legal and Compliance", "Police Headquarters", "Brackenton"), Heading.BAND),
    (
        *opening("Ref. 731/21", "14 May 2021", "Officers and social media, 2018 to 2020"),
        Paragraph("You made the following request on 19 April 2021:"),
        Paragraph(
            "How many officers were investigated for misuse of social media in 2018, 2019 and 2020, and what came of "
            "it?",
            Look.QUESTION,
        ),
        Paragraph("Misuse of social media, by calendar year:"),
        Grid(
            (
                ("", "2018", "2019", "2020"),
                ("Officers investigated", "1", "2", "5"),
                (
                    "Outcomes",
                    "1x Written warning",
                    "1x Written warning\n1x Final written warning",
                    "1x Dismissed\n1x No further action\n3x Reflective practice",
                ),
            ),
            (110, 105, 125, 125),
            GridLook.RULED,
        ),
        Paragraph(
            "The search used the words “social media”, “Facebook”, “Twitter” and “WhatsApp”. Cases that were recorded "
            "in other words will not have been found."
        ),
        *review("days"),
        *sign_off("Freedom of Information Officer", BODY),
    ),
    Style(font="sans", size=10.5, accent="#233d7b", footer="Page {page} of {pages}"),
)
FACTS = (
    (2018, "investigation", 1, "1"),
    (2019, "investigation", 2, "2"),
    (2020, "investigation", 5, "5"),
    (2018, "written_warning", 1, "1x Written warning"),
    (2019, "written_warning", 1, "1x Written warning"),
    (2019, "final_written_warning", 1, "1x Final written warning"),
    (2020, "dismissal", 1, "1x Dismissed"),
    (2020, "no_action", 1, "1x No further action"),
    (2020, "management_action", 3, "3x Reflective practice"),
)
GOLD = tuple(
    GoldRow(Meaning(outcome, year(number), "social_media"), exact(count), "table", 1, quote)
    for number, outcome, count, quote in FACTS
)
SAMPLE = Sample(
    name="several-facts-in-a-cell.pdf",
    authority=BODY,
    reference="731/21",
    date=dt.date(2021, 5, 14),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("ruled-table", "several-facts-in-a-cell", "years-as-columns", "keyword-search-caveat"),
    exercises="a cell with two or three outcomes gives a row for each; sites that were only searched for",
    facts="invented",
)
