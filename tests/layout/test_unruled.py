"""Tables that only white space shows: rows, headers over groups, tables side by side, what is none."""

from __future__ import annotations

from typing import Any

from pipeline.layout.objects import Fill, PageObjects, Ruling
from pipeline.layout.page import items_of
from pipeline.model.document import Block, Table


def tables(page: PageObjects) -> list[Table]:
    return [item for item in items_of(page) if isinstance(item, Table)]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


def test_a_label_of_two_lines_is_no_part_of_the_row_above(line: Any, page: Any) -> None:
    words = line("Outcome", 100) + line("2012", 100, 300) + line("2013", 100, 380)
    words += line("No further action", 116) + line("7", 116, 300) + line("11", 116, 380)
    words += line("Resigned while their case", 132) + line("Was open", 142) + line("2", 137, 300) + line("5", 137, 380)
    words += line("Dismissed", 158) + line("4", 158, 300) + line("1", 158, 380)
    (table,) = tables(page(words))
    assert texts(table) == [
        ["Outcome", "2012", "2013"],
        ["No further action", "7", "11"],
        ["Resigned while their case Was open", "2", "5"],
        ["Dismissed", "4", "1"],
    ]


def test_a_header_at_the_middle_of_its_columns_spans_them(line: Any, page: Any) -> None:
    words = line("2012", 100, 235) + line("2013", 100, 395) + line("Service", 107)
    for x, text in ((190, "Warned"), (270, "Dismissed"), (350, "Warned"), (430, "Dismissed")):
        words += line(text, 114, x)
    for y, label, figures in ((130, "Housing", "1234"), (146, "Libraries", "5678")):
        words += line(label, y)
        for x, figure in zip((200, 285, 360, 445), figures, strict=True):
            words += line(figure, y, x)
    (table,) = tables(page(words))
    spans = {cell.text: (cell.column_index, cell.column_span) for cell in table.cells if cell.text.startswith("20")}
    assert spans == {"2012": (1, 2), "2013": (3, 2)}
    assert texts(table)[1] == ["", "Warned", "Dismissed", "Warned", "Dismissed"]
    assert texts(table)[2] == ["Housing", "1", "2", "3", "4"]


def test_a_header_of_two_lines_spans_its_own_column_only(line: Any, page: Any) -> None:
    words = line("Written", 100, 200) + line("Final", 100, 360)
    for x, text in ((50, "Service"), (200, "warning"), (280, "Dismissed"), (360, "warning"), (440, "Resigned")):
        words += line(text, 112, x)
    for y, label, figures in ((130, "Housing", "1234"), (146, "Libraries", "5678")):
        words += line(label, y)
        for x, figure in zip((210, 290, 370, 450), figures, strict=True):
            words += line(figure, y, x)
    (table,) = tables(page(words))
    assert all(cell.column_span == 1 for cell in table.cells)
    assert [row[1] for row in texts(table)] == ["Written", "warning", "1", "5"]


def side_by_side(line: Any, gap: float = 260) -> list[Any]:
    words = line("Warnings", 90) + line("Dismissals", 90, 50 + gap)
    for x in (50.0, 50 + gap):
        for y, row in ((106, ("Year", "Men", "Women")), (122, ("2012", "3", "4")), (138, ("2013", "5", "6"))):
            for column, text in enumerate(row):
                words += line(text, y, x + 70 * column)
    return list(words)


def test_tables_side_by_side_are_two_each_after_its_caption(line: Any, page: Any) -> None:
    items = items_of(page(side_by_side(line)))
    shown = [item.text if isinstance(item, Block) else texts(item) for item in items]
    grid = [["Year", "Men", "Women"], ["2012", "3", "4"], ["2013", "5", "6"]]
    assert shown == ["Warnings", grid, "Dismissals", grid]


def test_a_lower_header_that_repeats_is_no_second_table(line: Any, page: Any) -> None:
    words = []
    for y, row in ((106, ("", "Men", "Women", "Men", "Women")), (122, ("2012", "1", "2", "3", "4"))):
        for column, text in enumerate(row):
            words += line(text, y, 50 + 80 * column)
    for column, text in enumerate(("2013", "5", "6", "7", "8")):
        words += line(text, 138, 50 + 80 * column)
    (table,) = tables(page(words))
    assert table.column_count == 5


def test_a_line_typed_under_the_header_is_no_row(line: Any, page: Any) -> None:
    words = line("Outcome            2012   2013", 100) + line("-" * 32, 112)
    words += line("Warned               12     31", 124) + line("Dismissed             3      4", 136)
    (table,) = tables(page(words))
    assert texts(table) == [["Outcome", "2012", "2013"], ["Warned", "12", "31"], ["Dismissed", "3", "4"]]


def chart(line: Any) -> list[Any]:
    words = []
    for index in range(6):
        words += line(str(250 - 50 * index), 100 + 40 * index, 60) + line(f"{100 - 20 * index}%", 100 + 40 * index, 500)
    words += line("167", 150, 200) + line("93", 212, 300)
    for index in range(6):
        words += line(str(2010 + index), 316, 90 + 70 * index)
    return list(words)


def test_a_line_chart_is_no_table(line: Any, page: Any) -> None:
    assert tables(page(chart(line))) == []


def test_rounded_figures_in_a_full_table_are_no_scale(line: Any, page: Any) -> None:
    words = line("Grade", 86) + line("Warned", 86, 200) + line("Dismissed", 86, 300)
    for index, other in enumerate("83914"):
        y = 100 + 16 * index
        words += line(f"Grade {index}", y) + line(str(5 * index + 5), y, 200) + line(other, y, 300)
    (table,) = tables(page(words))
    assert [row[1] for row in texts(table)[1:]] == ["5", "10", "15", "20", "25"]


