from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import LimitExceeded
from pipeline.readers.base import Limits


def cell(text: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def table(*rows: str, widths: list[int] | None = None) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths or [])
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def places(document):
    (found,) = document.tables()
    return [(each.row_index, each.column_index, each.row_span, each.column_span, each.text) for each in found.cells]


RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_merged_cells_stand_once_with_their_spans(read_body):
    document = read_body(
        table(
            cell("Grade", RESTART) + cell("2013/14", span(2)),
            cell("", CONTINUE) + cell("Male") + cell("Female"),
            cell("AO") + cell("1") + cell("2"),
        )
    )
    assert places(document) == [
        (0, 0, 2, 1, "Grade"),
        (0, 1, 1, 2, "2013/14"),
        (1, 1, 1, 1, "Male"),
        (1, 2, 1, 1, "Female"),
        (2, 0, 1, 1, "AO"),
        (2, 1, 1, 1, "1"),
        (2, 2, 1, 1, "2"),
    ]


def test_old_style_horizontal_merges_are_spans(read_body):
    first = cell("Year", '<w:hMerge w:val="restart"/>') + cell("", '<w:hMerge w:val="continue"/>')
    assert places(read_body(table(first, cell("2012") + cell("3"))))[0] == (0, 0, 1, 2, "Year")


def test_rows_that_begin_or_end_early_leave_places_empty(read_body):
    row = "<w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>" + cell("2013")
    document = read_body(table(row, cell("Warnings") + cell("3") + cell("4")))
    (found,) = document.tables()
    assert [[each and each.text for each in line] for line in found.grid()] == [
        [None, "2013", None],
        ["Warnings", "3", "4"],
    ]


def test_edges_a_hair_apart_are_one(read_body):
    """A table drawn by hand: the second column begins 2 mm earlier in the head than below."""
    document = read_body(
        table(
            cell("Outcome") + cell("2013", span(2)),
            cell("Dismissal", span(2)) + cell("4"),
            cell("Warning", span(2)) + cell("5"),
            widths=[3000, 60, 2000],
        )
    )
    assert [(column, text) for _, column, _, _, text in places(document)][:4] == [
        (0, "Outcome"),
        (1, "2013"),
        (0, "Dismissal"),
        (1, "4"),
    ]


def test_a_narrow_column_with_cells_of_its_own_is_kept(read_body):
    document = read_body(
        table(cell("a") + cell("1") + cell("b"), cell("c") + cell("2") + cell("d"), widths=[900, 50, 900])
    )
    assert next(document.tables()).column_count == 3


def test_wrapped_rows_and_cells_are_found(read_body):
    wrapped_cell = f"<w:sdt><w:sdtContent>{cell('3')}</w:sdtContent></w:sdt>"
    inner = f"<w:sdt><w:sdtContent><w:tr>{cell('2012')}{wrapped_cell}</w:tr></w:sdtContent></w:sdt>"
    document = read_body(f"<w:tbl><w:tr>{cell('Year')}{cell('Dismissals')}</w:tr>{inner}</w:tbl>")
    assert [text for *_, text in places(document)] == ["Year", "Dismissals", "2012", "3"]
    assert document.shortfalls == ()


def test_deleted_rows_and_cells_are_gone_and_not_missed(read_body):
    document = read_body(
        table(
            cell("Year") + cell("Dismissals") + cell("old", "<w:cellDel/>"),
            "<w:trPr><w:del/></w:trPr>" + cell("2011") + cell("9"),
            cell("2012") + cell("3"),
        )
    )
    assert [text for *_, text in places(document)] == ["Year", "Dismissals", "2012", "3"]
    assert document.shortfalls == ()


def test_text_under_a_merged_cell_is_told_as_hidden(read_body):
    document = read_body(table(cell("a", RESTART) + cell("1"), cell("below", CONTINUE) + cell("2")))
    assert [shortfall.code for shortfall in document.shortfalls] == ["hidden-text"]


def test_a_merge_that_goes_on_from_nothing_is_a_cell(read_body):
    document = read_body(table(cell("a", CONTINUE) + cell("1"), cell("b") + cell("2")))
    assert places(document)[0] == (0, 0, 1, 1, "a")


def test_a_huge_span_is_cut_and_told(read_body):
    document = read_body(table(cell("a", span(2_000_000_000)), cell("b") + cell("1")))
    assert [shortfall.code for shortfall in document.shortfalls] == ["column-span-cut"]
    assert next(document.tables()).column_count <= 1_000


def test_a_table_past_the_limit_is_refused(docx_bytes, read_bytes):
    body = table(*[cell("a") + cell("1")] * 6)
    with pytest.raises(LimitExceeded, match="more than 11 cells"):
        read_bytes(docx_bytes(body), Limits(max_cells=11))


@st.composite
def tilings(draw):
    """A grid cut into rectangles: a list of (row, column, row span, column span), every place covered once."""
    row_count, column_count = draw(st.integers(2, 6)), draw(st.integers(2, 6))
    taken: set[tuple[int, int]] = set()
    rectangles = []
    for row in range(row_count):
        for column in range(column_count):
            if (row, column) in taken:
                continue
            free = 1
            while column + free < column_count and (row, column + free) not in taken:
                free += 1
            width = draw(st.integers(1, free))
            height = draw(st.integers(1, row_count - row))
            taken |= {(row + down, column + right) for down in range(height) for right in range(width)}
            rectangles.append((row, column, height, width))
    return row_count, rectangles


def as_xml(row_count: int, rectangles: list[tuple[int, int, int, int]]) -> str:
    rows: list[list[tuple[int, str]]] = [[] for _ in range(row_count)]
    for number, (row, column, height, width) in enumerate(rectangles):
        for down in range(height):
            merge = "" if height == 1 else RESTART if down == 0 else CONTINUE
            text = f"{number}" if down == 0 else ""
            rows[row + down].append((column, cell(text, span(width) + merge)))
    return table(*("".join(xml for _, xml in sorted(row)) for row in rows))


def squeezed(rectangles):
    """The rectangles with unused edges taken out, as nobody can see them."""
    edges = sorted({edge for _, column, _, width in rectangles for edge in (column, column + width)})
    index = {edge: position for position, edge in enumerate(edges)}
    return [
        (row, index[column], height, index[column + width] - index[column]) for row, column, height, width in rectangles
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tilings())
def test_any_grid_of_merged_cells_is_read_as_it_was_written(read_body, tiling):
    row_count, rectangles = tiling
    anchor = "<w:p><w:r><w:t>Table</w:t></w:r></w:p>"
    document = read_body(anchor + as_xml(row_count, rectangles))
    expected = squeezed(rectangles)
    found = list(document.tables())
    if len({column for _, column, _, _ in expected}) == 1 or len(expected) == 1:
        assert found == []
        return
    assert [(each.row_index, each.column_index, each.row_span, each.column_span) for each in found[0].cells] == expected
    assert [each.text for each in found[0].cells] == [str(number) for number in range(len(expected))]
    assert all(place is not None for line in found[0].grid() for place in line)
