"""The sums kept in one pass find the rows that the plain definition, which adds everything up anew, finds."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pipeline.interpret.tables.arithmetic import Matrix, covering_rows, heads_of_groups, over_totals, sum_rows
from pipeline.model.count import Count, CountStatus

_SMALL = st.integers(0, 4)
_EXACT = st.one_of(_SMALL, st.integers(0, 12)).map(lambda value: Count(str(value), value, value, CountStatus.EXACT))
_RANGE = st.builds(
    lambda low, more: Count("range", low, None if more is None else low + more, CountStatus.RANGE),
    _SMALL,
    st.one_of(st.none(), _SMALL),
)
_BELOW = _SMALL.map(lambda high: Count("up to", None, high, CountStatus.RANGE))
_ABOUT = _SMALL.map(lambda value: Count("about", value, value, CountStatus.APPROXIMATE))
_HIDDEN = st.just(Count("*", None, None, CountStatus.WITHHELD))
_CELL = st.one_of(_EXACT, _EXACT, _EXACT, st.none(), _RANGE, _BELOW, _ABOUT, _HIDDEN)


def _matrices(cell: st.SearchStrategy[Count | None]) -> st.SearchStrategy[Matrix]:
    return st.integers(0, 4).flatmap(
        lambda width: st.lists(st.lists(cell, min_size=width, max_size=width), max_size=9).map(_with_sums)
    )


def _with_sums(rows: list[list[Count | None]]) -> Matrix:
    """The rows, after each third the sum of what stands before it, so that many examples have totals."""
    matrix: list[list[Count | None]] = []
    for row in rows:
        matrix.append(row)
        if len(matrix) % 4 == 3:
            matrix.append([_sum(column) for column in zip(*matrix[-3:], strict=True)])
    return matrix


def _sum(column: Sequence[Count | None]) -> Count | None:
    counts = [count for count in column if count is not None]
    total = sum(count.minimum or 0 for count in counts)
    return Count(str(total), total, total, CountStatus.EXACT) if counts else None


MATRICES = st.one_of(_matrices(_CELL), _matrices(_EXACT))


def _is_sum(matrix: Matrix, total: int, parts: Sequence[int]) -> bool:
    tested, positive = 0, False
    for column, count in enumerate(matrix[total]):
        addends = [part for row in parts if (part := matrix[row][column]) is not None]
        if count is None and not addends:
            continue
        if count is None or any(each.status is not CountStatus.EXACT for each in (count, *addends)):
            return False
        if sum(each.minimum or 0 for each in addends) != count.minimum:
            return False
        tested += 1
        positive = positive or bool(count.minimum)
    return len(parts) >= 2 and positive and (tested >= 2 or (tested == 1 and len(parts) >= 3))


def _covers(matrix: Matrix, total: int) -> bool:
    tested = 0
    for column, count in enumerate(matrix[total]):
        parts = [row[column] for index, row in enumerate(matrix) if index != total]
        known = [part for part in parts if part is not None]
        if count is None or count.minimum is None or len(known) < len(parts):
            continue
        if count.maximum is not None and count.maximum < sum(part.minimum or 0 for part in known):
            return False
        highs = [part.maximum for part in known if part.maximum is not None]
        if len(highs) == len(known) and count.minimum > sum(highs):
            return False
        tested += 1
    return len(matrix) > 2 and tested >= 2


@given(MATRICES)
def test_rows_that_are_sums(matrix: Matrix) -> None:
    found: set[int] = set()
    for index in range(len(matrix)):
        others = [row for row in range(len(matrix)) if row != index and row not in found]
        run = range(max(found, default=-1) + 1, index)
        if _is_sum(matrix, index, others) or _is_sum(matrix, index, run):
            found.add(index)
    assert sum_rows(matrix) == found


@given(MATRICES)
def test_rows_that_may_be_the_sum_of_all_others(matrix: Matrix) -> None:
    assert covering_rows(matrix) == {index for index in range(len(matrix)) if _covers(matrix, index)}


@given(MATRICES, st.sets(st.integers(0, 11)))
def test_rows_over_marked_totals(matrix: Matrix, marked: set[int]) -> None:
    totals = {index for index in marked if index < len(matrix)}
    others = [index for index in range(len(matrix)) if index not in totals]
    assert over_totals(matrix, totals) == {index for index in others if _is_sum(matrix, index, sorted(totals))}


@given(MATRICES, st.lists(st.booleans(), min_size=12, max_size=12))
def test_heads_of_groups(matrix: Matrix, is_part: list[bool]) -> None:
    groups = {}
    for index in range(len(matrix)):
        end = next((row for row in range(index + 1, len(matrix)) if not is_part[row]), len(matrix))
        if not is_part[index] and _is_sum(matrix, index, range(index + 1, end)):
            groups[index] = range(index + 1, end)
    assert heads_of_groups(matrix, is_part) == groups
