"""A number beside figures that became none is said aloud."""

from __future__ import annotations

from typing import Any

from pipeline.checks.coverage import check_coverage
from pipeline.model.candidate import Surroundings, TableCandidate
from pipeline.model.document import Cell, Table
from pipeline.model.finding import Severity

Make = Any


def candidate(rows: list[list[str]], offset: int = 0) -> TableCandidate:
    cells = tuple(Cell(r, c, text, page_number=3) for r, row in enumerate(rows) for c, text in enumerate(row))
    return TableCandidate(Table(1, 3, len(rows), len(rows[0]), cells, "test"), 5, Surroundings(), offset)


ROWS = [["Outcome", "2011", "2012"], ["Dismissed", "4", "1,200"], ["Warned", "7", "9"]]


def test_a_number_in_a_row_and_column_of_figures_is_missed(make: Make) -> None:
    used = [make("4", table=1, at=(2, 2)), make("7", table=1, at=(3, 2)), make("9", table=1, at=(3, 3))]
    (finding,) = check_coverage([candidate(ROWS)], used)
    assert (finding.code, finding.severity) == ("number-without-figure", Severity.WARNING)
    assert "1,200" in finding.message
    place = finding.provenance
    assert place is not None
    assert (place.page_number, place.item_index, place.row_number, place.column_number) == (3, 5, 2, 3)


def test_headers_stubs_and_words_are_no_lost_numbers(make: Make) -> None:
    used = [make("4", table=1, at=at) for at in ((2, 2), (2, 3), (3, 2))]
    rows = [*ROWS[:2], ["Warned", "7", "nine"]]
    assert not list(check_coverage([candidate(rows)], used))


def test_a_table_without_any_figure_is_of_something_else(make: Make) -> None:
    assert not list(check_coverage([candidate(ROWS)], [make("4")]))


def test_the_right_half_of_a_grid_counts_its_columns_on(make: Make) -> None:
    used = [make("4", table=1, at=(2, 5)), make("9", table=1, at=(3, 6))]
    places = [finding.provenance for finding in check_coverage([candidate(ROWS, offset=3)], used)]
    assert [(at.row_number, at.column_number) for at in places if at] == [(2, 6), (3, 5)]
