"""Totals that no word marks: rows and columns that are the sum of others wherever both are exact."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pipeline.model.count import Count, CountStatus

Matrix = Sequence[Sequence[Count | None]]


def sum_rows(matrix: Matrix) -> frozenset[int]:
    """Indices of rows that equal, in every column, the sum of all other rows or of the run of rows before them.

    A row counts only where at least two columns (or one column over three parts) can be tested, all tests hold and the
    total is above zero somewhere: one chance match is no evidence.
    """
    found: set[int] = set()
    size = len(matrix)
    for index in range(size):
        others = [row for row in range(size) if row != index and row not in found]
        runs = [others, [row for row in _run_before(index, found) if row != index]]
        if any(_is_sum(matrix, index, parts) for parts in runs if len(parts) >= 2):
            found.add(index)
    return frozenset(found)


def heads_of_groups(matrix: Matrix, is_part: Sequence[bool]) -> dict[int, range]:
    """Rows that equal the sum of the run of parts right below them, each with that run (a pivot table's groups).

    ``is_part`` says which rows may be parts (their labels name outcomes); a group has two parts or more.
    """
    groups: dict[int, range] = {}
    for index in range(len(matrix)):
        end = index + 1
        while end < len(matrix) and is_part[end]:
            end += 1
        parts = range(index + 1, end)
        if not is_part[index] and len(parts) >= 2 and _is_sum(matrix, index, parts):
            groups[index] = parts
    return groups


def over_totals(matrix: Matrix, totals: Collection[int]) -> frozenset[int]:
    """Indices of rows that are the sum of the marked subtotals: the whole of a table in blocks, whatever its name."""
    parts = sorted(totals)
    others = (index for index in range(len(matrix)) if index not in totals)
    return frozenset(index for index in others if len(parts) >= FEWEST_PARTS and _is_sum(matrix, index, parts))


FEWEST_PARTS = 2


def covering_rows(matrix: Matrix) -> frozenset[int]:
    """Indices of rows that may be the sum of all others, hidden parts taken as intervals: proof with a label only."""
    return frozenset(index for index in range(len(matrix)) if len(matrix) > 2 and _may_be_sum(matrix, index))


def _may_be_sum(matrix: Matrix, total: int) -> bool:
    tested = 0
    for column, count in enumerate(matrix[total]):
        parts = [row[column] for index, row in enumerate(matrix) if index != total]
        if count is None or count.minimum is None or any(part is None for part in parts):
            continue
        low = sum(part.minimum or 0 for part in parts if part is not None)
        highs = [part.maximum for part in parts if part is not None]
        if count.maximum is not None and count.maximum < low:
            return False
        if None not in highs and count.minimum > sum(high or 0 for high in highs):
            return False
        tested += 1
    return tested >= 2


def transpose(matrix: Matrix) -> list[list[Count | None]]:
    return [list(column) for column in zip(*matrix, strict=True)] if matrix else []


def _run_before(index: int, totals: set[int]) -> list[int]:
    start = max((total for total in totals if total < index), default=-1) + 1
    return list(range(start, index))


def _is_sum(matrix: Matrix, total: int, parts: Sequence[int]) -> bool:
    tested, positive = 0, False
    for column, count in enumerate(matrix[total]):
        addends = [matrix[part][column] for part in parts]
        if count is None and all(addend is None for addend in addends):
            continue
        addends = [addend for addend in addends if addend is not None]
        if count is None or count.status is not CountStatus.EXACT:
            return False
        values = [addend.minimum for addend in addends if addend is not None and addend.status is CountStatus.EXACT]
        if len(values) != len(addends) or sum(value or 0 for value in values) != count.minimum:
            return False
        tested += 1
        positive = positive or bool(count.minimum)
    return positive and (tested >= 2 or (tested == 1 and len(parts) >= 3))
