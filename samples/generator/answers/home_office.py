"""Parts of a total in prose: who was dismissed and who was warned, over which site."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, exact, said
from samples.generator.model import Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

DISREPUTE = "bringing the Department into disrepute"
LETTER = Letter(
    Letterhead("Home Office", ("Information Access Team", "2 Marsham Street", "London SW1P 4DF", "www.gov.uk")),
    (
        *opening(
            "Our ref: 26418", "8 February 2013", "Freedom of Information request: staff and social networking sites"
        ),
        Paragraph(
            "Thank you for your message of 9 January 2013, which we have handled under the Freedom of Information "
            "Act 2000. You asked:"
        ),
        Paragraph(
            "How many of your staff have been sacked, given a final warning or disciplined in some other way over the "
            "last 5 years because of something that they wrote on Facebook, Twitter or a similar site? Please say "
            "which site it was and what they had done. I have read that 7 people lost their jobs elsewhere.",
            Look.QUESTION,
        ),
        Paragraph(
            "We can confirm that the Department holds this information. Our records do not allow us to set it out year "
            "by year, so what follows is for the whole of the time that you asked about."
        ),
        Paragraph("Dismissals", Look.HEADING),
        Paragraph(
            f"Three members of staff were dismissed for {DISREPUTE} through postings on social networking sites: one "
            "on MySpace, one on Facebook and one on Bebo."
        ),
        Paragraph("Warnings", Look.HEADING),
        Paragraph(
            "Eleven warnings were given in all for misuse of social networking sites (Twitter, Facebook, MySpace and "
            "Bebo). Of these, three were for misusing Twitter in breach of the Civil Service Code and one was for a "
            "breach of security on Facebook."
        ),
        Paragraph(
            "All staff are told that careless use of such sites can lead to a penalty, which in the gravest cases may "
            "be dismissal."
        ),
        *review(),
        *sign_off("Information Access Team", "Home Office"),
    ),
    Style(font="serif", size=11.5, header="OFFICIAL", footer="Page {page} of {pages}"),
)
GOLD = (
    said("Three members of staff", exact(3), Meaning("dismissal", None, "social_media", DISREPUTE, True), 1),
    said("one on MySpace", exact(1), Meaning("dismissal", None, "myspace", DISREPUTE), 1),
    said("one on Facebook", exact(1), Meaning("dismissal", None, "facebook", DISREPUTE), 1),
    said("one on Bebo", exact(1), Meaning("dismissal", None, "bebo", DISREPUTE), 1),
    said("Eleven warnings", exact(11), Meaning("warning", None, "social_media", "", True), 1),
    said(
        "three were for misusing Twitter",
        exact(3),
        Meaning("warning", None, "twitter", "breach of the Civil Service Code"),
        1,
    ),
    said("one was for a breach of security", exact(1), Meaning("warning", None, "facebook", "breach of security"), 1),
)
SAMPLE = Sample(
    name="home-office-social-media-2013.pdf",
    authority="Home Office",
    reference="26418",
    date=dt.date(2013, 2, 8),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("prose", "number-words", "parts-of-a-total", "several-platforms", "undated"),
    exercises="parts of a total in prose (11 warnings, of which 3 and 1); one dismissal on each of three sites",
    facts="published figures (press, February 2013); reference and day invented",
)
