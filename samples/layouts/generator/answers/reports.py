"""Reports as casework systems write them, with fpdf2: a list of cases, and a table with one line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from samples.generator.gold import GoldRow, Meaning, exact, month, tabled, year
from samples.layouts.generator.model import Make, Sample

WITH = "fpdf2"
STAMP = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)
HARTSWELL = "Hartswell and District Transport Executive"
CASES = (
    (2018, 1, "Facebook", "Comments about a passenger on a public page", "Final written warning", "facebook", "final_written_warning"),
    (2018, 4, "WhatsApp", "Messages to a colleague in a work group outside working hours", "Written warning", "whatsapp", "written_warning"),
    (2018, 4, "Twitter", "Reply to a complaint from a private account", "Words of advice", "twitter", "management_action"),
    (2018, 9, "Facebook", "Photograph taken in a depot", "Dismissed", "facebook", "dismissal"),
    (2019, 2, "Instagram", "Video recorded while on duty", "Written warning", "instagram", "written_warning"),
    (2019, 7, "Facebook", "Remarks about the Executive during an industrial dispute", "No further action", "facebook", "no_action"),
    (2019, 11, "WhatsApp", "Sharing of a passenger's lost property details", "Resigned before hearing", "whatsapp", "resignation"),
)  # fmt: skip
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def report(write: Any) -> Make:
    """A file that ``write(pdf)`` fills. fpdf2 is imported here, as only this generator needs it."""

    def make(path: Path) -> None:
        from fpdf import FPDF

        pdf = FPDF()
        pdf.set_creation_date(STAMP)
        pdf.add_page()
        write(pdf)
        pdf.output(str(path))

    return make


def head(pdf: Any, title: str, *lines: str) -> None:
    pdf.set_font("Helvetica", "B", 14)
    pdf.cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", "", 10)
    for line in lines:
        pdf.multi_cell(0, 5.5, line, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(1.5)


def case_list(pdf: Any) -> None:
    head(
        pdf,
        HARTSWELL,
        "Case reference: HDTE-1203      Response date: 23 January 2020",
        "Request: details of each case in which a member of staff was investigated over the use of social media in 2018 and 2019.",
        "Response: the seven cases are listed one by one.",
    )
    pdf.set_font("Helvetica", "", 9)
    with pdf.table(col_widths=(26, 24, 70, 44), line_height=5.5, text_align="LEFT") as table:
        table.row(("Month", "Site", "Nature of the case", "Outcome"))
        for number, place, site, nature, outcome, _, _ in CASES:
            table.row((f"{MONTHS[place - 1]} {number}", site, nature, outcome))
    pdf.ln(3)
    pdf.multi_cell(0, 5.5, "Contractors' staff are not included.", new_x="LMARGIN", new_y="NEXT")


CASE_LIST = Sample(
    name="one-line-for-each-case-wrapped.pdf",
    made_with=WITH,
    authority=HARTSWELL,
    reference="HDTE-1203",
    date=dt.date(2020, 1, 23),
    exercises="a ruled list of cases whose cells wrap over two and three lines; each case is a row of one",
    tags=("case-list", "wrapped-cells", "ruled-table", "month-labels"),
    make=report(case_list),
    gold=tuple(
        GoldRow(Meaning(code, month(number, place), platform, nature), exact(1), "table", 1, outcome)
        for number, place, _, nature, outcome, platform, code in CASES
    ),
)

ELVERDON = "Elverdon Town Council"
ELVERDON_CELLS = (("1", "2", "0", "1"), ("0", "1", "0", "0"), ("2", "0", "1", "0"))


def one_rule(pdf: Any) -> None:
    head(
        pdf,
        ELVERDON,
        "Response to request ETC 41/2015, 30 July 2015",
        "The number of council employees who received a warning or were dismissed is given below by calendar year.",
    )
    with pdf.table(
        borders_layout="SINGLE_TOP_LINE",
        col_widths=(60, 24, 24, 24, 24),
        text_align=("LEFT", *("RIGHT",) * 4),
        width=156,
        line_height=7,
    ) as table:
        table.row(("Outcome", "2011", "2012", "2013", "2014"))
        for label, cells in zip(("Verbal warning", "Written warning", "Dismissed"), ELVERDON_CELLS, strict=True):
            table.row((label, *cells))
    pdf.ln(3)
    pdf.multi_cell(0, 5.5, "Town Clerk", new_x="LMARGIN", new_y="NEXT")


ONE_RULE = Sample(
    name="one-line-under-the-header.pdf",
    made_with=WITH,
    authority=ELVERDON,
    reference="ETC 41/2015",
    date=dt.date(2015, 7, 30),
    exercises="the only line of the table is the one under its header",
    tags=("header-rule-only", "years-as-columns"),
    make=report(one_rule),
    gold=tabled(
        ELVERDON_CELLS,
        (Meaning("verbal_warning"), Meaning("written_warning"), Meaning("dismissal")),
        tuple(Meaning(days=year(number)) for number in (2011, 2012, 2013, 2014)),
        page=1,
    ),
)
SAMPLES = (CASE_LIST, ONE_RULE)
