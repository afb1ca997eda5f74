"""Answers that are hardly more than a number beside the number of the question."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, exact, said, span, year
from samples.generator.model import Heading, Items, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, scottish_review, sign_off

BODY = "Moray Council"
LETTER = Letter(
    Letterhead(BODY, ("Council Headquarters", "High Street", "Elgin IV30 1BX"), Heading.LEFT),
    (
        *opening(
            "Request 101000258114", "11 July 2014", "Freedom of Information (Scotland) Act 2002: use of social media"
        ),
        Paragraph("Your request, which reached us on 17 June 2014, asked:"),
        Items(
            (
                "Does the Council have a policy on the use of social media by its employees?",
                "Does it look at what employees publish in their own time?",
                "How many employees were reported to the Council for misuse of social media in the calendar years "
                "2011, 2012 and 2013?",
                "How many of them were dismissed?",
            ),
            look=Look.QUESTION,
        ),
        Paragraph("Our response is as follows:"),
        Paragraph("1. Yes, since 2010.", Look.INDENTED),
        Paragraph("2. No.", Look.INDENTED),
        Paragraph("3. 2011 - one formally reported\n2012 - none\n2013 - none", Look.INDENTED),
        Paragraph("4. None.", Look.INDENTED),
        *scottish_review(),
        *sign_off("Information Co-ordinator", BODY),
    ),
    Style(font="serif", size=12, footer="Page {page}"),
)
REPORTED = "investigation"
GOLD = (
    said("2011 - one formally reported", exact(1), Meaning(REPORTED, year(2011), "social_media"), 1),
    said("2012 - none", exact(0), Meaning(REPORTED, year(2012), "social_media"), 1),
    said("2013 - none", exact(0), Meaning(REPORTED, year(2013), "social_media"), 1),
    said("None", exact(0), Meaning("dismissal", span("2011-01-01", "2013-12-31"), "social_media"), 1),
)
SAMPLE = Sample(
    name="scottish-council-bare-answers.pdf",
    authority="Moray Council",
    reference="101000258114",
    date=dt.date(2014, 7, 11),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("foisa", "bare-answers", "answers-apart-from-questions", "none-as-zero", "list-number-beside-value"),
    exercises="answer numbers that are no counts, and words that are: one, none, None",
    facts="published answer of 2014; wording of the questions and day of receipt invented",
)
