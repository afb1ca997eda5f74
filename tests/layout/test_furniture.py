from __future__ import annotations

import pytest

from pipeline.layout.continuation import numbered
from pipeline.layout.furniture import with_furniture
from pipeline.model.document import Block, BlockKind, Cell, Line, Page, Table
from pipeline.model.geometry import BoundingBox


def block(text: str, top: float) -> Block:
    box = BoundingBox(50, top, 300, top + 10)
    return Block(BlockKind.PARAGRAPH, (Line(text, box),), text, box)


def page(number: int, *items: Block | Table) -> Page:
    return Page(number, tuple(items), 595, 842)


def table(top: float, rows: list[list[str]], number: int) -> Table:
    cells = tuple(Cell(r, c, text, page_number=number) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Table(0, number, len(rows), len(rows[0]), cells, "ruled", BoundingBox(50, top, 500, top + 100))


def kinds(marked: Page) -> list[BlockKind]:
    return [item.kind for item in marked.items if isinstance(item, Block)]


@pytest.mark.parametrize("text", ["Page 1 of 2", "1/1", "- 3 -", "FOI 1234 Page 2", "OFFICIAL", "OFFICIAL: SENSITIVE"])
def test_page_numbers_and_marks_are_furniture_on_a_single_page(text: str) -> None:
    (marked,) = with_furniture([page(1, block("We hold the information.", 200), block(text, 800))])
    assert kinds(marked) == [BlockKind.PARAGRAPH, BlockKind.FURNITURE]


def test_an_answer_of_one_number_is_not_furniture() -> None:
    (marked,) = with_furniture([page(1, block("How many?", 400), block("13", 412), block("Yours sincerely", 500))])
    assert kinds(marked) == [BlockKind.PARAGRAPH] * 3


def test_running_headers_repeat_at_one_place() -> None:
    first, second = with_furniture(
        [
            page(1, block("Request 2012-0619", 30), block("Text", 200)),
            page(2, block("Request 2012-0619", 31), block("More", 30 + 300)),
        ]
    )
    assert kinds(first) == kinds(second) == [BlockKind.FURNITURE, BlockKind.PARAGRAPH]


def test_a_letterhead_word_for_word_on_every_page_is_furniture_and_captions_that_differ_in_a_year_are_not() -> None:
    first, second = with_furniture(
        [
            page(1, block("Any Trust, Station Approach", 110), block("Dismissals 2015", 125), block("Text", 300)),
            page(2, block("Any Trust, Station Approach", 110), block("Dismissals 2016", 125), block("More", 400)),
        ]
    )
    assert kinds(first) == kinds(second) == [BlockKind.FURNITURE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_a_table_goes_on_overleaf_past_the_furniture() -> None:
    header = ["Year", "Dismissed"]
    pages = with_furniture(
        [
            page(1, table(500, [header, ["2010", "1"]], 1), block("Page 1 of 2", 810)),
            page(2, block("Page 2 of 2", 20), table(60, [header, ["2011", "2"]], 2)),
        ]
    )
    tables = [item for one in numbered(pages) for item in one.items if isinstance(item, Table)]
    assert [(one.number, one.continues_previous) for one in tables] == [(1, False), (2, True)]


def test_text_between_makes_another_table() -> None:
    header = ["Year", "Dismissed"]
    pages = [
        page(1, table(500, [header, ["2010", "1"]], 1)),
        page(2, block("Warnings were:", 50), table(90, [header, ["2010", "2"]], 2)),
    ]
    tables = [item for one in numbered(pages) for item in one.items if isinstance(item, Table)]
    assert not tables[1].continues_previous


@pytest.mark.parametrize(
    ("text", "top"),
    [
        ("Report | About us | Contact us", 90),
        ("Home > About us > Disclosure log", 110),
        ("Accessibility | Privacy | Copyright", 700),
    ],
)
def test_menus_and_trails_of_web_pages_are_furniture(text: str, top: float) -> None:
    (marked,) = with_furniture([page(1, block(text, top), block("We hold the information.", 400))])
    assert kinds(marked) == [BlockKind.FURNITURE, BlockKind.PARAGRAPH]


def test_a_header_set_with_bars_is_no_menu() -> None:
    (marked,) = with_furniture([page(1, block("Year | Warned | Dismissed", 100), block("2012 | 3 | 4", 114))])
    assert kinds(marked) == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
