"""Letters set in LibreOffice Writer and saved as PDF."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, span, tabled, year
from samples.layouts.generator.flat import LANDSCAPE, document, p, page_number, raw, sup, table
from samples.layouts.generator.model import Sample
from samples.layouts.generator.programs import office

WITH = "LibreOffice Writer"
RIVERMEET = "Rivermeet Constabulary"
DIVISIONS = ("Northern Division", "Central Division", "Southern Division")
RIVERMEET_CELLS = (
    ("2", "1", "0", "3", "0", "1", "1", "0", "0", "2", "1", "0"),
    ("4", "2", "1", "1", "1", "0", "3", "1", "2", "0", "0", "1"),
    ("1", "0", "0", "2", "0", "0", "2", "1", "0", "1", "0", "0"),
)
LEVELS = ("Written warning", "Final warning", "Dismissed")
THREE_LEVELS = Sample(
    name="three-level-header-on-its-side.pdf",
    made_with=WITH,
    authority=RIVERMEET,
    reference="RC 0214/19",
    date=dt.date(2019, 3, 5),
    exercises="a landscape page whose table has years over kinds of staff over outcomes, all merged and centred",
    tags=("landscape", "three-level-header", "merged-header-cells", "ruled-table"),
    make=office(
        document(
            [
                p(RIVERMEET, "B"),
                p("Reference: RC 0214/19\nDate: 5 March 2019"),
                p("Misconduct outcomes by division, calendar years 2017 and 2018", "B"),
                p("In response to your request of 5 February 2019 the Constabulary can disclose the following."),
                table(
                    (
                        ("Division", "2017", "", "", "", "", "", "2018", "", "", "", "", ""),
                        (
                            "",
                            "Police officers",
                            "",
                            "",
                            "Police staff",
                            "",
                            "",
                            "Police officers",
                            "",
                            "",
                            "Police staff",
                            "",
                            "",
                        ),
                        ("", *(LEVELS * 4)),
                        *((division, *cells) for division, cells in zip(DIVISIONS, RIVERMEET_CELLS, strict=True)),
                    ),
                    (3.4, *(1.8,) * 12),
                    heads=3,
                    spans={(0, 0): (3, 1), (0, 1): (1, 6), (0, 7): (1, 6)} | {(1, c): (1, 3) for c in (1, 4, 7, 10)},
                ),
                p("Officers who retired before their hearing are not counted."),
            ],
            font="Liberation Sans",
            size=9,
            paper=LANDSCAPE,
            footer=page_number(),
        ),
        "fodt",
    ),
    gold=tabled(
        RIVERMEET_CELLS,
        tuple(Meaning(category=division) for division in DIVISIONS),
        tuple(
            Meaning(outcome, year(number), category=who)
            for number in (2017, 2018)
            for who in ("Police officers", "Police staff")
            for outcome in ("written_warning", "final_written_warning", "dismissal")
        ),
        page=1,
    ),
)

OAKHANGER = "Oakhanger Housing and Care Trust"
OAKHANGER_CELLS = (("5", "7"), ("8", "6"), ("2", "4"), ("1", "2"), ("3", "0"))
IN_ONE_CELL = Sample(
    name="several-rows-in-one-cell.pdf",
    made_with=WITH,
    authority=OAKHANGER,
    reference="OHCT-61",
    date=dt.date(2016, 5, 19),
    exercises="the ruled grid has one row under its header; each of its cells holds five lines that belong together",
    tags=("frame-around-rows", "ruled-table", "years-as-columns"),
    make=office(
        document(
            [
                p(f"{OAKHANGER}\nThe Old Mill, Oakhanger", "R"),
                p("19 May 2016\nRequest OHCT-61"),
                p("Dear requester"),
                p("Number of staff by outcome of disciplinary action", "B"),
                p("You asked about 2014 and 2015. The answer is in the table. Volunteers are not covered."),
                table(
                    (
                        ("Outcome", "2014", "2015"),
                        (
                            "Verbal warning\nWritten warning\nFinal written warning\nDismissal\nNo further action",
                            "\n".join(cells[0] for cells in OAKHANGER_CELLS),
                            "\n".join(cells[1] for cells in OAKHANGER_CELLS),
                        ),
                    ),
                    (6.5, 3, 3),
                ),
                p("Yours sincerely"),
                p(f"Company Secretary\n{OAKHANGER}"),
            ]
        ),
        "fodt",
    ),
    gold=tabled(
        OAKHANGER_CELLS,
        (
            Meaning("verbal_warning"),
            Meaning("written_warning"),
            Meaning("final_written_warning"),
            Meaning("dismissal"),
            Meaning("no_action"),
        ),
        (Meaning(days=year(2014)), Meaning(days=year(2015))),
        page=1,
    ),
)

PENHALE = "Penhale and St Brock Council"
PENHALE_CELLS = (("7", "9", "4"), ("12", "10", "11"), ("3", "1", "2"), ("0", "2", "1"))
BY_TABS = Sample(
    name="columns-by-tab-stops.pdf",
    made_with=WITH,
    authority=PENHALE,
    reference="PSB/FOI/1609",
    date=dt.date(2016, 12, 1),
    exercises="columns are set with tab stops, without a line; one label runs over two lines",
    tags=("no-rules", "tab-stops", "wrapped-label", "fy-columns"),
    make=office(
        document(
            [
                p(PENHALE, "B"),
                p("County Road, Penhale\n1 December 2016\nOur reference PSB/FOI/1609"),
                p("Dear requester"),
                p("Formal outcomes of disciplinary hearings", "B"),
                p("The number of employees for each outcome in the last three financial years was:"),
                p("\t2013/14\t2014/15\t2015/16", "T"),
                p("Management advice\t" + "\t".join(PENHALE_CELLS[0]), "T"),
                p("Written warning\t" + "\t".join(PENHALE_CELLS[1]), "T"),
                p("Final written warning, with\nor without other action\t" + "\t".join(PENHALE_CELLS[2]), "T"),
                p("Dismissal\t" + "\t".join(PENHALE_CELLS[3]), "T"),
                p("Teachers are employed by their governing bodies and do not appear above."),
                p("If you remain dissatisfied you may complain to the Information Commissioner."),
                p(f"Information Team, {PENHALE}"),
            ],
            font="Carlito",
            stops=(7, 10, 13),
        ),
        "fodt",
    ),
    gold=tabled(
        PENHALE_CELLS,
        (
            Meaning("management_action"),
            Meaning("written_warning"),
            Meaning("final_written_warning", category="with or without other action"),
            Meaning("dismissal"),
        ),
        tuple(Meaning(days=financial_year(first)) for first in (2013, 2014, 2015)),
        page=1,
    ),
)

GARROWBY = "Garrowby City Council"
GARROWBY_CELLS = (("12", "9", "14"), ("5", "7", "6"), ("2", "1", "3"))
MARKED = Sample(
    name="raised-marks-beside-numbers.pdf",
    made_with=WITH,
    authority=GARROWBY,
    reference="GCC-4410",
    date=dt.date(2015, 8, 6),
    exercises="raised note marks stand against figures and a year: 12 with note 1 is not 121",
    tags=("footnote-marks", "ruled-table", "part-year-in-note"),
    make=office(
        document(
            [
                p(GARROWBY, "B"),
                p("6 August 2015, our reference GCC-4410"),
                p("Dear Sir or Madam"),
                p("Warnings and dismissals under the council's disciplinary policy", "B"),
                p("Please find the information below. Years are calendar years."),
                table(
                    (
                        ("Outcome", "2013", "2014", raw("2015" + sup("3"), "CB")),
                        ("Written warning", raw("12" + sup("1"), "N"), "9", "14"),
                        ("Final written warning", "5", raw("7" + sup("2"), "N"), "6"),
                        ("Dismissed", "2", "1", raw("3" + sup("1"), "N")),
                    ),
                    (5.5, 2.6, 2.6, 2.6),
                ),
                raw(sup("1") + " Includes one casual worker."),
                raw(sup("2") + " One of these was later reduced on appeal; it is shown as first given."),
                raw(sup("3") + " Up to 30 June 2015."),
                p(f"Information Compliance, {GARROWBY}"),
            ],
            font="Liberation Sans",
            size=10.5,
        ),
        "fodt",
    ),
    gold=tabled(
        GARROWBY_CELLS,
        (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        (Meaning(days=year(2013)), Meaning(days=year(2014)), Meaning(days=span("2015-01-01", "2015-06-30"))),
        page=1,
    ),
)

TREVANION = "Trevanion Ambulance Service NHS Trust"
STATIONS = (
    "Bellhouse", "Carrick", "Dunmere", "Easterhay", "Fowley", "Gannock", "Helland", "Inney", "Kestle", "Lanmoor Cross",
    "Menadue", "Nansough",
)  # fmt: skip
TREVANION_CELLS = tuple(
    (str(a), str(b))
    for a, b in zip((1, 0, 3, 2, 0, 0, 4, 1, 0, 2, 1, 0), (0, 2, 1, 1, 0, 1, 2, 0, 0, 3, 0, 1), strict=True)
)
STATIONS_ON_PAGE_ONE = 9
UNDER_LETTERHEAD = Sample(
    name="goes-on-under-the-letterhead.pdf",
    made_with=WITH,
    authority=TREVANION,
    reference="TAS 2014-302",
    date=dt.date(2014, 10, 9),
    exercises="the table goes on overleaf without its header, under a letterhead that every page repeats; only rows are ruled",
    tags=("over-pages", "header-once", "letterhead-on-every-page", "horizontal-rules"),
    make=office(
        document(
            [
                p("9 October 2014\nTAS 2014-302"),
                p("Dear requester"),
                p("Written warnings by ambulance station", "B"),
                *(
                    p(text)
                    for text in (
                        "I refer to your letter of 15 September 2014. You asked for the number of written warnings given to staff "
                        "at each station in 2012/13 and 2013/14.",
                        "The Trust's disciplinary procedure was agreed with the recognised trade unions. An investigating "
                        "manager gathers the facts and writes a report. A hearing is then called if there is a case to answer. "
                        "The manager who hears the case has not been involved before. A warning stays on the personal file for "
                        "a period that the procedure lays down and is then disregarded.",
                        "Warnings are recorded on the personnel system by the manager who gave them. The system was replaced in the "
                        "spring of 2012, and earlier years can no longer be broken down by station. Staff who "
                        "work at several stations are shown at the one where their post is held. Control room staff are "
                        "shown under Carrick, where the control room is.",
                        "We have considered whether the small numbers in the table could identify anybody. As warnings are not "
                        "known outside the team concerned, and the table does not say what they were for, we "
                        "believe that it can be released.",
                        "Staff who have since left are included. Apprentices are employed by the college and are not. "
                        "Where a warning was given for more than one matter it is counted once. Warnings that were withdrawn on "
                        "appeal are left out of the table altogether.",
                        "The procedure has been the same since 2010. Before that there were two, one for ambulance crews and one "
                        "for all others, and the two differed in how long a warning stayed on file. Nobody was moved from one to "
                        "the other while a warning was in force, so that the change does not affect the years shown here. "
                        "Staff who came to the Trust from other employers brought no warnings with them. The stations at Gannock and Inney "
                        "were opened in 2011.",
                        "The figures were drawn from the system on 2 October 2014 and were checked against the returns that "
                        "the stations sent in at the end of each year. Two stations were asked to explain differences, which came from "
                        "transfers of staff between them; the table shows the position after those transfers.",
                    )
                ),
                table(
                    (
                        ("Station", "2012/13", "2013/14"),
                        *((s, *c) for s, c in zip(STATIONS, TREVANION_CELLS, strict=True)),
                    ),
                    (7, 3.5, 3.5),
                    look="under",
                ),
                p("Please quote the reference above in any reply."),
                p(f"Information Governance Manager\n{TREVANION}"),
            ],
            header=p(f"{TREVANION}\nHeadquarters, Station Approach, Carrick", "R"),
            footer=page_number(),
            size=12,
        ),
        "fodt",
    ),
    gold=tuple(
        row
        for page, rows in ((1, slice(0, STATIONS_ON_PAGE_ONE)), (2, slice(STATIONS_ON_PAGE_ONE, None)))
        for row in tabled(
            TREVANION_CELLS[rows],
            tuple(Meaning(category=station) for station in STATIONS[rows]),
            (Meaning(days=financial_year(2012)), Meaning(days=financial_year(2013))),
            page=page,
            whole=Meaning("written_warning"),
        )
    ),
)
SAMPLES = (THREE_LEVELS, IN_ONE_CELL, BY_TABS, MARKED, UNDER_LETTERHEAD)
