"""Print that reads upwards: in cells, and as the header of a table without rulings."""

from __future__ import annotations

from typing import Any

from pipeline.layout.cell_text import text_and_notes
from pipeline.layout.objects import Word
from pipeline.layout.page import items_of
from pipeline.model.document import Table


def upwards(text: str, x: float, bottom: float) -> Word:
    """A word of 10 points that reads upwards, its foot at ``bottom``, its baseline at ``x``."""
    return Word(text, x - 8, bottom - 5 * len(text), x + 2, bottom, bottom, 10.0, direction=90)


def test_words_that_read_upwards_are_read_from_the_foot() -> None:
    text, _ = text_and_notes([upwards("warning", 100, 60), upwards("Final", 100, 100)], 90, 104)
    assert text == "Final warning"


def test_of_two_lines_the_left_one_is_read_first() -> None:
    text, _ = text_and_notes([upwards("warning", 112, 100), upwards("written", 100, 100)], 90, 116)
    assert text == "written warning"


def figures(line: Any) -> list[Any]:
    words = []
    for y, row in ((130, ("Housing", "1", "2", "3")), (146, ("Libraries", "4", "5", "6"))):
        for x, text in zip((50, 200, 260, 320), row, strict=True):
            words += line(text, y, x)
    return words


def test_turned_headers_make_the_first_row(line: Any, page: Any) -> None:
    heads = [upwards(text, x, 116) for x, text in ((206, "Warned"), (266, "Dismissed"), (326, "Resigned"))]
    (table,) = [
        item for item in items_of(page(figures(line) + heads + line("Service", 116))) if isinstance(item, Table)
    ]
    assert [cell.text for cell in table.cells if cell.row_index == 0] == ["Service", "Warned", "Dismissed", "Resigned"]
    assert table.row_count == 3


def test_the_title_of_a_scale_is_no_header(line: Any, page: Any) -> None:
    (table,) = [
        item for item in items_of(page([*figures(line), upwards("Cases", 206, 116)])) if isinstance(item, Table)
    ]
    assert table.row_count == 2
