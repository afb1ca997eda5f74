"""Rows that are sums of others are found; chance matches are not."""

from __future__ import annotations

from pipeline.interpret.tables.arithmetic import sum_rows, transpose
from pipeline.model.count import Count, CountStatus


def exact(*values: int | None) -> list[Count | None]:
    return [None if value is None else Count(str(value), value, value, CountStatus.EXACT) for value in values]


def test_last_row_that_sums_every_column_is_a_total() -> None:
    assert sum_rows([exact(3, 1), exact(2, 4), exact(5, 5)]) == {2}


def test_first_row_may_be_the_total() -> None:
    assert sum_rows([exact(9, 6), exact(4, 1), exact(5, 5)]) == {0}


def test_one_column_of_two_parts_is_no_evidence() -> None:
    assert sum_rows([exact(1), exact(2), exact(3)]) == frozenset()


def test_one_column_of_three_parts_is() -> None:
    assert sum_rows([exact(1), exact(2), exact(4), exact(7)]) == {3}


def test_one_differing_column_breaks_it() -> None:
    assert sum_rows([exact(3, 1), exact(2, 4), exact(5, 6)]) == frozenset()


def test_all_zero_rows_are_no_totals() -> None:
    assert sum_rows([exact(0, 0), exact(0, 0), exact(0, 0)]) == frozenset()


def test_a_suppressed_part_cannot_prove_a_total() -> None:
    hidden = Count("<5", 0, 4, CountStatus.RANGE)
    assert sum_rows([[hidden, *exact(1)], exact(2, 4), exact(5, 5)]) == frozenset()


def test_transpose_turns_columns_into_rows() -> None:
    matrix = [exact(1, 2, 3), exact(4, 5, 9)]
    assert sum_rows(transpose(matrix)) == {2}
