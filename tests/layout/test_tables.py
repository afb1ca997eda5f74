"""The steps of table finding that a whole page does not show by itself."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.layout.axes import has_axis, is_scale, number_of
from pipeline.layout.drafts import Draft, DraftCell, squeezed
from pipeline.layout.lattice import Edge
from pipeline.layout.objects import Ruling
from pipeline.layout.open_sides import closed_sides
from pipeline.layout.page import items_of
from pipeline.layout.tables import without_inner_shading
from pipeline.model.document import Block, BlockKind, Table


def test_open_sides_are_closed_where_rules_end_together() -> None:
    horizontal = [Edge(y, 50, 350) for y in (100, 120, 140)]
    _, vertical = closed_sides(horizontal, [Edge(150, 100, 140), Edge(250, 100, 140)])
    assert [(edge.position, edge.start, edge.end) for edge in vertical] == [
        (50, 100, 140), (150, 100, 140), (250, 100, 140), (350, 100, 140)]  # fmt: skip


def test_closed_sides_stay_as_they_are() -> None:
    horizontal = [Edge(y, 50, 350) for y in (100, 120)]
    vertical = [Edge(x, 100, 120) for x in (50, 150, 350)]
    assert closed_sides(horizontal, vertical) == (horizontal, vertical)


def test_an_open_foot_is_closed_at_the_verticals_end() -> None:
    horizontal, _ = closed_sides([Edge(100, 50, 350), Edge(120, 50, 350)], [Edge(x, 100, 138) for x in (50, 350)])
    assert [edge.position for edge in horizontal] == [100, 120, 138]


def test_rules_without_a_vertical_are_left_alone() -> None:
    assert closed_sides([Edge(100, 50, 350), Edge(120, 50, 350)], []) == ([Edge(100, 50, 350), Edge(120, 50, 350)], [])


def test_shading_of_print_inside_a_cell_makes_no_rows(rules: Any) -> None:
    grid = rules([50.0, 150.0, 250.0], [100.0, 130.0, 160.0])
    inner = [Ruling(55, 115, 145, 115, True)]
    banded = [Ruling(50, 115, 250, 115, True)]
    assert without_inner_shading([*grid, *inner]) == grid
    assert without_inner_shading([*grid, *banded]) == [*grid, *banded]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([0, 10, 20, 30, 40], True), ([2009, 2010, 2011, 2012, 2013], False), ([3, 3, 3, 3, 3], False),
     ([0, 10, 20, 30], False), ([0, 10, 20, 30, 41], False), ([0, 10, 20, 30, 40, None], False)],
)  # fmt: skip
def test_scales_are_told_from_figures(numbers: list[float | None], expected: bool) -> None:
    assert is_scale(numbers) is expected


def test_numbers_of_scales() -> None:
    assert number_of("20%") == 20
    assert number_of("1,500") == 1500
    assert number_of("12 May") is None


def test_a_row_of_evenly_stepped_numbers_is_an_axis(line: Any) -> None:
    cells = tuple(DraftCell(0, n, 0, 0, 1, 1, tuple(line(f"{10 * n}%", 100))) for n in range(6))
    assert has_axis(Draft(cells, 1, 6, "white_space"))


def test_squeezing_drops_empty_rows_and_columns_and_shortens_spans(line: Any) -> None:
    word = tuple(line("x", 100))
    cells = (DraftCell(0, 0, 0, 0, 3, 1, word, 1, 3), DraftCell(1, 0, 0, 1, 1, 2), DraftCell(2, 0, 0, 2, 1, 3, word),
             DraftCell(2, 2, 2, 2, 3, 3, word))  # fmt: skip
    tidy = squeezed(Draft(cells, 3, 3, "ruled"))
    assert (tidy.row_count, tidy.column_count) == (2, 2)
    assert [(cell.row, cell.column, cell.column_span) for cell in tidy.cells if cell.words] == [
        (0, 0, 2),
        (1, 0, 1),
        (1, 1, 1),
    ]


def test_titles_above_their_columns_make_two_header_rows(line: Any, page: Any) -> None:
    grid = [Ruling(40, y, 340, y) for y in (100, 130, 150)] + [Ruling(x, 100, x, 150) for x in (40, 140, 340)]
    grid += [Ruling(240, 130, 240, 150)]
    words = line("Rank", 118, 50) + line("Dismissed", 112, 200) + line("2012", 126, 170) + line("2013", 126, 270)
    words += line("PCSO", 144, 50) + line("3", 144, 180) + line("4", 144, 280)
    (table,) = [item for item in items_of(page(words, grid)) if isinstance(item, Table)]
    assert [[cell.text if cell else None for cell in row] for row in table.grid()] == [
        ["Rank", "Dismissed", "Dismissed"], ["Rank", "2012", "2013"], ["PCSO", "3", "4"]]  # fmt: skip


def test_a_cell_beside_stacked_lines_spans_them(line: Any, page: Any, rules: Any) -> None:
    words = line("Year", 114, 50) + line("Outcome", 114, 150) + line("Number", 114, 250)
    words += line("2012", 141, 50) + line("Warning", 134, 150) + line("Dismissal", 148, 150)
    words += line("3", 134, 250) + line("4", 148, 250)
    (table,) = [
        item for item in items_of(page(words, rules([40, 140, 240, 340], [100, 120, 160]))) if isinstance(item, Table)
    ]
    assert table.row_count == 3
    year = next(cell for cell in table.cells if cell.text == "2012")
    assert (year.row_index, year.row_span) == (1, 2)


def test_small_print_at_the_foot_is_a_footnote(line: Any, page: Any) -> None:
    words = line("We hold the information that you have asked for in your letter.", 200)
    words += line("1 Figures are provisional and may change.", 760, size=7)
    kinds = [item.kind for item in items_of(page(words)) if isinstance(item, Block)]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.FOOTNOTE]


def test_captions_over_tables_side_by_side_are_two_blocks(line: Any, page: Any, rules: Any) -> None:
    words = line("Officers", 90, 50) + line("Staff", 90, 300)
    for x in (50, 300):
        for row, (year, count) in enumerate([("Year", "Number"), ("2012", "3")]):
            words += line(year, 114 + 20 * row, x) + line(count, 114 + 20 * row, x + 80)
    grid = rules([40, 120, 200], [100, 120, 140]) + rules([290, 370, 450], [100, 120, 140])
    items = items_of(page(words, grid))
    assert [item.text for item in items if isinstance(item, Block)] == ["Officers", "Staff"]
    assert sum(1 for item in items if isinstance(item, Table)) == 2


def test_a_label_of_three_lines_stays_whole_in_a_row_that_holds_several(line: Any, page: Any, rules: Any) -> None:
    words = line("Result", 112) + line("2001", 112, 160) + line("2002", 112, 260)
    for y, text in ((132, "Moved"), (146, "to other"), (160, "duties"), (178, "Written"), (192, "warning")):
        words += line(text, y)
    for y, left, right in ((132, "3", "4"), (178, "6", "0")):
        words += line(left, y, 160) + line(right, y, 260)
    (table,) = [
        one for one in items_of(page(words, rules([45, 145, 245, 345], [98, 120, 200]))) if isinstance(one, Table)
    ]
    assert [[cell.text if cell else "" for cell in row] for row in table.grid()][1:] == [
        ["Moved to other duties", "3", "4"],
        ["Written warning", "6", "0"],
    ]


def shaded(x0: float, top: float, x1: float, bottom: float) -> list[Ruling]:
    """The sides of a shaded area."""
    across = [Ruling(x0, y, x1, y, True) for y in (top, bottom)]
    return across + [Ruling(x, top, x, bottom, True) for x in (x0, x1)]


def rows_of(items: Any) -> list[list[list[str]]]:
    tables = [one for one in items if isinstance(one, Table)]
    return [[[cell.text if cell is not None else "" for cell in row] for row in table.grid()] for table in tables]


def test_columns_of_a_shaded_header_go_on_through_the_ruled_rows_below(line: Any, page: Any) -> None:
    rulings = [side for x0, x1 in ((40, 200), (200, 300), (300, 400)) for side in shaded(x0, 100, x1, 120)]
    rulings += shaded(40, 120, 400, 140) + shaded(40, 180, 400, 200)
    rulings += [Ruling(40, y, 400, y) for y in (140, 160, 180, 200, 220)]
    words = line("2014", 114, 230) + line("2015", 114, 330) + line("Nursing", 134)
    words += line("Dismissed", 154) + line("1", 154, 290) + line("12", 154, 385)
    words += line("Warned", 174) + line("4", 174, 290) + line("0", 174, 390)
    words += (
        line("All other staff of the Board here", 194) + line("Warned", 214) + line("6", 214, 290) + line("2", 214, 390)
    )
    assert rows_of(items_of(page(words, rulings))) == [
        [
            ["", "2014", "2015"],
            ["Nursing"] * 3,
            ["Dismissed", "1", "12"],
            ["Warned", "4", "0"],
            ["All other staff of the Board here"] * 3,
            ["Warned", "6", "2"],
        ]
    ]


def test_walls_of_shading_stop_where_no_lines_follow(line: Any, page: Any) -> None:
    rulings = [
        side for x0, x1 in ((40, 200), (200, 300)) for top in (100, 120) for side in shaded(x0, top, x1, top + 20)
    ]
    words = line("Year", 114) + line("Dismissed", 114, 210) + line("2014", 134) + line("3", 134, 210)
    assert rows_of(items_of(page(words, rulings))) == [[["Year", "Dismissed"], ["2014", "3"]]]
