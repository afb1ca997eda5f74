"""Letters printed, laid on a glass and scanned: askew, grey, by fax, upside down. Printed by Chromium, spoilt with OpenCV."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, between, financial_year, tabled, year
from samples.layouts.generator.html import page, paragraphs, table
from samples.layouts.generator.model import Sample
from samples.layouts.generator.scanner import faxed, grey_scan, second_page_upside_down

WITH = "Chromium, scanned"
TARRANT = "Tarrant Vale Council"
TARRANT_CELLS = (("14", "17", "9"), ("6", "8", "10"), ("3", "2", "4"), ("23", "27", "23"))
ASKEW = Sample(
    name="scan-askew-on-grey-paper.pdf",
    made_with=WITH,
    authority=TARRANT,
    reference="TVC/0912/3",
    date=dt.date(2012, 10, 4),
    exercises="the page lies askew, is unevenly lit and grainy; the ruled table has a total row to hold its figures against",
    tags=("scan", "skew", "noise", "ruled-table", "total-row"),
    make=grey_scan(
        page(
            "TVC/0912/3",
            f"<h1>{TARRANT}</h1>"
            + paragraphs(
                "Legal Services, Guildhall, Tarrant",
                "Our reference: TVC/0912/3<br>4 October 2012",
                "Dear requester",
                "<b>Warnings and dismissals of council staff</b>",
                "In reply to your letter of 10 September 2012, I can give you these figures for the last three calendar years.",
            )
            + table(
                (
                    ("Outcome", "2009", "2010", "2011"),
                    ("Written warning", *TARRANT_CELLS[0]),
                    ("Final written warning", *TARRANT_CELLS[1]),
                    ("Dismissal", *TARRANT_CELLS[2]),
                    ("Total", *TARRANT_CELLS[3]),
                ),
            )
            + paragraphs("Head of Legal Services", TARRANT),
            css="td, th { border: 0.7pt solid #000; padding: 5pt 16pt; }",
            font="11.5pt 'Liberation Serif'",
        ),
        degrees=1.1,
    ),
    gold=tabled(
        TARRANT_CELLS,
        (
            Meaning("written_warning"),
            Meaning("final_written_warning"),
            Meaning("dismissal"),
            Meaning("disciplinary_action", is_total=True),
        ),
        tuple(Meaning(days=year(number)) for number in (2009, 2010, 2011)),
        page=1,
    ),
)

DRUMLEE = "Drumlee District Council"
DRUMLEE_CELLS = (("7", "<5"), ("<5", "6"), ("0", "<5"))
FAX = Sample(
    name="fax-in-two-shades.tif",
    made_with=WITH,
    authority=DRUMLEE,
    reference="DDC 118",
    date=dt.date(2011, 5, 26),
    exercises="a fax: black and white, half the lines, specks; some cells hold “<5” beside a 0",
    tags=("scan", "fax", "fewer-than", "zeros-shown", "ruled-table"),
    disposition="partial",
    exemptions="s40(2)",
    make=faxed(
        page(
            "DDC 118",
            f"<h2>{DRUMLEE}</h2>"
            + paragraphs(
                "Ref: DDC 118 &nbsp;&nbsp; Date: 26 May 2011",
                "Dear requester",
                "Employees sanctioned in the financial years 2009/10 and 2010/11",
                "Numbers from one to four are shown as &lt;5 under section 40(2) of the Act.",
            )
            + table(
                (
                    ("Sanction", "2009/10", "2010/11"),
                    *(
                        (label, *(cell.replace("<", "&lt;") for cell in cells))
                        for label, cells in zip(
                            ("Written warning", "Final written warning", "Dismissal"), DRUMLEE_CELLS, strict=True
                        )
                    ),
                ),
            )
            + paragraphs(f"Personnel Section, {DRUMLEE}"),
            css="td, th { border: 1pt solid #000; padding: 6pt 18pt; }",
            font="13pt 'Liberation Sans'",
        )
    ),
    gold=tabled(
        DRUMLEE_CELLS,
        (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        (Meaning(days=financial_year(2009)), Meaning(days=financial_year(2010))),
        page=1,
        marks={"<5": between(1, 4)},
    ),
)

CASTERLEY = "Casterley Teaching Hospitals NHS Trust"
CASTERLEY_CELLS = (("9", "12"), ("4", "5"), ("2", "3"))
TURNED = Sample(
    name="scanned-annex-upside-down.pdf",
    made_with=WITH,
    authority=CASTERLEY,
    reference="CTH-2014-88",
    date=dt.date(2014, 11, 13),
    exercises="the letter is digital; the annex with its table was scanned upside down and without lines between columns",
    tags=("scan", "mixed-pages", "upside-down", "horizontal-rules"),
    make=second_page_upside_down(
        page(
            "CTH-2014-88",
            f"<h1>{CASTERLEY}</h1>"
            + paragraphs(
                "Our reference: CTH-2014-88<br>13 November 2014",
                "Dear requester",
                "Re: disciplinary outcomes",
                "We have now completed our search. The Trust holds the information requested, and it is attached as an annex "
                "to this letter. The annex was supplied by the Human Resources department.",
                "You may ask for an internal review within 40 working days.",
                f"Yours sincerely<br>Information Governance Manager<br>{CASTERLEY}",
            ),
        ),
        page(
            "Annex",
            "<h2>Annex: staff by disciplinary outcome, calendar years 2012 and 2013</h2>"
            + table(
                (
                    ("Outcome", "2012", "2013"),
                    *(
                        (label, *cells)
                        for label, cells in zip(
                            ("Written warning", "Final written warning", "Dismissal"), CASTERLEY_CELLS, strict=True
                        )
                    ),
                )
            ),
            css="td, th { border-top: 0.8pt solid #000; border-bottom: 0.8pt solid #000; padding: 6pt 26pt 6pt 4pt; }",
            font="12pt 'DejaVu Sans'",
        ),
    ),
    gold=tabled(
        CASTERLEY_CELLS,
        (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        (Meaning(days=year(2012)), Meaning(days=year(2013))),
        page=2,
    ),
)

QUERNBY = "Quernby Sixth Form College"
QUERNBY_CELLS = (("3", "1", "2"), ("0", "2", "1"))
WITHOUT_RULES = Sample(
    name="scan-of-columns-without-lines.pdf",
    made_with=WITH,
    authority=QUERNBY,
    reference="QSFC-7",
    date=dt.date(2010, 7, 8),
    exercises="nothing is drawn in this scan: columns are only what stands below each other, and a lone 0 must not be lost",
    tags=("scan", "no-rules", "skew", "years-as-columns"),
    make=grey_scan(
        page(
            "QSFC-7",
            f"<h2>{QUERNBY}</h2>"
            + paragraphs(
                "College Road, Quernby",
                "8 July 2010 &nbsp; Ref QSFC-7",
                "Dear requester",
                "The numbers of staff who received a written warning or were dismissed in the calendar years 2007 to 2009 are:",
            )
            + table(
                (
                    ("", "2007", "2008", "2009"),
                    ("Written warning", *QUERNBY_CELLS[0]),
                    ("Dismissed", *QUERNBY_CELLS[1]),
                )
            )
            + paragraphs("All staff of the College are included.", f"Principal's Office, {QUERNBY}"),
            css="td, th { padding: 5pt 22pt; }",
            font="12pt 'Liberation Sans'",
        ),
        degrees=-0.7,
    ),
    gold=tabled(
        QUERNBY_CELLS,
        (Meaning("written_warning"), Meaning("dismissal")),
        tuple(Meaning(days=year(number)) for number in (2007, 2008, 2009)),
        page=1,
    ),
)
SAMPLES = (ASKEW, FAX, TURNED, WITHOUT_RULES)
