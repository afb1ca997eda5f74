from __future__ import annotations

from pipeline.model.document import BlockKind, Table
from pipeline.readers.base import Limits
from pipeline.readers.sheets.compose import compose
from pipeline.readers.sheets.sheet import Budget, Sheet, SheetCell


def table_of(*cells: SheetCell) -> Table:
    (page,) = compose([Sheet("", cells)], Budget(Limits()), "sheet")
    (table,) = page.items
    assert isinstance(table, Table)
    return table


def test_blank_places_have_cells_and_blank_columns_none() -> None:
    table = table_of(SheetCell(4, 2, "Year"), SheetCell(4, 5, "Warned"), SheetCell(5, 2, "2011"), SheetCell(6, 5, "3"))
    assert [[cell.text if cell else "?" for cell in row] for row in table.grid()] == [
        ["Year", "Warned"],
        ["2011", ""],
        ["", "3"],
    ]


def test_merged_cells_that_lie_on_each_other_never_cover_text() -> None:
    table = table_of(
        SheetCell(0, 0, "A", row_span=3, column_span=3),
        SheetCell(1, 1, "B", row_span=3, column_span=3),
        SheetCell(0, 3, "C"),
        SheetCell(3, 0, "D"),
        SheetCell(2, 2, "E"),
    )
    places = [
        (row, column)
        for cell in table.cells
        for row in range(cell.row_index, cell.row_index + cell.row_span)
        for column in range(cell.column_index, cell.column_index + cell.column_span)
    ]
    assert len(places) == len(set(places)) == table.row_count * table.column_count
    assert {cell.text for cell in table.cells} == {"A", "B", "C", "D", "E", ""}


def test_the_name_that_the_program_gave_heads_nothing() -> None:
    pages = compose([Sheet(name, (SheetCell(0, 0, "x"),)) for name in ("Sheet1", "2016")], Budget(Limits()), "sheet")
    assert [page.items[0].kind for page in pages if not isinstance(page.items[0], Table)] == [
        BlockKind.FURNITURE,
        BlockKind.HEADING,
    ]


def test_a_short_bold_line_is_a_heading() -> None:
    cells = (SheetCell(0, 0, "Dismissals", is_bold=True), SheetCell(2, 0, "Dismissals were few.", is_bold=True))
    (page,) = compose([Sheet("", cells)], Budget(Limits()), "sheet")
    assert [item.kind for item in page.items if not isinstance(item, Table)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_tables_are_numbered_through_the_document() -> None:
    cells = (SheetCell(0, 0, "a"), SheetCell(0, 1, "b"), SheetCell(1, 0, "c"), SheetCell(1, 1, "1"))
    pages = compose([Sheet("One", cells), Sheet("Two", ()), Sheet("Three", cells)], Budget(Limits()), "sheet")
    assert [item.number for page in pages for item in page.items if isinstance(item, Table)] == [1, 2]
