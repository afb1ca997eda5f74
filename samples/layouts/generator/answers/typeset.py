"""Letters set by groff with its table program, as some legal departments and old systems print them."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, span, tabled, year
from samples.layouts.generator.model import Sample
from samples.layouts.generator.programs import groff

WITH = "groff"
LORTON = "Lorton and Wick Magistrates' Courts Committee"
LORTON_CELLS = (("3", "1", "2", "0"), ("5", "2", "4", "1"), ("1", "1", "0", "2"))
GRADES = ("Administrative officers", "Legal advisers", "Ushers and security")
DOUBLE_BOXED = Sample(
    name="double-box-with-spanned-header.pdf",
    made_with=WITH,
    authority=LORTON,
    reference="LWC/FOI/12",
    date=dt.date(2005, 11, 17),
    exercises="double lines around the table, one heading over two columns, and full lines between the rows",
    tags=("double-rules", "two-level-header", "ruled-table", "typeset"),
    make=groff(
        f""".nr PS 11
.LP
\\fB{LORTON}\\fP
.br
Reference LWC/FOI/12
.br
17 November 2005
.LP
Dear requester
.LP
\\fBDisciplinary sanctions, calendar years 2003 and 2004\\fP
.LP
I am able to provide the information that you asked for. It is taken from the personnel files of all staff employed
by the Committee in those two years.
.TS
doublebox center;
c | c s | c s
^ | c | c | c | c
l | n | n | n | n.
Grade	2003	2004
\\^	Warned	Dismissed	Warned	Dismissed
_
"""
        + "\n".join("\t".join((grade, *cells)) for grade, cells in zip(GRADES, LORTON_CELLS, strict=True))
        + f"""
.TE
.LP
If you are not content with this reply you may ask for it to be reviewed.
.LP
Justices' Chief Executive
.br
{LORTON}
"""
    ),
    gold=tabled(
        LORTON_CELLS,
        tuple(Meaning(category=grade) for grade in GRADES),
        tuple(Meaning(outcome, year(number)) for number in (2003, 2004) for outcome in ("warning", "dismissal")),
        page=1,
    ),
)

THORNABY = "Thornaby Moss National Park Authority"
THORNABY_CELLS = (("6", "3", "8"), ("2", "2", "1"), ("1", "0", "2"))
THREE_RULES = Sample(
    name="three-rules-and-nothing-else.pdf",
    made_with=WITH,
    authority=THORNABY,
    reference="TMNPA 88",
    date=dt.date(2013, 2, 14),
    exercises="one line above the header, one below it and one under the last row; columns are kept apart by white alone",
    tags=("horizontal-rules", "typeset", "academic-style", "fy-columns"),
    make=groff(
        f""".nr PS 10
.LP
\\fB{THORNABY}\\fP
.LP
14 February 2013. Our reference: TMNPA 88
.LP
Dear requester
.LP
You asked how many members of staff had been sanctioned under the disciplinary policy in each of the last three
full financial years. The table gives the answer.
.TS
center;
l c c c
l n n n.
_
Sanction	2009-10	2010-11	2011-12
_
"""
        + "\n".join(
            "\t".join((label, *cells))
            for label, cells in zip(("Oral warning", "Written warning", "Dismissal"), THORNABY_CELLS, strict=True)
        )
        + f"""
_
.TE
.LP
Rangers employed for the season only are left out. No figures are held for volunteers.
.LP
Information Officer, {THORNABY}
"""
    ),
    gold=tabled(
        THORNABY_CELLS,
        (Meaning("verbal_warning"), Meaning("written_warning"), Meaning("dismissal")),
        tuple(Meaning(days=financial_year(first)) for first in (2009, 2010, 2011)),
        page=1,
    ),
)

MUIRHEAD = "Muirhead Valley Joint Board"
MUIRHEAD_CELLS = (("3", "5"), ("1", "0"), ("2", "1"), ("6", "6"))
TYPEWRITER = Sample(
    name="typewriter-columns-under-dashes.pdf",
    made_with=WITH,
    authority=MUIRHEAD,
    reference="MVJB/07/03",
    date=dt.date(2007, 3, 8),
    exercises="everything is in type of one width; the columns stand under rows of typed dashes",
    tags=("fixed-pitch", "typed-rules", "total-row"),
    make=groff(
        f""".nr PS 11
.fam C
.LP
.nf
{MUIRHEAD.upper()}

OUR REF: MVJB/07/03
DATE:    8 MARCH 2007

DEAR REQUESTER

STAFF DISCIPLINED, CALENDAR YEARS 2005 AND 2006

OUTCOME                        2005     2006
-----------------------------  ----     ----
"""
        + "\n".join(
            f"{label:<29}  {first:>4}     {second:>4}"
            for label, (first, second) in zip(
                ("WRITTEN WARNING", "FINAL WRITTEN WARNING", "DISMISSED", "TOTAL DISCIPLINED"),
                MUIRHEAD_CELLS,
                strict=True,
            )
        )
        + """
-----------------------------  ----     ----

THE BOARD EMPLOYED 214 PEOPLE ON 31 DECEMBER 2006.

CLERK TO THE JOINT BOARD
.fi
"""
    ),
    gold=tabled(
        MUIRHEAD_CELLS,
        (
            Meaning("written_warning"),
            Meaning("final_written_warning"),
            Meaning("dismissal"),
            Meaning("disciplinary_action", is_total=True),
        ),
        (Meaning(days=span("2005-01-01", "2005-12-31")), Meaning(days=year(2006))),
        page=1,
    ),
)
SAMPLES = (DOUBLE_BOXED, THREE_RULES, TYPEWRITER)
