"""A refusal on cost whose question names outcomes, sites and numbers."""

from __future__ import annotations

import datetime as dt

from samples.generator.model import Heading, Items, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Marlcombe Borough Council"
LETTER = Letter(
    Letterhead(BODY, ("Legal and Democratic Services", "Town Hall", "Market Place", "Marlcombe"), Heading.SPLIT),
    (
        *opening("Our ref: FOI/16/0773", "14 October 2016", "Freedom of Information Act 2000: refusal notice"),
        Paragraph("We refer to your e-mail of 19 September 2016. You wanted to know:"),
        Items(
            (
                "How many employees were dismissed, given a final written warning or given a verbal warning for posts "
                "on Facebook, Twitter, Instagram or Snapchat in 2013, 2014 and 2015?",
                "For each dismissal, what was posted? A neighbouring council told me that 4 people were dismissed and "
                "12 received a written warning, and I expect something of that kind.",
            ),
            look=Look.QUESTION,
        ),
        Paragraph(
            "The Council does not record the site or device that was involved in a disciplinary case. To find the "
            "cases that you have in mind we would have to read 2,350 personnel files. At ten minutes for each file "
            "that comes to more than 390 hours."
        ),
        Paragraph(
            "Section 12 of the Act allows us to refuse a request where the cost of answering it would be more than the "
            "appropriate limit. For councils the limit is £450, which is 18 hours of work at £25 an hour. Your request "
            "would cost far more, and we are therefore refusing it. Please treat this letter as a refusal notice."
        ),
        Paragraph(
            "You could ask instead for the total number of dismissals in one year. We cannot promise that another "
            "exemption will not apply."
        ),
        *review("days"),
        *sign_off("Information Governance Officer", BODY),
    ),
    Style(font="vera", size=10, accent="#5b2c6f", footer=BODY),
)
SAMPLE = Sample(
    name="refusal-cost-limit.docx",
    authority=BODY,
    reference="FOI/16/0773",
    date=dt.date(2016, 10, 14),
    disposition="cost_limit",
    exemptions="s12",
    letter=LETTER,
    tags=("refusal", "no-figures", "nested-letterhead-table", "question-with-figures"),
    exercises="no row: every outcome, site and number is the requester's, another body's or about the cost",
    facts="invented",
)
