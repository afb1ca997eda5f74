"""Word files as LibreOffice Writer saves them, old and new."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, between, exact, financial_year, said, span, tabled, year
from samples.layouts.generator.flat import document, p, raw, table
from samples.layouts.generator.model import Sample
from samples.layouts.generator.programs import office

WITH = "LibreOffice Writer"
ELMSTONE = "Elmstone Borough Council"
ELMSTONE_CELLS = (("4", "6"), ("2", "3"), ("1", "1"))
INNER = table(
    (
        ("Outcome", "2010", "2011"),
        ("Written warning", *ELMSTONE_CELLS[0]),
        ("Final written warning", *ELMSTONE_CELLS[1]),
        ("Dismissed", *ELMSTONE_CELLS[2]),
    ),
    (5, 2, 2),
)
NESTED = Sample(
    name="table-in-a-layout-table.doc",
    made_with=WITH,
    authority=ELMSTONE,
    reference="EBC 2012/31",
    date=dt.date(2012, 2, 16),
    exercises="a Word 97 form without lines holds questions beside answers; one answer is a table of its own",
    tags=("word-97", "nested-table", "layout-table", "question-table"),
    make=office(
        document(
            [
                p(ELMSTONE, "B"),
                p("Our ref: EBC 2012/31\n16 February 2012"),
                p("Disciplinary sanctions, calendar years 2010 and 2011", "B"),
                p("Dear requester"),
                table(
                    (
                        ("Your question", "Our answer"),
                        (
                            "How many employees were given each kind of sanction in 2010 and 2011?",
                            INNER + p("Agency staff are not included.", "C"),
                        ),
                        ("Is the policy published?", p("Yes, on our website.", "C")),
                    ),
                    (5.5, 11),
                    look="bare",
                ),
                p(f"Information Officer\n{ELMSTONE}"),
            ]
        ),
        "fodt",
    ),
    gold=tabled(
        ELMSTONE_CELLS,
        (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        (Meaning(days=year(2010)), Meaning(days=year(2011))),
        page=None,
    ),
)

SKELDALE = "Skeldale Community Health Council"
SKELDALE_CELLS = (("3", "1"), ("0", "2"), ("6", "4"), ("2", "2"))
MERGED = Sample(
    name="labels-merged-over-rows.doc",
    made_with=WITH,
    authority=SKELDALE,
    reference="SCHC/44",
    date=dt.date(2014, 7, 3),
    exercises="a Word 97 table whose first column holds years merged over the rows that belong to them",
    tags=("word-97", "merged-rows", "ruled-table", "two-stub-columns"),
    make=office(
        document(
            [
                p(f"{SKELDALE}\nHigh Street, Skeldale", "R"),
                p("3 July 2014\nReference SCHC/44"),
                p("Sanctions at disciplinary hearings", "B"),
                p("I can confirm that the Council holds the information. It is set out here by financial year."),
                table(
                    (
                        ("Year", "Sanction", "Clinical staff", "Other staff"),
                        ("2012/13", "Written warning", *SKELDALE_CELLS[0]),
                        ("", "Dismissal", *SKELDALE_CELLS[1]),
                        ("2013/14", "Written warning", *SKELDALE_CELLS[2]),
                        ("", "Dismissal", *SKELDALE_CELLS[3]),
                    ),
                    (3, 5, 3.5, 3.5),
                    spans={(1, 0): (2, 1), (3, 0): (2, 1)},
                ),
                p(f"Chief Officer\n{SKELDALE}"),
            ],
            font="Liberation Sans",
        ),
        "fodt",
    ),
    gold=tabled(
        SKELDALE_CELLS,
        tuple(
            Meaning(outcome, financial_year(first))
            for first in (2012, 2013)
            for outcome in ("written_warning", "dismissal")
        ),
        (Meaning(category="Clinical staff"), Meaning(category="Other staff")),
        page=None,
    ),
)

HARBOTTLE = "Harbottle Port Health Authority"
TRACKED = (
    "<text:tracked-changes><text:changed-region text:id='d1'><text:deletion><office:change-info>"
    "<dc:creator>Office</dc:creator><dc:date>2017-01-09T10:00:00</dc:date></office:change-info>"
    "<text:p>9</text:p></text:deletion></text:changed-region>"
    "<text:changed-region text:id='i1'><text:insertion><office:change-info><dc:creator>Office</dc:creator>"
    "<dc:date>2017-01-09T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>"
    "</text:tracked-changes>"
)
CORRECTED = raw(
    "<text:change text:change-id='d1'/><text:change-start text:change-id='i1'/>6<text:change-end text:change-id='i1'/>",
    "N",
)
HARBOTTLE_CELLS = (("4", "6"), ("1", "2"))
CHANGES = Sample(
    name="tracked-changes-not-accepted.docx",
    made_with=WITH,
    authority=HARBOTTLE,
    reference="HPHA 16/12",
    date=dt.date(2017, 1, 10),
    exercises="a figure was struck out and replaced with changes tracked, and nobody accepted them: 9 became 6",
    tags=("tracked-changes", "ruled-table", "years-as-columns"),
    make=office(
        document(
            [
                p(HARBOTTLE, "B"),
                p("Reference: HPHA 16/12\nDate: 10 January 2017"),
                p("Staff warned or dismissed", "B"),
                p(
                    "Thank you for your request of 12 December 2016. Our records show the following for each calendar year."
                ),
                table(
                    (
                        ("Outcome", "2014", "2015"),
                        ("Written warning", "4", CORRECTED),
                        ("Dismissal", *HARBOTTLE_CELLS[1]),
                    ),
                    (6, 3, 3),
                ),
                p(f"Clerk to the Authority\n{HARBOTTLE}"),
            ],
            tracked=TRACKED,
        ),
        "fodt",
    ),
    gold=tabled(
        HARBOTTLE_CELLS,
        (Meaning("written_warning"), Meaning("dismissal")),
        (Meaning(days=year(2014)), Meaning(days=year(2015))),
        page=None,
    ),
)

INGLEMERE = "Inglemere Further Education College"
BOX = raw(
    '<draw:frame draw:style-name="frame" text:anchor-type="paragraph" svg:width="14cm" draw:z-index="0">'
    '<draw:text-box fo:min-height="2cm">'
    + p("Dismissals in the calendar year 2018: 3", "C")
    + p("Final written warnings in the calendar year 2018: fewer than five", "C")
    + "</draw:text-box></draw:frame>"
)
IN_A_BOX = Sample(
    name="figures-in-a-text-box.docx",
    made_with=WITH,
    authority=INGLEMERE,
    reference="IFEC-0319",
    date=dt.date(2019, 3, 28),
    exercises="the only figures of the letter stand in a text box that floats beside its text",
    tags=("text-box", "prose", "fewer-than"),
    disposition="partial",
    exemptions="s40(2)",
    make=office(
        document(
            [
                p(INGLEMERE, "B"),
                p("28 March 2019\nOur reference: IFEC-0319"),
                p("Dear requester"),
                p("Your request about staff discipline", "B"),
                p("The College has looked into your request. The figures that we are able to release are in the box."),
                BOX,
                p(
                    "Exact numbers below five are withheld under section 40(2) of the Freedom of Information Act 2000, since they "
                    "could identify the people concerned."
                ),
                p(f"Clerk to the Corporation\n{INGLEMERE}"),
            ],
            font="Carlito",
        ),
        "fodt",
    ),
    gold=(
        said("Dismissals in the calendar year 2018: 3", exact(3), Meaning("dismissal", year(2018)), None),
        said(
            "Final written warnings in the calendar year 2018: fewer than five",
            between(0, 4),
            Meaning("final_written_warning", span("2018-01-01", "2018-12-31")),
            None,
        ),
    ),
)
SAMPLES = (NESTED, MERGED, CHANGES, IN_A_BOX)
