from __future__ import annotations

import pytest


def table(*rows: list[str]) -> str:
    def cell(content: str) -> str:
        lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in content.split("|"))
        return f"<w:tc>{lines}</w:tc>"

    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows) + "</w:tbl>"


def grid(document):
    (found,) = document.tables()
    return [[cell.text for cell in row] for row in found.grid()]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [["Outcome", "2012", "2013"], ["Warning|Dismissal|Total", "3|1|4", "2||2"], ["Other", "1", "0"]],
            [
                ["Outcome", "2012", "2013"],
                ["Warning", "3", "2"],
                ["Dismissal", "1", ""],
                ["Total", "4", "2"],
                ["Other", "1", "0"],
            ],
        ),
        (
            [["Item", "Cost"], ["|Fines|Fees", "£|300|20"]],
            [["Item", "Cost"], ["", "£"], ["Fines", "300"], ["Fees", "20"]],
        ),
        (
            [["Outcome", "Number"], ["Final written|warning", "4"]],
            [["Outcome", "Number"], ["Final written\nwarning", "4"]],
        ),
        (
            [["Outcome", "2012"], ["Officers|Staff", "2 warnings|1 dismissal"], ["Total", "3"]],
            [["Outcome", "2012"], ["Officers\nStaff", "2 warnings\n1 dismissal"], ["Total", "3"]],
        ),
        ([["Outcome", "2012"], ["a|b|c", "1|2"]], [["Outcome", "2012"], ["a\nb\nc", "1\n2"]]),
    ],
)
def test_a_row_is_spread_only_where_every_line_has_its_figure(read_body, rows, expected):
    assert grid(read_body(table(*rows))) == expected


def test_lines_made_by_breaks_are_lines_too(read_body):
    def cell(*lines: str) -> str:
        inside = "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines)
        return f"<w:tc><w:p><w:r>{inside}</w:r></w:p></w:tc>"

    body = f"<w:tbl><w:tr>{cell('Outcome')}{cell('2012')}</w:tr><w:tr>{cell('a', 'b')}{cell('1', '2')}</w:tr></w:tbl>"
    assert grid(read_body(body)) == [["Outcome", "2012"], ["a", "1"], ["b", "2"]]
