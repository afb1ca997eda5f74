"""A spreadsheet's letters and numbers around a printed table."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.layout.page import items_of
from pipeline.model.document import Table

XS = [40.0, 70.0, 170.0, 270.0]


def grid(line: Any, page: Any, rules: Any, rows: list[tuple[str, ...]]) -> list[list[str]]:
    words = []
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            words += line(text, 114 + 20 * row, XS[column] + 5)
    ys = [100.0 + 20 * row for row in range(len(rows) + 1)]
    (table,) = [item for item in items_of(page(words, rules(XS, ys))) if isinstance(item, Table)]
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


def test_letters_and_numbers_are_no_part_of_the_table(line: Any, page: Any, rules: Any) -> None:
    rows = [("", "A", "B"), ("1", "Year", "Warned"), ("2", "2012", "3"), ("4", "2013", "5")]
    assert grid(line, page, rules, rows) == [["Year", "Warned"], ["2012", "3"], ["2013", "5"]]


@pytest.mark.parametrize(
    "rows",
    [
        [("", "A", "C"), ("1", "3", "4"), ("2", "5", "6")],
        [("", "A", "B"), ("12", "3", "4"), ("7", "5", "6")],
        [("Grade", "A", "B"), ("1", "3", "4"), ("2", "5", "6")],
    ],
)
def test_grades_and_case_numbers_stay(line: Any, page: Any, rules: Any, rows: list[tuple[str, ...]]) -> None:
    assert grid(line, page, rules, rows) == [list(row) for row in rows]
