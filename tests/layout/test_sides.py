"""Print side by side that is no table."""

from __future__ import annotations

from typing import Any

from pipeline.layout.page import items_of
from pipeline.model.document import Block


def blocks(page: Any) -> list[str]:
    return [item.text for item in items_of(page) if isinstance(item, Block)]


def test_a_name_left_and_an_address_right_are_two_blocks(line: Any, page: Any) -> None:
    words = line("Civic Hall", 60, 420) + line("Lanmoor Council", 74, 50) + line("Market Street", 74, 420)
    words += line("Lanmoor", 88, 420) + line("Thank you for your request about staff.", 130)
    assert blocks(page(words)) == [
        "Civic Hall Market Street Lanmoor",
        "Lanmoor Council",
        "Thank you for your request about staff.",
    ]


def test_an_address_set_to_the_right_is_one_column(line: Any, page: Any) -> None:
    words = line("Lanmoor Council", 60) + line("Market Street", 60, 455) + line("Lanmoor", 74, 485)
    assert blocks(page(words)) == ["Lanmoor Council", "Market Street Lanmoor"]


def test_two_particulars_on_a_line_are_two_blocks(line: Any, page: Any) -> None:
    words = line("Our ref: FOI 12/34", 60) + line("Date: 3 May 2014", 60, 400)
    assert blocks(page(words)) == ["Our ref: FOI 12/34", "Date: 3 May 2014"]


def test_a_label_keeps_its_value(line: Any, page: Any) -> None:
    words = line("Our ref:", 60) + line("FOI 12/34", 60, 150) + line("Second line of it", 74, 150)
    assert "Our ref: FOI 12/34" in blocks(page(words))[0]


def test_a_row_keeps_its_figure(line: Any, page: Any) -> None:
    words = line("Dismissals in 2012", 60) + line("4", 60, 300) + line("Not counted twice", 74, 300)
    assert blocks(page(words))[0].startswith("Dismissals in 2012 4")


def test_what_wraps_below_a_value_does_not_part_the_line(line: Any, page: Any) -> None:
    words = line("Dismissals", 60) + line("none in the first year", 60, 200) + line("and two in the second", 74, 200)
    assert blocks(page(words))[0].startswith("Dismissals none in the first year")
