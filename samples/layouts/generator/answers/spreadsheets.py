"""Spreadsheets made by LibreOffice Calc: printed to PDF, and saved as Excel files."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, between, financial_year, tabled, year
from samples.layouts.generator.model import Sample
from samples.layouts.generator.programs import office
from samples.layouts.generator.sheets import Sheet, workbook

WITH = "LibreOffice Calc"
BRYNFORD = "Brynford County Borough Council"
BRYNFORD_CELLS = ((6, 4, 9), (8, 11, 7), (2, 3, 1), (1, 0, 2))
FOUR = (Meaning("verbal_warning"), Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal"))


def printed(cells: tuple[tuple[int, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(str, row)) for row in cells)


WITH_LETTERS = Sample(
    name="sheet-printed-with-its-letters.pdf",
    made_with=WITH,
    authority=BRYNFORD,
    reference="BCBC/2018/0655",
    date=dt.date(2018, 11, 15),
    exercises="a sheet printed with grid lines, column letters and row numbers, which are no figures",
    tags=("spreadsheet-print", "row-and-column-letters", "grid-lines"),
    make=office(
        workbook(
            Sheet(
                "Response",
                (
                    (BRYNFORD,),
                    ("Reference: BCBC/2018/0655",),
                    ("Date: 15 November 2018",),
                    ("",),
                    ("Employees given each sanction, by financial year",),
                    ("Sanction", "2015/16", "2016/17", "2017/18"),
                    ("Oral warning", *BRYNFORD_CELLS[0]),
                    ("Written warning", *BRYNFORD_CELLS[1]),
                    ("Final written warning", *BRYNFORD_CELLS[2]),
                    ("Dismissed", *BRYNFORD_CELLS[3]),
                    ("",),
                    ("Schools are not included.",),
                ),
            ),
            printed='style:print="grid headers objects zero-values"',
        ),
        "fods",
    ),
    gold=tabled(
        printed(BRYNFORD_CELLS), FOUR, tuple(Meaning(days=financial_year(f)) for f in (2015, 2016, 2017)), page=1
    ),
)

LISSANE = "Lissane Rural Council"
LISSANE_CELLS = ((3, 5, 2, 4, 1, 6, 2, 3), (1, 0, 2, 1, 0, 1, 3, 0))
YEARS = tuple(range(2009, 2017))
ON_PAGE_ONE = 4
TWO_PAGES_WIDE = Sample(
    name="sheet-printed-two-pages-wide.pdf",
    made_with=WITH,
    authority=LISSANE,
    reference="LRC-77",
    date=dt.date(2017, 6, 22),
    exercises="later years fall onto a second page, with the column of labels repeated there",
    tags=("spreadsheet-print", "columns-on-next-page", "ruled-table"),
    make=office(
        workbook(
            Sheet(
                "Discipline",
                (
                    ("Employees disciplined",),
                    ("Outcome", *map(str, YEARS)),
                    ("Written warning", *LISSANE_CELLS[0]),
                    ("Dismissal", *LISSANE_CELLS[1]),
                ),
                repeated_columns=1,
                ruled_from=1,
            ),
            printed='style:print="objects zero-values"',
            footer="<style:footer><text:p>Lissane Rural Council. Reference LRC-77. 22 June 2017</text:p></style:footer>",
            usual=2.6,
            wide=6.4,
        ),
        "fods",
    ),
    gold=tuple(
        row
        for page, part in ((1, slice(0, ON_PAGE_ONE)), (2, slice(ON_PAGE_ONE, None)))
        for row in tabled(
            printed(tuple(cells[part] for cells in LISSANE_CELLS)),
            (Meaning("written_warning"), Meaning("dismissal")),
            tuple(Meaning(days=year(number)) for number in YEARS[part]),
            page=page,
        )
    ),
)

KINSALL = "Kinsall University"
BY_GRADE = ((4, 2), (6, 5), (1, 3))
BY_OUTCOME = ((5, 6), (3, 2), (3, 2))
TWO_TABLES = Sample(
    name="two-tables-on-one-sheet.xlsx",
    made_with=WITH,
    authority=KINSALL,
    reference="KU/FOI/2016/18",
    date=dt.date(2016, 4, 14),
    exercises="two tables stand below each other on a sheet, between titles, notes and a merged heading over the years",
    tags=("spreadsheet", "several-tables-a-sheet", "merged-header-cells", "one-set-broken-down-twice"),
    make=office(
        workbook(
            Sheet(
                "FOI response",
                (
                    (KINSALL,),
                    ("Freedom of Information request KU/FOI/2016/18",),
                    ("14 April 2016",),
                    ("",),
                    ("Table 1: staff disciplined, by grade",),
                    ("Grade", "Calendar year", ""),
                    ("", "2014", "2015"),
                    ("Professional services", *BY_GRADE[0]),
                    ("Academic", *BY_GRADE[1]),
                    ("Technical", *BY_GRADE[2]),
                    ("",),
                    ("Note: hourly paid staff are not included.",),
                    ("",),
                    ("Table 2: the same staff, by outcome",),
                    ("Outcome", "2014", "2015"),
                    ("Written warning", *BY_OUTCOME[0]),
                    ("Final written warning", *BY_OUTCOME[1]),
                    ("Dismissal", *BY_OUTCOME[2]),
                ),
                merged={(5, 1): 2},
            )
        ),
        "fods",
    ),
    gold=(
        *tabled(
            printed(BY_GRADE),
            tuple(Meaning(category=grade) for grade in ("Professional services", "Academic", "Technical")),
            (Meaning(days=year(2014)), Meaning(days=year(2015))),
            page=None,
            whole=Meaning("disciplinary_action"),
        ),
        *tabled(
            printed(BY_OUTCOME),
            (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
            (Meaning(days=year(2014)), Meaning(days=year(2015))),
            page=None,
        ),
    ),
)

FENWICK = "Fenwick Hospitals NHS Trust"
FENWICK_CELLS = (("12", "9", "15"), ("*", "6", "5"), ("*", "*", "7"))
FENWICK_VALUES = ((12, 9, 15), (3, 6, 5), (1, 4, 7))
MASKED = Sample(
    name="figures-masked-by-their-format.xlsx",
    made_with=WITH,
    authority=FENWICK,
    reference="FHT 0816",
    date=dt.date(2016, 8, 25),
    exercises="the format of the cells prints * for every number below five; a hidden sheet and a hidden row hold more",
    tags=("spreadsheet", "masked-by-format", "hidden-sheet", "hidden-row", "asterisk-defined"),
    disposition="partial",
    exemptions="s40(2)",
    make=office(
        workbook(
            Sheet(
                "Answer",
                (
                    (FENWICK,),
                    ("Reference FHT 0816, 25 August 2016",),
                    ("",),
                    ("Sanctions by financial year. * stands for any number below 5 (section 40(2)).",),
                    ("Sanction", "2013/14", "2014/15", "2015/16"),
                    ("First written warning", *FENWICK_VALUES[0]),
                    ("Final written warning", *FENWICK_VALUES[1]),
                    ("Grievances", 8, 8, 9),
                    ("Dismissal", *FENWICK_VALUES[2]),
                ),
                is_masked=True,
                hidden_rows=(7,),
            ),
            Sheet(
                "Working",
                (("Employee number", "Sanction"), ("40113", "Dismissal"), ("40771", "Dismissal")),
                is_hidden=True,
            ),
        ),
        "fods",
    ),
    gold=tabled(
        FENWICK_CELLS,
        (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        tuple(Meaning(days=financial_year(first)) for first in (2013, 2014, 2015)),
        page=None,
        marks={"*": between(0, 4)},
    ),
)

SALTMARSH = "Saltmarsh Internal Drainage Authority"
SALTMARSH_CELLS = {2007: (2, 1, 0), 2008: (4, 0, 1)}
EACH_YEAR = Sample(
    name="a-sheet-for-each-year.xls",
    made_with=WITH,
    authority=SALTMARSH,
    reference="SIDA/9",
    date=dt.date(2009, 9, 3),
    exercises="an Excel 97 file with a sheet for each year, which only the name of the sheet tells",
    tags=("excel-97", "year-on-the-tab", "outcomes-as-columns"),
    make=office(
        workbook(
            Sheet(
                "Cover",
                (
                    (SALTMARSH,),
                    ("Request SIDA/9",),
                    ("3 September 2009",),
                    ("Employees disciplined, by year (see tabs)",),
                ),
            ),
            *(
                Sheet(
                    str(number),
                    (("Depot", "Written warning", "Dismissal"), ("North bank", a, b), ("South bank", c, a)),
                )
                for number, (a, b, c) in SALTMARSH_CELLS.items()
            ),
        ),
        "fods",
    ),
    gold=tuple(
        row
        for number, (a, b, c) in SALTMARSH_CELLS.items()
        for row in tabled(
            printed(((a, b), (c, a))),
            (Meaning(category="North bank"), Meaning(category="South bank")),
            (Meaning("written_warning"), Meaning("dismissal")),
            page=None,
            whole=Meaning(days=year(number)),
        )
    ),
)
SAMPLES = (WITH_LETTERS, TWO_PAGES_WIDE, TWO_TABLES, MASKED, EACH_YEAR)
