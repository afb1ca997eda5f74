"""Upper bounds that were reported as counts: up to five is not five."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, about, between, said, span
from samples.generator.model import Heading, Items, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

WHOLE = span("2010-01-01", "2012-12-31")
LETTER = Letter(
    Letterhead(
        "Department for Transport",
        ("Freedom of Information Advice Team", "Great Minster House", "33 Horseferry Road", "London SW1P 4DR"),
        Heading.SPLIT,
    ),
    (
        *opening("Our ref: F0009617", "15 January 2013", "Misuse of social media by staff, 2010 to 2012"),
        Paragraph(
            "I am writing about the request that you sent on 17 December 2012. It has been considered under the "
            "Freedom of Information Act 2000. Your questions were these:"
        ),
        Items(
            (
                "How many incidents of social media misuse by members of staff did you record in 2010, 2011 and 2012?",
                "How many people were disciplined for it?",
                "How many people were dismissed for it?",
            ),
            look=Look.QUESTION,
        ),
        Paragraph("Our answers take the three calendar years 2010 to 2012 together."),
        Items(
            (
                "About 25 incidents were recorded between 1 January 2010 and 31 December 2012.",
                "Up to 20 members of staff were disciplined in the same period.",
                "Of those disciplined, up to five were dismissed.",
            ),
        ),
        Paragraph(
            "The Department does not give out exact figures of five or fewer, because it might be possible to work out "
            "who is meant. To that extent the information is exempt under section 40(2) of the Act, which protects "
            "personal data. No public interest test applies."
        ),
        *review("days"),
        *sign_off("Freedom of Information Adviser", "Department for Transport"),
    ),
    Style(font="sans", size=11, accent="#006435", footer="Great Minster House, London"),
)
GOLD = (
    said("About 25 incidents", about(25), Meaning("investigation", WHOLE, "social_media"), None),
    said(
        "Up to 20 members of staff",
        between(0, 20),
        Meaning("disciplinary_action", WHOLE, "social_media", "", True),
        None,
    ),
    said("up to five were dismissed", between(0, 5), Meaning("dismissal", WHOLE, "social_media"), None),
)
SAMPLE = Sample(
    name="department-for-transport-social-media-2013.docx",
    authority="Department for Transport",
    reference="F0009617",
    date=dt.date(2013, 1, 15),
    disposition="partial",
    exemptions="s40(2)",
    letter=LETTER,
    gold=GOLD,
    tags=("nested-letterhead-table", "numbered-list", "up-to-n", "approximate", "platform-in-question"),
    exercises="upper bounds (up to five, up to 20) and an estimate (about 25), never read as exact counts",
    facts="published figures (press, January 2013); reference and day invented",
)
