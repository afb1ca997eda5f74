"""Answers in the form "(a) = 5" and "Dismissed = 1"."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, exact, said, year
from samples.generator.model import Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import review

BODY = "Severnholme Police"
LETTER = Letter(
    Letterhead(BODY, ("Freedom of Information", "Force Headquarters", "Severnholme")),
    (
        Paragraph("Staff discipline: social media", Look.HEADING),
        Paragraph("Reference: 2214/16\nDate of reply: 3 March 2016"),
        Paragraph(
            "1. How many (a) police officers and (b) police staff were disciplined in 2015 for their use of social "
            "media?",
            Look.QUESTION,
        ),
        Paragraph("(a) = 5\n(b) = 2"),
        Paragraph("2. Which sites did these matters concern?", Look.QUESTION),
        Paragraph("No information held. The name of a site is not recorded."),
        Paragraph("3. How were the matters resolved?", Look.QUESTION),
        Paragraph("Dismissed = 1\nFinal written warning = 2\nWritten warning = 1\nManagement advice = 3"),
        Paragraph(
            "The figures were taken from a live system and may alter as cases are updated. Police forces are not "
            "obliged to record such matters in the same way.",
            Look.NOTE,
        ),
        *review("standard"),
        Paragraph(f"Disclosure Unit\n{BODY}", space_before=12),
    ),
    Style(font="mono", size=10, accent="#000000", header="NOT PROTECTIVELY MARKED", footer="{page} / {pages}"),
)
WHEN = year(2015)
GOLD = (
    said("(a) = 5", exact(5), Meaning("disciplinary_action", WHEN, "social_media", "police officers"), 1),
    said("(b) = 2", exact(2), Meaning("disciplinary_action", WHEN, "social_media", "police staff"), 1),
    said("Dismissed = 1", exact(1), Meaning("dismissal", WHEN, "social_media"), 1),
    said("Final written warning = 2", exact(2), Meaning("final_written_warning", WHEN, "social_media"), 1),
    said("Written warning = 1", exact(1), Meaning("written_warning", WHEN, "social_media"), 1),
    said("Management advice = 3", exact(3), Meaning("management_action", WHEN, "social_media"), 1),
)
SAMPLE = Sample(
    name="police-form-equals-signs.pdf",
    authority=BODY,
    reference="2214/16",
    date=dt.date(2016, 3, 3),
    disposition="partial",
    letter=LETTER,
    gold=GOLD,
    tags=("monospace", "equals-signs", "officers-v-staff", "one-set-broken-down-twice", "part-not-held"),
    exercises="letters that point back to the question; the same seven people by kind and by outcome, neither a total",
    facts="invented, in the form that forces use",
)
