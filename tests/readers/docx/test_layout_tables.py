from __future__ import annotations

import pytest

LONG = "We hold this information and set it out below for each of the years that you ask about. " * 4


def paragraphs(text: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("|"))


def table(*rows: list[str]) -> str:
    return (
        "<w:tbl>"
        + "".join(f"<w:tr>{''.join(f'<w:tc>{_inside(c)}</w:tc>' for c in row)}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def _inside(content: str) -> str:
    return content + paragraphs("") if content.startswith("<w:tbl>") else paragraphs(content)


FIGURES = table(["Year", "Dismissals"], ["2012", "3"])


@pytest.mark.parametrize(
    "rows",
    [
        [["Reference", "183/20"], ["Date of reply", "14 February 2020"]],
        [["Reference", "183/20"]],
        [["Year", "Dismissals"], ["2012", "3"]],
        [["Month", "Allegation", "Outcome"], ["May", LONG, "Dismissed"], ["June", LONG, "No action"]],
        [["Allegation", "Outcome"], [LONG, "Dismissed"], [LONG, "No action"]],
        [["Outcome", "2012"], ["Warnings|given", "x|y|z|w"]],
        [["Question", "Response"], [LONG, "7"], [LONG, "<5".replace("<", "&lt;")]],
    ],
)
def test_values_under_headings_stay_a_table(read_body, rows):
    assert len(list(read_body(table(*rows)).tables())) == 1


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["", "Anytown Council|Town Hall|Anytown"]], ["Anytown Council", "Town Hall", "Anytown"]),
        (
            [["Mr A Requester|1 High Street", "Our ref: 12|3 May 2014"]],
            ["Mr A Requester", "1 High Street", "Our ref: 12", "3 May 2014"],
        ),
        ([["Dear requester|We dismissed 5 staff."]], ["Dear requester", "We dismissed 5 staff."]),
        ([["one"], ["two"]], ["one", "two"]),
        ([["Question", "Response"], ["How many?", LONG]], ["Question", "Response", "How many?", LONG.strip()]),
    ],
)
def test_tables_that_only_arrange_text_are_read_as_text(read_body, rows, expected):
    document = read_body(table(*rows))
    assert list(document.tables()) == []
    assert [block.text for _, block in document.blocks()] == expected


def test_a_letter_in_a_frame_keeps_its_table_in_place(read_body):
    letter = f"<w:tbl><w:tr><w:tc>{paragraphs('Dear requester')}{FIGURES}{paragraphs('Yours')}</w:tc></w:tr></w:tbl>"
    items = read_body(letter).pages[0].items
    assert [getattr(item, "text", "table") for item in items] == ["Dear requester", "table", "Yours"]


def test_a_table_nested_in_a_table_of_figures_follows_it(read_body):
    document = read_body(table(["Year", "Cases", "Detail"], ["2012", "4", FIGURES]))
    outer, inner = document.tables()
    assert (outer.number, inner.number) == (1, 2)
    assert [cell.text for cell in outer.cells] == ["Year", "Cases", "Detail", "2012", "4", ""]
    assert [cell.text for cell in inner.cells] == ["Year", "Dismissals", "2012", "3"]
    assert document.shortfalls == ()
