"""Pages printed by Chromium: shading without lines, turned headers, a table over two pages, a web page."""

from __future__ import annotations

import datetime as dt

from samples.generator.gold import Meaning, financial_year, span, tabled, year
from samples.layouts.generator.html import page, paragraphs, table
from samples.layouts.generator.model import Sample
from samples.layouts.generator.programs import chromium

HEXLEY = "Hexley Borough Council"
HEXLEY_CELLS = (("6", "4", "7"), ("9", "11", "8"), ("3", "2", "5"), ("2", "1", "3"), ("20", "18", "23"))
ZEBRA = Sample(
    name="shaded-rows-without-lines.pdf",
    made_with="Chromium",
    authority=HEXLEY,
    reference="FOI-HBC-2291",
    date=dt.date(2018, 3, 14),
    exercises="every other row is shaded and nothing else is drawn; the total row is only bold",
    tags=("shaded-rows", "no-rules", "fy-columns", "total-row"),
    make=chromium(
        page(
            "FOI-HBC-2291",
            f"<h1>{HEXLEY}</h1>"
            + paragraphs(
                "Information Governance, Town Hall, Market Street, Hexley",
                "Reference: FOI-HBC-2291<br>14 March 2018",
                "Dear requester",
                "<b>Request for information: employee sanctions</b>",
                "Your request was received on 19 February 2018. You wanted to know how many employees had been given each "
                "kind of formal disciplinary sanction in the last three complete financial years. Schools are excluded.",
                "Formal disciplinary sanctions, by kind and financial year:",
            )
            + table(
                (
                    ("Sanction", "2014/15", "2015/16", "2016/17"),
                    ("Verbal warning", *HEXLEY_CELLS[0]),
                    ("First written warning", *HEXLEY_CELLS[1]),
                    ("Final written warning", *HEXLEY_CELLS[2]),
                    ("Dismissal", *HEXLEY_CELLS[3]),
                    ("All sanctions", *HEXLEY_CELLS[4]),
                )
            )
            + paragraphs(
                "If you are unhappy with this reply, write to the Monitoring Officer at the address above within 40 "
                "working days.",
                "Yours sincerely",
                f"Information Governance Officer<br>{HEXLEY}",
            ),
            css="tbody tr:nth-child(odd) { background: #e3e9f2; } tbody tr:last-child { font-weight: bold; } "
            "td { padding: 4pt 16pt; } th { padding: 4pt 16pt; }",
        )
    ),
    gold=tabled(
        HEXLEY_CELLS,
        (
            Meaning("verbal_warning"),
            Meaning("written_warning"),
            Meaning("final_written_warning"),
            Meaning("dismissal"),
            Meaning("disciplinary_action", is_total=True),
        ),
        tuple(Meaning(days=financial_year(first)) for first in (2014, 2015, 2016)),
        page=1,
    ),
)

