"""One bounded figure for several years; the rest withheld."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, between, said, span
from samples.generator.model import Heading, Items, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Royal Berkshire NHS Foundation Trust"
LETTER = Letter(
    Letterhead(
        BODY,
        ("Freedom of Information Office", "Royal Berkshire Hospital", "London Road", "Reading RG1 5AN"),
        Heading.SPLIT,
    ),
    (
        *opening("FOI 4912", "3 May 2018", "Disciplinary action over messaging and social media"),
        Paragraph("We received your request on 9 April 2018. For ease of reference we repeat it."),
        Items(
            (
                "How many members of staff have faced disciplinary action because of WhatsApp, Facebook, Twitter, "
                "Instagram or the like in each year since 2013?",
                "For each of them, what was the job title, and were they dismissed, formally warned or referred to a "
                "professional regulator?",
            ),
            look=Look.QUESTION,
            style="a)",
        ),
        Paragraph("The Trust's answer is:"),
        Items(
            (
                "Less than 6 members of staff were subject to disciplinary action over the use of social media in "
                "the whole of the period from 1 January 2013 to 9 April 2018.",
                "We are not able to give more detail. With numbers as low as this, a job title or an outcome could "
                "allow people to be recognised. That information is the personal data of others and is exempt under "
                "section 40(2) of the Freedom of Information Act 2000.",
            ),
            style="a)",
        ),
        *review("days"),
        *sign_off("Freedom of Information Officer", BODY),
    ),
    Style(font="sans", size=11, accent="#005eb8", footer="Page {page} of {pages}"),
)
GOLD = (
    said(
        "Less than 6 members of staff",
        between(0, 5),
        Meaning("disciplinary_action", span("2013-01-01", "2018-04-09"), "social_media"),
        1,
    ),
)
SAMPLE = Sample(
    name="nhs-trust-less-than-six.pdf",
    authority=BODY,
    reference="4912",
    date=dt.date(2018, 5, 3),
    disposition="partial",
    exemptions="s40(2)",
    letter=LETTER,
    gold=GOLD,
    tags=("lettered-answers", "less-than-six", "one-figure-for-all-years", "rest-withheld"),
    exercises="a bound with its own threshold (six, not five) for a whole period",
    facts="published answer of 2018; reference and day of reply invented",
)
