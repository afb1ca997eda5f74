"""Pages printed by Chromium: tables side by side, in one column of two, among boxes and charts, label beside value."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, tabled, year
from samples.layouts.generator.html import page, paragraphs, table
from samples.layouts.generator.model import Sample
from samples.layouts.generator.programs import chromium

CALLOWDALE = "Callowdale Police"
OFFICERS = (("3", "4"), ("2", "1"), ("1", "2"))
STAFF = (("5", "2"), ("0", "3"), ("2", "1"))
LABELS = ("Written warning", "Final written warning", "Dismissed")
OUTCOMES = (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal"))
TWO_YEARS = (Meaning(days=year(2016)), Meaning(days=year(2017)))
SIDE_BY_SIDE = Sample(
    name="two-tables-side-by-side.pdf",
    made_with="Chromium",
    authority=CALLOWDALE,
    reference="CP-0187-18",
    date=dt.date(2018, 2, 8),
    exercises="two tables of the same shape stand beside each other, each under its own heading",
    tags=("side-by-side", "ruled-table", "officers-v-staff"),
    make=chromium(
        page(
            "CP-0187-18",
            f"<h1 style='color:#1b2f5e'>{CALLOWDALE}</h1>"
            + paragraphs(
                "Request number: CP-0187-18<br>Date of response: 8 February 2018",
                "You asked for the results of misconduct proceedings in 2016 and 2017, police officers and police staff apart. "
                "Both tables count people, once for each set of proceedings.",
            )
            + "<div class='two'>"
            + "".join(
                f"<div><p><b>{who}</b></p>"
                + table(
                    (("Result", "2016", "2017"), *((la, *c) for la, c in zip(LABELS, cells, strict=True))), kind="g"
                )
                + "</div>"
                for who, cells in (("Police officers", OFFICERS), ("Police staff", STAFF))
            )
            + "</div>"
            + paragraphs(
                "Special constables are counted as police officers.",
                "Complaint rights: you may ask for an internal review within two months of this response.",
            ),
            css=".two { display: flex; gap: 26pt; } .g td, .g th { border: 0.5pt solid #333; }",
        )
    ),
    gold=(
        *tabled(OFFICERS, OUTCOMES, TWO_YEARS, page=1, whole=Meaning(category="Police officers")),
        *tabled(STAFF, OUTCOMES, TWO_YEARS, page=1, whole=Meaning(category="Police staff")),
    ),
)

ASHBY = "Ashby Fen District Council"
ASHBY_CELLS = (("4", "1"), ("6", "0"), ("3", "2"), ("5", "1"))
IN_A_COLUMN = Sample(
    name="table-in-one-column-of-two.pdf",
    made_with="Chromium",
    authority=ASHBY,
    reference="AFDC/1718/204",
    date=dt.date(2017, 11, 2),
    exercises="the page is set in two columns; the table stands in the left one beside sentences with other numbers",
    tags=("two-columns", "no-rules", "years-as-rows", "sickness-distractor"),
    make=chromium(
        page(
            "AFDC/1718/204",
            f"<h1>{ASHBY}: response to a request for information</h1><p>AFDC/1718/204 &nbsp; 2 November 2017</p>"
            "<div class='cols'><div>"
            + "<h2>Conduct</h2>"
            + paragraphs("Employees warned and employees dismissed under the disciplinary procedure, by calendar year.")
            + table(
                (
                    ("Year", "Warned", "Dismissed"),
                    *((str(y), *c) for y, c in zip(range(2013, 2017), ASHBY_CELLS, strict=True)),
                )
            )
            + paragraphs("A warning of any level is counted. Casual workers are not included.")
            + "</div><div><h2>Background</h2>"
            + paragraphs(
                "The council employed 611 people on 31 March 2017. On average each of them was away sick for 7 days in the "
                "year before.",
                "Since 2012 all managers attend a course on handling complaints at work. In 2016 the course was held 9 "
                "times and 84 managers took part.",
                "The council reviews its policies every 3 years. The disciplinary procedure was last changed in 2014, when the "
                "number of stages was cut from 4 to 3.",
                "This response is published on our website.",
            )
            + "</div></div>",
            css=".cols { display: grid; grid-template-columns: 1fr 1fr; gap: 24pt; } td, th { padding: 2pt 12pt 2pt 0; }",
            font="10pt 'DejaVu Serif'",
        )
    ),
    gold=tabled(
        ASHBY_CELLS,
        tuple(Meaning(days=year(number)) for number in range(2013, 2017)),
        (Meaning("warning"), Meaning("dismissal")),
        page=1,
    ),
)

LODDON = "Loddon Vale University Hospitals NHS Trust"
LODDON_CELLS = (("11", "8", "13"), ("7", "9", "6"), ("2", "4", "3"), ("1", "3", "2"))
HEIGHTS = (("Q1", 42), ("Q2", 35), ("Q3", 51), ("Q4", 60))
CHART = (
    "<svg width='250' height='130' font-size='8'>"
    + "".join(f"<text x='0' y='{112 - 20 * k}'>{k}</text>" for k in range(6))
    + "".join(
        f"<rect x='{30 + 50 * place}' y='{110 - height}' width='28' height='{height}' fill='#7a9'/>"
        f"<text x='{36 + 50 * place}' y='124'>{name}</text><text x='{36 + 50 * place}' y='{106 - height}'>{height / 10}</text>"
        for place, (name, height) in enumerate(HEIGHTS)
    )
    + "<line x1='24' y1='110' x2='230' y2='110' stroke='#000'/><line x1='24' y1='5' x2='24' y2='110' stroke='#000'/></svg>"
)
BOXES = Sample(
    name="boxes-and-a-chart-around-a-table.pdf",
    made_with="Chromium",
    authority=LODDON,
    reference="FOI 22-118",
    date=dt.date(2022, 4, 26),
    exercises="boxes with large numbers and a bar chart with figures at its bars are no tables of discipline",
    tags=("key-figure-boxes", "chart", "horizontal-rules", "years-as-columns"),
    make=chromium(
        page(
            "FOI 22-118",
            f"<h1>{LODDON}</h1>"
            + paragraphs("FOI 22-118 &nbsp;|&nbsp; 26 April 2022", "Workforce at a glance, March 2022")
            + "<div class='boxes'><div><b>6,204</b>people employed</div><div><b>91%</b>appraisals done</div>"
            "<div><b>4.7</b>days lost to sickness</div></div>"
            + f"<p>Sickness absence by quarter, 2021/22 (per cent)</p>{CHART}"
            + paragraphs("Disciplinary sanctions, by level and calendar year:")
            + table(
                (
                    ("Level", "2019", "2020", "2021"),
                    ("Verbal warning", *LODDON_CELLS[0]),
                    ("Written warning", *LODDON_CELLS[1]),
                    ("Final written warning", *LODDON_CELLS[2]),
                    ("Dismissal", *LODDON_CELLS[3]),
                ),
                kind="h",
            )
            + paragraphs("Doctors in training are employed elsewhere and are not in these figures."),
            css=".boxes { display: flex; gap: 14pt; margin: 4pt 0 12pt; } .boxes div { border: 1pt solid #486; width: 110pt; "
            "padding: 8pt; text-align: center; font-size: 9pt; } .boxes b { display: block; font-size: 20pt; } "
            ".h { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000; } .h th { border-bottom: 0.6pt solid #000; } "
            ".h td, .h th { padding: 3pt 18pt 3pt 4pt; }",
        )
    ),
    gold=tabled(
        LODDON_CELLS,
        (Meaning("verbal_warning"), Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        tuple(Meaning(days=year(number)) for number in (2019, 2020, 2021)),
        page=1,
    ),
)

STRENTON = "Strenton Fire and Rescue Authority"
STRENTON_CELLS = (("3", "2", "1", "1"), ("5", "1", "0", "2"))
VALUES = ("Oral warnings issued", "Written warnings issued", "Final written warnings issued", "Dismissals")
LABELLED = Sample(
    name="labels-beside-values.pdf",
    made_with="Chromium",
    authority=STRENTON,
    reference="SFRA/2018/77",
    date=dt.date(2018, 10, 17),
    exercises="a block of labels with their values for each year, dotted across, under the year as a heading",
    tags=("label-value-blocks", "leader-dots", "year-as-heading"),
    make=chromium(
        page(
            "SFRA/2018/77",
            f"<h1>{STRENTON}</h1>"
            + paragraphs(
                "SFRA/2018/77<br>17 October 2018",
                "Dear requester",
                "Subject: disciplinary action taken against firefighters and support staff",
                "The information you asked for is set out below for each financial year.",
            )
            + "".join(
                f"<h2>{title}</h2><dl>"
                + "".join(f"<dt>{v}</dt><dd>{c}</dd>" for v, c in zip(VALUES, cells, strict=True))
                + "</dl>"
                for title, cells in zip(("2016/17", "2017/18"), STRENTON_CELLS, strict=True)
            )
            + paragraphs(
                "Retained firefighters are included.", "Yours faithfully", f"Information Officer<br>{STRENTON}"
            ),
            css="dl { display: grid; grid-template-columns: 190pt 40pt; row-gap: 4pt; margin: 0 0 12pt; } dt { "
            "border-bottom: 1pt dotted #777; } dd { margin: 0; text-align: right; border-bottom: 1pt dotted #777; }",
        )
    ),
    gold=tabled(
        STRENTON_CELLS,
        (Meaning(days=financial_year(2016)), Meaning(days=financial_year(2017))),
        (Meaning("verbal_warning"), Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        page=1,
    ),
)
SAMPLES = (SIDE_BY_SIDE, IN_A_COLUMN, BOXES, LABELLED)
