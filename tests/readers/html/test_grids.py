"""Spans of a page's table."""

from collections.abc import Callable

import pytest

from pipeline.model.document import Document

Read = Callable[..., Document]


def grid(document: Document) -> list[list[str | None]]:
    (table,) = document.tables()
    return [[cell.text if cell else None for cell in row] for row in table.grid()]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "<tr><th rowspan=2>Year<th colspan=2>Number<tr><th>A<th>B<tr><td>2011<td>1<td>2",
            [["Year", "Number", "Number"], ["Year", "A", "B"], ["2011", "1", "2"]],
        ),
        (
            "<tfoot><tr><td>Total<td>3</tfoot><tbody><tr><td>2011<td>1<tr><td>2012<td>2</tbody>"
            "<thead><tr><th>Year<th>Number</thead>",
            [["Year", "Number"], ["2011", "1"], ["2012", "2"], ["Total", "3"]],
        ),
        (
            "<tbody><tr><td rowspan=9>A<td>1<tr><td>2</tbody><tbody><tr><td>B<td>3</tbody>",
            [["A", "1"], ["A", "2"], ["B", "3"]],
        ),
        ("<tr><td rowspan=0>A<td>1<tr><td>2<tr><td>3", [["A", "1"], ["A", "2"], ["A", "3"]]),
        ("<tr><td>A<td rowspan=2>1<tr><td colspan=2>B<td>3", [["A", "1", None], ["B", "1", "3"]]),
        ("<tr><td>A<td>1<tr style='display:none'><td>B<td>2<tr><td>C<td>3", [["A", "1"], ["C", "3"]]),
        ("<tr><td colspan=x>A<td>1<tr><td>B<td rowspan=99999999>2", [["A", "1"], ["B", "2"]]),
    ],
)
def test_spans_fill_the_places_a_browser_fills(read_page: Read, rows: str, expected: list[list[str | None]]) -> None:
    assert grid(read_page(f"<table>{rows}</table>")) == expected


def test_header_cells_are_bold(read_page: Read) -> None:
    (table,) = read_page("<table><tr><th>Year<th>Number<tr><td>2011<td>1</table>").tables()
    assert [cell.is_bold for cell in table.cells] == [True, True, False, False]
