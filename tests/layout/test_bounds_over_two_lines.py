"""Bounds of which the number is printed on the line below their words."""

from __future__ import annotations

from typing import Any

from pipeline.layout.objects import PageObjects
from pipeline.layout.page import items_of
from pipeline.model.document import Table


def texts(page: PageObjects) -> list[list[str]]:
    (table,) = [item for item in items_of(page) if isinstance(item, Table)]
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


def test_the_number_below_fewer_than_ends_the_cell(line: Any, page: Any) -> None:
    words = line("Sanction", 100) + line("2019", 100, 260) + line("2020", 100, 380)
    words += line("Formal oral", 116) + line("Less than", 116, 260) + line("12", 116, 380)
    words += line("warning", 128) + line("10", 128, 260)
    words += line("Dismissal", 144) + line("0", 144, 260) + line("Fewer than", 144, 380)
    words += line("5", 156, 380)
    words += line("Demotion", 172) + line("7", 172, 260) + line("0", 172, 380)
    assert texts(page(words)) == [
        ["Sanction", "2019", "2020"],
        ["Formal oral warning", "Less than 10", "12"],
        ["Dismissal", "0", "Fewer than 5"],
        ["Demotion", "7", "0"],
    ]


def test_figures_below_other_columns_are_a_row_of_their_own(line: Any, page: Any) -> None:
    words = line("Sanction", 100) + line("2019", 100, 260) + line("2020", 100, 380)
    words += line("Warnings", 116) + line("4", 116, 260) + line("Fewer than", 116, 380)
    words += line("Dismissal", 128) + line("2", 128, 260) + line("5", 128, 380)
    words += line("Demotion", 140) + line("7", 140, 260) + line("0", 140, 380)
    assert [row[1] for row in texts(page(words))] == ["2019", "4", "2", "7"]
