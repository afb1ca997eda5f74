"""Sites down the side, outcomes along the top, the year in the caption."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, tabled, year
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Wexcombe Council"
CELLS = (
    ("2", "5", "3", "4"),
    ("0", "2", "1", "2"),
    ("1", "0", "0", "1"),
    ("0", "1", "0", "3"),
    ("0", "2", "1", "0"),
    ("3", "10", "5", "10"),
)
LABELS = ("Facebook", "Twitter", "WhatsApp", "YouTube", "Facebook and Instagram", "Total")
LETTER = Letter(
    Letterhead(BODY, ("Customer and Information Services", "The Guildhall", "Wexcombe"), Heading.BAND),
    (
        *opening("FOI reference: 8827", "27 February 2015", "Employees and social media"),
        Paragraph("Thank you for your request of 30 January 2015 for the following information:"),
        Paragraph(
            "A breakdown by website (e.g. Facebook, Twitter, LinkedIn, TikTok) of employees who were dismissed or "
            "warned over social media in 2014.",
            Look.QUESTION,
        ),
        Paragraph("The information is set out below."),
        Paragraph("<b>Table 1: outcomes of social media cases by site, calendar year 2014</b>"),
        Grid(
            (
                ("Site", "Dismissed", "Written warning", "Verbal warning", "Words of advice"),
                *((label, *line) for label, line in zip(LABELS, CELLS, strict=True)),
            ),
            (150, 75, 75, 75, 80),
            GridLook.SHADED,
            has_total_row=True,
        ),
        Paragraph("A case that involved two sites is counted once, in the line for both."),
        *review("plain"),
        *sign_off("Information Requests Officer", BODY),
    ),
    Style(font="sans", size=10.5, accent="#00505c", footer="FOI 8827"),
)
GOLD = tabled(
    CELLS,
    (
        Meaning(platform="facebook"),
        Meaning(platform="twitter"),
        Meaning(platform="whatsapp"),
        Meaning(platform="youtube"),
        Meaning(platform="multiple"),
        Meaning(platform="social_media", is_total=True),
    ),
    tuple(Meaning(code) for code in ("dismissal", "written_warning", "verbal_warning", "management_action")),
    page=1,
    whole=Meaning(days=year(2014)),
)
SAMPLE = Sample(
    name="platforms-as-rows.pdf",
    authority=BODY,
    reference="8827",
    date=dt.date(2015, 2, 27),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=(
        "shaded-header",
        "platforms-as-rows",
        "outcomes-as-columns",
        "year-in-caption",
        "two-sites-one-figure",
        "total-row",
    ),
    exercises="platforms as labels, one line for two sites together, and a question that names sites without figures",
    facts="invented",
)
