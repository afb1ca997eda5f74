"""Tables that go on overleaf become one; tables that merely follow do not."""

from __future__ import annotations

from pipeline.find.joining import join, joined_tables
from pipeline.model.document import Block, BlockKind, Cell, Document, Line, Page, ReaderVersion, Table


def table(number: int, page: int, rows: list[list[str]], *, continues: bool = False) -> Table:
    cells = tuple(Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Table(number, page, len(rows), len(rows[0]), cells, "test", continues_previous=continues)


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, (Line(text),), text)


def document(*pages: tuple[Block | Table, ...]) -> Document:
    made = tuple(Page(number, items) for number, items in enumerate(pages, start=1))
    return Document("0" * 64, "application/pdf", ReaderVersion("test", "1"), made)


FIRST = table(1, 1, [["Year", "Dismissed"], ["2010", "1"]])
AGAIN = table(2, 2, [["Year", "Dismissed"], ["2011", "2"]])


def test_repeated_header_is_dropped_and_rows_are_joined() -> None:
    joined = join(FIRST, AGAIN)
    texts = [[cell.text if cell else "" for cell in row] for row in joined.grid()]
    assert texts == [["Year", "Dismissed"], ["2010", "1"], ["2011", "2"]]


def test_cells_keep_their_own_page() -> None:
    joined = join(FIRST, AGAIN)
    assert {(cell.text, cell.page_number) for cell in joined.cells if cell.text in {"1", "2"}} == {("1", 1), ("2", 2)}


def test_furniture_between_does_not_part_them() -> None:
    pages = document(
        (FIRST, block("Page 1 of 2", BlockKind.FURNITURE)), (block("Letterhead", BlockKind.FURNITURE), AGAIN)
    )
    (placed,) = joined_tables(pages)
    assert placed.table.row_count == 3
    assert placed.covers == (0, 3)


def test_a_paragraph_between_parts_them() -> None:
    pages = document((FIRST, block("The other years follow.")), (AGAIN,))
    assert len(joined_tables(pages)) == 2


def test_layout_may_say_that_a_table_goes_on() -> None:
    rest = table(2, 2, [["2011", "2"]], continues=True)
    (placed,) = joined_tables(document((FIRST,), (block("Overleaf"), rest)))
    assert placed.table.row_count == 3


def test_other_columns_are_another_table() -> None:
    other = table(2, 2, [["Year", "Warned", "Dismissed"], ["2011", "2", "3"]])
    assert len(joined_tables(document((FIRST,), (other,)))) == 2


def test_a_boxed_header_is_that_of_the_figures_right_below() -> None:
    head = table(1, 1, [["Platform", "2020/21", "2020/21"], ["", "Warned", "Dismissed"]])
    body = table(2, 1, [["Facebook", "12", "<5"], ["Bebo", "0", "0"]])
    [placed] = joined_tables(document((head, body)))
    assert placed.table.row_count == 4
    assert placed.covers == (0, 1)


def test_a_table_with_labels_or_words_of_its_own_stays_apart() -> None:
    head = table(1, 1, [["Platform", "2020/21"], ["Facebook", "Warned"]])
    labelled = table(2, 1, [["Reason", "2020/21"], ["Theft", "3"]])
    counted = table(3, 1, [["Facebook", "12"], ["Bebo", "3"]])
    assert len(joined_tables(document((head, labelled)))) == 2
    assert len(joined_tables(document((counted, counted)))) == 2
    assert len(joined_tables(document((head, block("Figures"), counted)))) == 2
