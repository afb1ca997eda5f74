"""Everything that was asked for is exempt as personal data."""

from __future__ import annotations

import datetime as dt

from samples.generator.model import Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Aldermire Clinical Commissioning Group"
LETTER = Letter(
    Letterhead(BODY, ("Corporate Office", "Minster Court", "Aldermire"), Heading.CENTRE),
    (
        *opening("FOI 0217", "19 November 2015", "Refusal notice"),
        Paragraph("On 23 October 2015 you sent us this request under the Freedom of Information Act 2000:"),
        Paragraph(
            "Please list every dismissal and final written warning of a member of your staff since 2013, with the "
            "grade, the date and the reason. I am told that there were 3 in 2014 alone, 2 of them over Facebook.",
            Look.QUESTION,
        ),
        Paragraph(
            "We hold the information, but we have decided not to disclose it. The Group has only 64 employees, and "
            "the particulars of any disciplinary case would be the personal data of the employee concerned."
        ),
        Paragraph(
            "Disclosure would be unfair and would contravene the first data protection principle. All of the "
            "information is therefore exempt from disclosure under section 40(2) of the Act read with section "
            "40(3)(a)(i). The exemption is absolute. This letter is our refusal notice under section 17."
        ),
        Paragraph("Nothing in this letter should be taken to mean that the numbers in your request are right."),
        *review("days"),
        *sign_off("Governance Manager", BODY),
    ),
    Style(font="serif", size=11.5, accent="#003087", footer="Page {page} of {pages}"),
)
SAMPLE = Sample(
    name="refusal-personal-data.pdf",
    authority=BODY,
    reference="0217",
    date=dt.date(2015, 11, 19),
    disposition="refused",
    exemptions="s40(2)",
    letter=LETTER,
    tags=("refusal", "no-figures", "question-with-figures", "headcount-distractor"),
    exercises="no row: held but wholly exempt; the requester's own figures are not data",
    facts="invented",
)