def test_rows_shaded_from_side_to_side_are_one_table(line: Any) -> None:
    words, fills, rulings = [], [], []
    for row, cells in enumerate((("Year", "Warned"), ("2012", "3"), ("2013", "5"), ("2014", "6"))):
        top = 100.0 + 20 * row
        words += line(cells[0], top + 14, 50) + line(cells[1], top + 14, 250)
        if row in (0, 1, 3):
            fills.append(Fill(40, top, 340, top + 20, 0.8 if row == 0 else 0.92))
            for x0, y0, x1, y1 in (
                (40, top, 340, top),
                (40, top + 20, 340, top + 20),
                (40, top, 40, top + 20),
                (340, top, 340, top + 20),
            ):
                rulings.append(Ruling(x0, y0, x1, y1, is_shading=True))
    (table,) = tables(PageObjects(1, 595.0, 842.0, tuple(words), tuple(rulings), tuple(fills)))
    assert [row[1] for row in texts(table)] == ["Warned", "3", "5", "6"]


def test_names_of_groups_and_of_columns_in_one_ruled_band_are_two_rows(line: Any, page: Any) -> None:
    words = line("2004", 106, 240) + line("2005", 106, 400)
    for x, upper, lower in ((195, "Cases", "opened"), (275, "Final", "warning"), (355, "Cases", "opened"),
                            (435, "Final", "warning")):  # fmt: skip
        words += line(upper, 121, x) + line(lower, 131, x)
    words += line("Depot", 126)
    labels = ("Northgate", "Quay", "Mill Lane", "Whole firm")
    for y, label, figures in zip((146, 162, 178, 194), labels, ("1234", "5678", "1022", "7824"), strict=True):
        words += line(label, y)
        for x, figure in zip((205, 285, 365, 445), figures, strict=True):
            words += line(figure, y, x)
    rules = [Ruling(45, y, 480, y) for y in (94, 135, 151, 167, 183, 199)]
    (table,) = tables(page(words, rules))
    spans = {cell.text: (cell.column_index, cell.column_span) for cell in table.cells if cell.text.startswith("20")}
    assert spans == {"2004": (1, 2), "2005": (3, 2)}
    assert texts(table)[1] == ["Depot", "Cases opened", "Final warning", "Cases opened", "Final warning"]
    assert texts(table)[5] == ["Whole firm", "7", "8", "2", "4"]


def test_a_label_that_reaches_almost_to_its_figure_is_told_by_the_figures_near_by(line: Any, page: Any) -> None:
    words = line("Service", 100) + line("Cases", 100, 158.5) + line("Warnings", 100, 220)
    for y, label, figures in ((116, "Housing", "81"), (132, "Education-and-culture", "35"), (148, "Roads", "62")):
        words += line(label, y)
        for x, figure in zip((158.5, 224), figures, strict=True):
            words += line(figure, y, x, size=9.0)
    (table,) = tables(page(words))
    assert texts(table) == [
        ["Service", "Cases", "Warnings"],
        ["Housing", "8", "1"],
        ["Education-and-culture", "3", "5"],
        ["Roads", "6", "2"],
    ]


def test_a_long_cell_ends_level_with_the_label_of_its_row(line: Any, page: Any) -> None:
    words = line("Year", 100) + line("Facebook", 100, 150) + line("Internet", 100, 300)
    words += line("2007", 120) + line("1 warning", 120, 150) + line("1 dismissal", 120, 300)
    words += line("3 verbal warnings, 1 written", 140, 300)
    words += line("2008", 152) + line("1 warning", 152, 150) + line("warning", 152, 300)
    words += line("2009", 172) + line("2 warnings", 172, 150) + line("1 dismissal", 172, 300)
    (table,) = tables(page(words, [Ruling(50, 106, 450, 106), Ruling(50, 180, 450, 180)]))
    assert texts(table)[1:] == [
        ["2007", "1 warning", "1 dismissal"],
        ["2008", "1 warning", "3 verbal warnings, 1 written warning"],
        ["2009", "2 warnings", "1 dismissal"],
    ]


def test_rows_between_two_rulings_are_rows_of_their_own(line: Any, page: Any) -> None:
    words = line("Reason", 100) + line("2020-21", 100, 300) + line("2021-22", 100, 380)
    words += line("Sub-total", 120) + line("21", 120, 300) + line("16", 120, 380)
    for index, label in enumerate(("Dismissed", "Final warning", "Written warning")):
        words += (
            line(label, 140 + 16 * index) + line(str(index), 140 + 16 * index, 300) + line("7", 140 + 16 * index, 380)
        )
    words += line("Sub-total", 190) + line("3", 190, 300) + line("21", 190, 380)
    words += line("All of these", 210) + line("24", 210, 300) + line("37", 210, 380)
    rules = [Ruling(50, y, 430, y) for y in (90, 106, 126, 178, 196, 216)]
    (table,) = tables(page(words, rules))
    assert texts(table)[2:5] == [["Dismissed", "0", "7"], ["Final warning", "1", "7"], ["Written warning", "2", "7"]]


def test_a_header_over_one_row_between_rulings(line: Any, page: Any) -> None:
    words = line("2010-11", 100, 200) + line("2011-12", 100, 300) + line("2012-13", 100, 400)
    words += line("Dismissals", 120) + line("7", 120, 200) + line("5", 120, 300) + line("9", 120, 400)
    (table,) = tables(page(words, [Ruling(50, y, 450, y) for y in (86, 106, 126)]))
    assert texts(table) == [["", "2010-11", "2011-12", "2012-13"], ["Dismissals", "7", "5", "9"]]
