"""One line for each case, with a month and wrapped cells."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import GoldRow, Meaning, exact, month
from samples.generator.model import Grid, GridLook, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Eastmarch Constabulary"
CASES = (
    ("Jan 2018", "Police constable", "Discreditable conduct: comment on an open group", "Facebook", "Written warning"),
    (
        "Feb 2018",
        "Police staff",
        "Confidentiality: picture of a scene sent to a friend",
        "WhatsApp",
        "Dismissed without notice",
    ),
    ("May 2018", "PCSO", "Orders and instructions: posted while on duty", "Twitter", "Management advice"),
    (
        "May 2018",
        "Police constable",
        "Authority, respect and courtesy: offensive remark",
        "Facebook",
        "Final written warning",
    ),
    (
        "Sep 2018",
        "Special constable",
        "Discreditable conduct: offensive picture shared",
        "Instagram",
        "Resigned before the hearing",
    ),
    ("Nov 2018", "Police sergeant", "Confidentiality: name of a witness mentioned", "Snapchat", "No case to answer"),
)
LETTER = Letter(
    Letterhead(BODY, ("Joint Disclosure Unit", "Force Headquarters", "Castle Hill", "Eastmarch")),
    (
        *opening("FOI 412/19", "21 March 2019", "Misconduct cases about social media and messaging, 2018"),
        Paragraph("Thank you for your request, received on 26 February 2019, in which you sought the following:"),
        Paragraph(
            "For the calendar year 2018, a list of all misconduct cases against officers and staff that were about "
            "social media or messaging apps: the month, the role, what was alleged, the platform and the outcome.",
            Look.QUESTION,
        ),
        Paragraph("A search of our professional standards system found the cases listed below."),
        Grid(
            (("Month", "Role", "Breach and allegation", "Platform", "Outcome"), *CASES),
            (52, 82, 170, 60, 92),
            GridLook.RULED,
            figures_from=5,
        ),
        Paragraph(
            "The month is the one in which the case was concluded. Forces record such cases in different ways, and "
            "these data should not be compared with those of other forces.",
            Look.NOTE,
        ),
        *review("days"),
        *sign_off("Disclosure Officer", BODY),
    ),
    Style(font="sans", size=10, accent="#14213d", header="OFFICIAL", footer="FOI 412/19 - page {page} of {pages}"),
)
CODES = (
    (1, "written_warning", "facebook"),
    (2, "dismissal", "whatsapp"),
    (5, "management_action", "twitter"),
    (5, "final_written_warning", "facebook"),
    (9, "resignation", "instagram"),
    (11, "no_action", "snapchat"),
)
GOLD = tuple(
    GoldRow(
        Meaning(outcome, month(2018, number), platform, f"{case[1]} / {case[2]}"),
        exact(1),
        "table",
        1,
        case[4],
    )
    for case, (number, outcome, platform) in zip(CASES, CODES, strict=True)
)
SAMPLE = Sample(
    name="police-case-list-by-month.pdf",
    authority=BODY,
    reference="412/19",
    date=dt.date(2019, 3, 21),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("ruled-table", "case-list", "month-labels", "platform-column", "wrapped-cells"),
    exercises="a list with one line for each case: each is a row of one, in its own month",
    facts="invented",
)
