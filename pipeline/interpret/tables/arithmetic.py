"""Totals that no word marks: rows and columns that are the sum of others wherever both are exact."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import repeat

from pipeline.model.count import Count, CountStatus

FEWEST_PARTS = 2

Matrix = Sequence[Sequence[Count | None]]


@dataclass(frozen=True, slots=True)
class ColumnSums:
    """Of the counts in one column: how many there are, are exact, or have no highest value; and what they add up to."""

    present: int = 0
    exact: int = 0
    open_ended: int = 0
    low: int = 0
    high: int = 0

    def changed(self, count: Count | None, sign: int) -> ColumnSums:
        """With one count more (``sign`` 1) or less (-1)."""
        if count is None:
            return self
        return ColumnSums(
            self.present + sign,
            self.exact + sign * (count.status is CountStatus.EXACT),
            self.open_ended + sign * (count.maximum is None),
            self.low + sign * (count.minimum or 0),
            self.high + sign * (count.maximum or 0),
        )


@dataclass(frozen=True, slots=True)
class Sums:
    """Rows added up column by column; of no rows at all there are no columns."""

    row_count: int
    columns: tuple[ColumnSums, ...]

    @classmethod
    def of(cls, rows: Matrix) -> Sums:
        sums = cls(0, ())
        for row in rows:
            sums = sums.with_row(row)
        return sums

    def with_row(self, row: Sequence[Count | None]) -> Sums:
        columns = self.columns or (ColumnSums(),) * len(row)
        return Sums(self.row_count + 1, tuple(map(ColumnSums.changed, columns, row, repeat(1))))

    def without(self, row: Sequence[Count | None]) -> Sums:
        return Sums(self.row_count - 1, tuple(map(ColumnSums.changed, self.columns, row, repeat(-1))))


def sum_rows(matrix: Matrix) -> frozenset[int]:
    """Indices of rows that equal, in every column, the sum of all other rows or of the run of rows before them.

    A row counts only where at least two columns (or one column over three parts) can be tested, all tests hold and the
    total is above zero somewhere: one chance match is no evidence. One pass, as some sheets have 50,000 rows.
    """
    found: set[int] = set()
    rest, run = Sums.of(matrix), Sums.of(())
    for index, row in enumerate(matrix):
        others = rest.without(row)
        if any(parts.row_count >= FEWEST_PARTS and _is_sum(row, parts) for parts in (others, run)):
            found.add(index)
            rest, run = others, Sums.of(())
        else:
            run = run.with_row(row)
    return frozenset(found)


def heads_of_groups(matrix: Matrix, is_part: Sequence[bool]) -> dict[int, range]:
    """Rows that equal the sum of the run of parts right below them, each with that run (a pivot table's groups).

    ``is_part`` says which rows may be parts (their labels name outcomes); a group has two parts or more.
    """
    groups: dict[int, range] = {}
    for index, row in enumerate(matrix):
        if is_part[index]:
            continue
        end = index + 1
        while end < len(matrix) and is_part[end]:
            end += 1
        parts = range(index + 1, end)
        if len(parts) >= FEWEST_PARTS and _is_sum(row, Sums.of(matrix[index + 1 : end])):
            groups[index] = parts
    return groups


def over_totals(matrix: Matrix, totals: Collection[int]) -> frozenset[int]:
    """Indices of rows that are the sum of the marked subtotals: the whole of a table in blocks, whatever its name."""
    parts = Sums.of([matrix[index] for index in sorted(totals)])
    others = (index for index in range(len(matrix)) if index not in totals)
    return frozenset(index for index in others if parts.row_count >= FEWEST_PARTS and _is_sum(matrix[index], parts))


def covering_rows(matrix: Matrix) -> frozenset[int]:
    """Indices of rows that may be the sum of all others, hidden parts taken as intervals: proof with a label only."""
    whole = Sums.of(matrix)
    return frozenset(
        index for index, row in enumerate(matrix) if len(matrix) > FEWEST_PARTS and _may_be_sum(row, whole.without(row))
    )


def _may_be_sum(row: Sequence[Count | None], parts: Sums) -> bool:
    tested = 0
    for count, sums in zip(row, parts.columns, strict=True):
        if count is None or count.minimum is None or sums.present < parts.row_count:
            continue
        if count.maximum is not None and count.maximum < sums.low:
            return False
        if not sums.open_ended and count.minimum > sums.high:
            return False
        tested += 1
    return tested >= 2


def transpose(matrix: Matrix) -> list[list[Count | None]]:
    return [list(column) for column in zip(*matrix, strict=True)] if matrix else []


def _is_sum(row: Sequence[Count | None], parts: Sums) -> bool:
    tested, positive = 0, False
    for count, sums in zip(row, parts.columns, strict=True):
        if count is None and not sums.present:
            continue
        if count is None or count.status is not CountStatus.EXACT:
            return False
        if sums.exact != sums.present or sums.low != count.minimum:
            return False
        tested += 1
        positive = positive or bool(count.minimum)
    return positive and (tested >= 2 or (tested == 1 and parts.row_count >= 3))
