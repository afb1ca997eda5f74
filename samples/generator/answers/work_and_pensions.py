"""A total with its four parts, in a table with a rule below its head only, and once more in a sentence."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, span, tabled
from samples.generator.model import Grid, GridLook, Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

LETTER = Letter(
    Letterhead(
        "Department for Work and Pensions",
        ("Freedom of Information Team", "Caxton House", "6-12 Tothill Street", "London SW1H 9NA"),
        Heading.LEFT,
    ),
    (
        *opening("Our ref: VTR 4471", "8 January 2013", "Staff disciplined over social media"),
        Paragraph(
            "Thank you for your Freedom of Information request, which we received on 11 December 2012. You would like "
            "to know:"
        ),
        Paragraph(
            "Since the beginning of 2009, how many members of staff have been disciplined for their use of social "
            "media (such as Facebook, MySpace, Twitter or Bebo), and what was the outcome in each case?",
            Look.QUESTION,
        ),
        Paragraph(
            "Between January 2009 and the end of December 2012, 116 employees of the Department were disciplined for "
            "misuse of social media. The table shows what penalty they received."
        ),
        Grid(
            (
                ("Penalty for misuse of social media", "Number of employees"),
                ("Dismissal", "11"),
                ("Final written warning", "34"),
                ("Written warning", "35"),
                ("Oral warning", "36"),
                ("Total", "116"),
            ),
            (240, 130),
            GridLook.HEADER_RULE,
            has_total_row=True,
        ),
        Paragraph(
            "These figures must be seen against a workforce of more than 100,000 people. They come from our personnel "
            "system and have not been checked by official statisticians."
        ),
        *review("days"),
        *sign_off("Freedom of Information Focal Point", "Department for Work and Pensions"),
    ),
    Style(font="vera", size=9.5, footer="{page}"),
)
OUTCOMES = (
    Meaning("dismissal"),
    Meaning("final_written_warning"),
    Meaning("written_warning"),
    Meaning("verbal_warning"),
    Meaning("disciplinary_action", is_total=True),
)
GOLD = tabled(
    (("11",), ("34",), ("35",), ("36",), ("116",)),
    OUTCOMES,
    (Meaning(days=span("2009-01-01", "2012-12-31"), platform="social_media"),),
    page=1,
)
SAMPLE = Sample(
    name="dwp-social-media-2009-2012.pdf",
    authority="Department for Work and Pensions",
    reference="VTR 4471",
    date=dt.date(2013, 1, 8),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("embedded-font", "header-rule-only", "total-row", "prose-repeats-total", "headcount-distractor"),
    exercises="116 = 11 + 34 + 35 + 36: a total that is kept but never added in",
    facts="published figures (press, January 2013); reference and day invented",
)
