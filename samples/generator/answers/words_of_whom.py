"""Figures in words in running text: so many, of whom so many."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, exact, financial_year, said
from samples.generator.model import Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Coastal Records Commission"
LETTER = Letter(
    Letterhead(BODY, ("Corporate Secretariat", "Harbour House", "Saltquay"), Heading.RIGHT),
    (
        *opening("CRC/2016/041", "6 July 2016", "Disciplinary action against staff"),
        Paragraph(
            "We have completed our enquiries into the request that you made on 9 June 2016. In short, you asked how "
            "many of our staff were disciplined in each of the three financial years from 2013-14 to 2015-16, and "
            "with what result."
        ),
        Paragraph(
            "In the financial year 2013-14 nineteen members of staff were disciplined, of whom two were dismissed, "
            "five received a final written warning and twelve received a first written warning."
        ),
        Paragraph(
            "In 2014-15 the number of staff disciplined was eleven, of whom one was dismissed, four received a final "
            "written warning and six received a first written warning."
        ),
        Paragraph(
            "In 2015-16 nobody was dismissed. Three members of staff received a final written warning and eight "
            "received a first written warning."
        ),
        Paragraph(
            "The Commission had some four hundred and fifty staff throughout, spread over six offices. Two of those "
            "offices closed in 2015.",
            Look.BODY,
        ),
        *review("days"),
        *sign_off("Secretariat", BODY, closing="Yours faithfully"),
    ),
    Style(font="serif", size=12, accent="#222222"),
)


def in_year(first: int, quote: str, number: int, outcome: str, is_total: bool = False) -> tuple[str, int, Meaning]:
    return quote, number, Meaning(outcome, financial_year(first), is_total=is_total)


STATEMENTS = (
    in_year(2013, "nineteen members of staff were disciplined", 19, "disciplinary_action", True),
    in_year(2013, "two were dismissed", 2, "dismissal"),
    in_year(2013, "five received a final written warning", 5, "final_written_warning"),
    in_year(2013, "twelve received a first written warning", 12, "written_warning"),
    in_year(2014, "the number of staff disciplined was eleven", 11, "disciplinary_action", True),
    in_year(2014, "one was dismissed", 1, "dismissal"),
    in_year(2014, "four received a final written warning", 4, "final_written_warning"),
    in_year(2014, "six received a first written warning", 6, "written_warning"),
    in_year(2015, "nobody was dismissed", 0, "dismissal"),
    in_year(2015, "Three members of staff received a final written warning", 3, "final_written_warning"),
    in_year(2015, "eight received a first written warning", 8, "written_warning"),
)
GOLD = tuple(said(quote, exact(number), meaning, None) for quote, number, meaning in STATEMENTS)
SAMPLE = Sample(
    name="numbers-in-words-of-whom.docx",
    authority=BODY,
    reference="CRC/2016/041",
    date=dt.date(2016, 7, 6),
    disposition="granted",
    letter=LETTER,
    gold=GOLD,
    tags=("prose", "number-words", "of-whom", "nobody-is-zero", "headcount-distractor"),
    exercises="sums in words with their parts, nobody as zero, and other numbers that are no data",
    facts="invented",
)