TARNSIDE = "Tarnside and Moor NHS Foundation Trust"
GROUPS = ("Nursing and midwifery", "Administrative and clerical", "Estates and facilities", "Allied health")
TARNSIDE_CELLS = (("8", "5", "3", "2"), ("4", "2", "0", "1"), ("7", "6", "4", "3"), ("1", "0", "1", "0"))
TURNED_LABELS = ("No further action", "First written warning", "Final written warning", "Dismissed")
TURNED = Sample(
    name="headers-turned-on-their-side.pdf",
    made_with="Chromium",
    authority=TARNSIDE,
    reference="TM/FOI/0518",
    date=dt.date(2018, 6, 7),
    exercises="column headers are printed from bottom to top to save width",
    tags=("turned-headers", "ruled-table", "staff-groups-as-rows", "period-in-caption"),
    make=chromium(
        page(
            "TM/FOI/0518",
            f"<p style='text-align:right'>{TARNSIDE}<br>Trust Headquarters<br>Moor Lane<br>Tarnside</p>"
            + paragraphs(
                "Our ref: TM/FOI/0518<br>Date: 7 June 2018",
                "Dear Sir or Madam",
                "<b>Outcomes of disciplinary investigations</b>",
                "Thank you for your enquiry. The Trust holds what you ask for. The table shows how disciplinary cases "
                "concluded between 1 April 2017 and 31 March 2018 ended, by staff group.",
            )
            + "<table class='t'><tr><th>Staff group</th>"
            + "".join(f"<th class='v'><span>{label}</span></th>" for label in TURNED_LABELS)
            + "</tr>"
            + "".join(
                f"<tr><td>{group}</td>" + "".join(f"<td class='c'>{cell}</td>" for cell in cells) + "</tr>"
                for group, cells in zip(GROUPS, TARNSIDE_CELLS, strict=True)
            )
            + "</table>"
            + paragraphs(
                "Bank and agency workers are left out.",
                "Should you wish to complain, please contact the Head of Corporate Affairs.",
                "Yours faithfully",
                f"Freedom of Information Lead<br>{TARNSIDE}",
            ),
            css=".t td, .t th { border: 0.6pt solid #222; } .c { text-align: center; width: 34pt; } "
            ".v { height: 118pt; vertical-align: bottom; } "
            ".v span { writing-mode: vertical-rl; transform: rotate(180deg); font-weight: normal; }",
            font="10.5pt 'Liberation Serif'",
        )
    ),
    gold=tabled(
        TARNSIDE_CELLS,
        tuple(Meaning(category=group) for group in GROUPS),
        tuple(Meaning(outcome) for outcome in ("no_action", "written_warning", "final_written_warning", "dismissal")),
        page=1,
        whole=Meaning(days=span("2017-04-01", "2018-03-31")),
    ),
)

MERRIDALE = "Merridale County Council"
SERVICES = (
    "Adult social care", "Archives and records", "Catering and cleaning", "Children's homes", "Country parks",
    "Early years", "Finance", "Fleet and transport", "Highways maintenance", "Libraries", "Property services",
    "Public health", "Registration", "Youth justice",
)  # fmt: skip
MERRIDALE_CELLS = tuple(
    (str(a), str(b))
    for a, b in zip((4, 0, 6, 3, 0, 1, 0, 2, 5, 1, 0, 0, 0, 1), (2, 1, 3, 5, 0, 0, 1, 4, 2, 0, 1, 0, 0, 2), strict=True)
)
FIRST_PAGE_ROWS = 10
OVERLEAF = Sample(
    name="table-over-two-pages.pdf",
    made_with="Chromium",
    authority=MERRIDALE,
    reference="MCC 17-0933",
    date=dt.date(2017, 9, 21),
    exercises="the table goes on overleaf with its header repeated, between a running head and a running foot",
    tags=("over-pages", "header-repeated", "running-head", "services-as-rows"),
    make=chromium(
        page(
            "MCC 17-0933",
            paragraphs(
                "21 September 2017",
                "Dear requester",
                "<b>Dismissals following disciplinary hearings</b>",
                "We write in answer to your request of 24 August 2017, which we have handled under the Freedom of "
                "Information Act 2000. You asked for the number of employees dismissed following a disciplinary hearing "
                "in 2015 and in 2016, for each service.",
                "Managers in each service keep their own records of hearings. Since 2014 these have been sent each month "
                "to the Human Resources team, where they are entered into the personnel system. We searched that system on "
                "1 September. No search of paper files was needed.",
                "Each service was then asked to confirm its entries. Where a service was moved or renamed during "
                "the two years its figures are given under the name that it had at the end of 2016. Schools that keep their "
                "own payroll are not covered by the system and are therefore not in the table.",
                "The headings of the table mean what they say: the year is the calendar year in which the "
                "hearing was held, not that in which the employee left. An employee who won an appeal is not counted.",
            )
            + "<p style='margin-top:120pt'>Employees dismissed, by service and calendar year:</p>"
            + table((("Service", "2015", "2016"), *((s, *c) for s, c in zip(SERVICES, MERRIDALE_CELLS, strict=True))))
            + paragraphs(
                "You have the right to ask for a review of how we dealt with your request.",
                "Yours sincerely",
                f"Access to Information Team<br>{MERRIDALE}",
            ),
            css="table { width: 70%; } td, th { border: 0.5pt solid #555; padding: 6pt; } thead th { background: #ddd; } "
            "tr { break-inside: avoid; } @page { @top-left { font-size: 8pt; content: 'Merridale County Council – Freedom of "
            "Information'; } @bottom-center { font-size: 8pt; content: 'MCC 17-0933. County Hall, Merridale. Page ' "
            "counter(page); } }",
            font="11pt 'Carlito'",
        )
    ),
    gold=(
        *tabled(
            MERRIDALE_CELLS[:FIRST_PAGE_ROWS],
            tuple(Meaning(category=service) for service in SERVICES[:FIRST_PAGE_ROWS]),
            (Meaning(days=year(2015)), Meaning(days=year(2016))),
            page=1,
            whole=Meaning("dismissal"),
        ),
        *tabled(
            MERRIDALE_CELLS[FIRST_PAGE_ROWS:],
            tuple(Meaning(category=service) for service in SERVICES[FIRST_PAGE_ROWS:]),
            (Meaning(days=year(2015)), Meaning(days=year(2016))),
            page=2,
            whole=Meaning("dismissal"),
        ),
    ),
)

