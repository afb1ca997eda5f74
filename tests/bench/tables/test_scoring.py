"""The measure itself: what counts as alike."""

from __future__ import annotations

from bench.tables.model import Cell, TableTruth
from bench.tables.scoring import relations, score

CELLS: tuple[Cell, ...] = (
    (0, 0, 0, 0, "Year"),
    (0, 0, 1, 1, "Dismissed"),
    (1, 1, 0, 0, "2012"),
    (1, 1, 1, 1, "<5"),
)
TABLE = TableTruth(1, CELLS)


def test_a_table_is_like_itself() -> None:
    result = score([TABLE], [TABLE])
    assert (result.f1, result.exact, result.right) == (1.0, 1, 4)


def test_a_missing_row_costs_its_relations() -> None:
    result = score([TABLE], [TableTruth(1, CELLS[:2])])
    assert (result.right, result.found, result.printed, result.exact) == (1, 1, 4, 0)
    assert result.f1 == 0.4


def test_a_table_on_another_page_is_another_table() -> None:
    assert score([TABLE], [TableTruth(2, CELLS)]).f1 == 0.0


def test_cells_without_text_are_skipped() -> None:
    cells: tuple[Cell, ...] = ((0, 0, 0, 0, "a"), (0, 0, 1, 1, " "), (0, 0, 2, 2, "b"))
    assert relations(cells) == {("right", "a", "b"): 1}


def test_a_merged_cell_is_neighbour_to_every_cell_below() -> None:
    cells: tuple[Cell, ...] = ((0, 0, 0, 1, "2012"), (1, 1, 0, 0, "Men"), (1, 1, 1, 1, "Women"))
    assert relations(cells) == {("down", "2012", "Men"): 1, ("down", "2012", "Women"): 1, ("right", "Men", "Women"): 1}


def test_a_document_without_tables_wants_none() -> None:
    assert score([], []).f1 == 1.0
    assert score([], [TABLE]).f1 == 0.0


def test_wrapping_is_not_measured() -> None:
    wrapped = TableTruth(1, ((0, 0, 0, 0, "Year"), (0, 0, 1, 1, "Dis\nmissed"), *CELLS[2:]))
    assert score([TABLE], [wrapped]).exact == 1
