from __future__ import annotations

import pytest


def body(*lines: str) -> str:
    def run(text: str) -> str:
        return "".join(f"<w:t xml:space='preserve'>{part}</w:t><w:tab/>" for part in text.split("|"))[
            : -len("<w:tab/>")
        ]

    return "".join(f"<w:p><w:r>{run(line)}</w:r></w:p>" for line in lines)


def grid(document):
    return [[[cell.text for cell in row] for row in table.grid()] for table in document.tables()]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Year|Warnings|Dismissals", "2012|3|1", "2013||4|&lt;5"],
            [[["Year", "Warnings", "Dismissals"], ["2012", "3", "1"], ["2013", "4", "<5"]]],
        ),
        (
            ["|2012|2013", "Warnings|3|1", "Dismissals|nil|2"],
            [[["", "2012", "2013"], ["Warnings", "3", "1"], ["Dismissals", "nil", "2"]]],
        ),
        (
            ["Our ref:|FOI 12", "Year|Dismissals", "2012|3", "2013|4"],
            [[["Year", "Dismissals"], ["2012", "3"], ["2013", "4"]]],
        ),
        (
            ["Year to|31 July|31 July", "|2012|2013", "Warnings|3|1", "Dismissals|nil|2"],
            [
                [
                    ["Year to", "31 July", "31 July"],
                    ["", "2012", "2013"],
                    ["Warnings", "3", "1"],
                    ["Dismissals", "nil", "2"],
                ]
            ],
        ),
        (
            ["Offence|Penalty|2013|2014", "E-mail|Warning|1|0", "E-mail|Dismissal|0|nil", "Total||1|0"],
            [
                [
                    ["Offence", "Penalty", "2013", "2014"],
                    ["E-mail", "Warning", "1", "0"],
                    ["E-mail", "Dismissal", "0", "nil"],
                    ["Total", "", "1", "0"],
                ]
            ],
        ),
        (
            ["Year|Grade|Dismissals", "2012|Officer|3", "2012|Constable|1", "2013|Officer|0"],
            [
                [
                    ["Year", "Grade", "Dismissals"],
                    ["2012", "Officer", "3"],
                    ["2012", "Constable", "1"],
                    ["2013", "Officer", "0"],
                ]
            ],
        ),
        (
            ["Sites", "|2012|2013", "Twitter", "Warned|1|0", "Dismissed|nil|1", "Blogs:", "Warned|2|0", "", "Yours"],
            [
                [
                    ["", "2012", "2013"],
                    ["Twitter"] * 3,
                    ["Warned", "1", "0"],
                    ["Dismissed", "nil", "1"],
                    ["Blogs:"] * 3,
                    ["Warned", "2", "0"],
                ]
            ],
        ),
        (["|2012|2013", "Twitter", "Warned|1|0", "Dismissed||1", "Blogs", "Warned|2|0"], []),
        (["Ref:|12/4", "Twitter", "Warned|1", "Blogs", "Warned|2"], []),
        (
            ["|2012|2013", "Warned|1|0", "We add:", "Dismissed|1|0", "Yours."],
            [[["", "2012", "2013"], ["Warned", "1", "0"], ["We add:"] * 3, ["Dismissed", "1", "0"]]],
        ),
        (["Offence|Penalty|2013|2014", "E-mail|Warning|1|0", "E-mail|Dismissal||2", "Total||1|2"], []),
        (["Our ref:|FOI 12", "Date:|3 May 2014", "Subject:|Discipline"], []),
        (["Warnings|3", "Dismissals|1", "Suspensions|2"], []),
        (["Year|Warnings|Dismissals", "2012|3|1", "2013||4"], []),
        (["Year|Dismissals", "2012|3"], []),
        (["|", "Year|Dismissals", "2012|3"], []),
        (["Outcome|2012|2013|2014", "Dismissed|1||2", "Demoted|1|3|2", "Warned|4|5|6"], []),
    ],
)
def test_tabbed_lines_are_a_table_only_with_headings_and_figures(read_body, lines, expected):
    assert grid(read_body(body(*lines))) == expected


def test_lines_before_the_headings_stay_text(read_body):
    document = read_body(body("Our ref:|FOI 12", "Year|Dismissals", "2012|3", "2013|4", "Thank you"))
    assert [block.text for _, block in document.blocks()] == ["Our ref:\tFOI 12", "Thank you"]
    assert [table.finder for table in document.tables()] == ["tabs"]


def test_lines_within_one_paragraph_count_too(read_body):
    cells = "<w:t>{}</w:t><w:tab/><w:t>{}</w:t>"
    inside = "<w:br/>".join(cells.format(*row) for row in [("Year", "Dismissals"), ("2012", "3"), ("2013", "4")])
    assert grid(read_body(f"<w:p><w:r>{inside}</w:r></w:p>")) == [
        [["Year", "Dismissals"], ["2012", "3"], ["2013", "4"]]
    ]


def test_a_blank_figure_in_a_paragraph_of_lines_shifts_none(read_body):
    cells = "<w:t>{}</w:t><w:tab/><w:t>{}</w:t><w:tab/><w:t>{}</w:t>"
    rows = [("Year", "Dismissed", "Warned"), ("2012", "1", "2"), ("2013", "", "3")]
    inside = "<w:br/>".join(cells.format(*row) for row in rows)
    assert grid(read_body(f"<w:p><w:r>{inside}</w:r></w:p>")) == []
