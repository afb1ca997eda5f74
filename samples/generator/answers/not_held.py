"""Nothing held: policy and sites are named, but no figure is given."""

from __future__ import annotations

import datetime as dt

from samples.generator.model import Heading, Letter, Letterhead, Look, Paragraph, Sample, Style
from samples.generator.wording import opening, review, sign_off

BODY = "Harrowmere Fire and Rescue Service"
LETTER = Letter(
    Letterhead(BODY, ("Service Headquarters", "Quay Road", "Harrowmere", "foi@harrowmerefire.example"), Heading.BAND),
    (
        *opening("Request number 3306", "2 May 2017", "Your request for information"),
        Paragraph("Your request of 5 April 2017 was worded as follows:"),
        Paragraph(
            "In each of the years 2014, 2015 and 2016, how many firefighters and support staff were suspended, warned "
            "or dismissed for comments that they made on Facebook, Twitter or WhatsApp?",
            Look.QUESTION,
        ),
        Paragraph(
            "We have made enquiries of our Human Resources department. The Service does not hold the information that "
            "you ask for. Disciplinary cases are not recorded by the means of communication that was used, and no "
            "other record exists from which the figures could be put together."
        ),
        Paragraph(
            "It may help you to know that our social media policy was last revised in March 2015. It says that a "
            "breach may be met with a verbal warning, a written warning or, in the 2 most serious classes of case, "
            "dismissal."
        ),
        *review("standard"),
        *sign_off("Information Officer", BODY, closing="Yours faithfully"),
    ),
    Style(font="sans", size=10.5, accent="#a61c1c", footer="Page {page} of {pages}"),
)
SAMPLE = Sample(
    name="not-held.pdf",
    authority=BODY,
    reference="3306",
    date=dt.date(2017, 5, 2),
    disposition="not_held",
    letter=LETTER,
    tags=("not-held", "no-figures", "policy-distractor", "letterhead-band"),
    exercises="no row: the whole of the request is not held; the policy names sanctions and a number",
    facts="invented",
)