WRENMOOR = "Wrenmoor District Council"
WRENMOOR_CELLS = (("2", "0"), ("3", "1"), ("0", "1"))
WEB_PAGE = Sample(
    name="web-page-printed-from-a-browser.pdf",
    made_with="Chromium",
    authority=WRENMOOR,
    reference="4471",
    date=dt.date(2017, 5, 11),
    exercises="menus, a trail of links, a side panel and the browser's head and foot stand around a small table",
    tags=("browser-print", "navigation", "side-panel", "horizontal-rules"),
    make=chromium(
        page(
            "FOI 4471",
            f"<h1>{WRENMOOR}</h1><p class='nav'>Home | Council tax 2017 | Bins | Planning | Jobs (14) | Contact us</p>"
            "<p class='nav'>You are here: Home &gt; Council and democracy &gt; Freedom of information &gt; Disclosure log</p>"
            "<div class='side'><b>In this section</b><br>Disclosure log 2016 (212)<br>Disclosure log 2017 (87)<br>"
            "Make a request<br>Publication scheme</div>"
            "<h2>FOI 4471: Staff and social media</h2>"
            + paragraphs(
                "Reference: 4471<br>Date of response: 11 May 2017",
                "<b>Request</b>",
                "How many members of staff have been disciplined for their use of social media in 2015 and 2016? Were any of "
                "them dismissed?",
                "<b>Response</b>",
                "The table gives the number of staff disciplined over their use of social media, by outcome.",
            )
            + table(
                (
                    ("Outcome", "2015", "2016"),
                    ("Words of advice", *WRENMOOR_CELLS[0]),
                    ("Written warning", *WRENMOOR_CELLS[1]),
                    ("Dismissal", *WRENMOOR_CELLS[2]),
                ),
                kind="r",
            )
            + paragraphs("Was this page helpful? Yes / No", "Last updated 12 May 2017"),
            css=".r td, .r th { border-top: 0.5pt solid #999; border-bottom: 0.5pt solid #999; padding: 4pt 14pt; } "
            ".nav { font-size: 8.5pt; color: #06c; } .side { float: right; width: 120pt; font-size: 8.5pt; padding: 6pt; "
            "background: #f2f2f2; } @page { font-size: 7.5pt; @top-left { content: '12/05/2017'; } @top-center { content: "
            "'FOI 4471 - Staff and social media - Wrenmoor District Council'; } @bottom-left { content: "
            "'https://www.wrenmoor.example/foi/disclosure-log/4471'; } @bottom-right { content: '1/1'; } }",
        )
    ),
    gold=tabled(
        WRENMOOR_CELLS,
        (Meaning("management_action"), Meaning("written_warning"), Meaning("dismissal")),
        (Meaning(days=year(2015)), Meaning(days=year(2016))),
        page=1,
        whole=Meaning(platform="social_media"),
    ),
)
SAMPLES = (ZEBRA, TURNED, OVERLEAF, WEB_PAGE)
