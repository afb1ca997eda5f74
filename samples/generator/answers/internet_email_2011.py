"""Year lists under headings, with a part year and a count of dismissals for any reason."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Bounds, GoldRow, Meaning, between, exact, said, span, year
from samples.generator.model import Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import review

BODY = "Office of Civil Registers"
LETTER = Letter(
    Letterhead(BODY, ("Freedom of Information release",), Heading.CENTRE),
    (
        Paragraph("Release 2011/0612\nPublished 8 June 2011"),
        Paragraph("Staff disciplined for internet or e-mail misuse", Look.HEADING),
        Paragraph(
            "A member of the public asked how many of our staff had been warned, and how many dismissed, for misuse of "
            "the internet or of e-mail since 2009, and how many had been dismissed for any reason in that time. Our "
            "reply of 8 June 2011 is given here in full."
        ),
        Paragraph("Warned for internet or e-mail misuse", Look.HEADING),
        Paragraph("2009 - 8", Look.BULLET),
        Paragraph("2010 - 18", Look.BULLET),
        Paragraph("2011 (up to 7 June) - fewer than 5", Look.BULLET),
        Paragraph("Dismissed for internet or e-mail misuse", Look.HEADING),
        Paragraph("2009 - fewer than 5", Look.BULLET),
        Paragraph("2010 - fewer than 5", Look.BULLET),
        Paragraph("2011 (up to 7 June) - fewer than 5", Look.BULLET),
        Paragraph("Dismissed for all reasons", Look.HEADING),
        Paragraph("2009 - 99", Look.BULLET),
        Paragraph("2010 - 175", Look.BULLET),
        Paragraph("2011 (up to 7 June) - 74", Look.BULLET),
        Paragraph(
            "Numbers below five are not shown, so that nobody can be identified (section 40(2) of the Freedom of "
            "Information Act 2000).",
            space_before=8,
        ),
        *review("plain"),
    ),
    Style(font="sans", size=10.5, accent="#333333", footer="Release 2011/0612"),
)
YEARS = (year(2009), year(2010), span("2011-01-01", "2011-06-07"))
LABELS = ("2009", "2010", "2011 (up to 7 June)")
FEW = between(0, 4)


def listed(meaning: Meaning, counts: tuple[tuple[str, Bounds], ...]) -> tuple[GoldRow, ...]:
    """A heading's three lines."""
    return tuple(
        said(
            f"{label} - {text}",
            bounds,
            Meaning(meaning.outcome, days, meaning.platform, meaning.category, meaning.is_total),
            1,
        )
        for label, days, (text, bounds) in zip(LABELS, YEARS, counts, strict=True)
    )


GOLD = (
    *listed(Meaning("warning", platform="multiple"), (("8", exact(8)), ("18", exact(18)), ("fewer than 5", FEW))),
    *listed(Meaning("dismissal", platform="multiple"), (("fewer than 5", FEW),) * 3),
    *listed(
        Meaning("dismissal", category="all reasons", is_total=True),
        (("99", exact(99)), ("175", exact(175)), ("74", exact(74))),
    ),
)
SAMPLE = Sample(
    name="internet-email-misuse-2011.pdf",
    authority=BODY,
    reference="2011/0612",
    date=dt.date(2011, 6, 8),
    disposition="partial",
    exemptions="s40(2)",
    letter=LETTER,
    gold=GOLD,
    tags=("release", "headings-carry-outcome", "dash-list", "part-year", "fewer-than", "all-reasons"),
    exercises="outcome and platform in the heading, a year cut short, and a wider count that is not about misuse",
    facts="published figures (gov.uk release of June 2011); the body's name is invented",
)
