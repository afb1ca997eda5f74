"""Do the parts add up to the total that is printed?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, Reason


def check_totals(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for every total of a table that neither its column's nor its row's parts can add up to."""
    tables: dict[int, list[Observation]] = {}
    for one in observations:
        if one.provenance.table_number is not None:
            tables.setdefault(one.provenance.table_number, []).append(one)
    for cells in tables.values():
        for total in cells:
            if total.is_total:
                yield from _check(total, cells)


def with_sums(observations: Sequence[Observation], findings: Sequence[Finding]) -> tuple[Observation, ...]:
    """Figures of a table whose totals agree gain the reason "sums-agree", of one that differs "sums-differ"."""
    differing = {
        finding.provenance.table_number
        for finding in findings
        if finding.code == "total-differs" and finding.provenance is not None
    }
    totalled = {one.provenance.table_number for one in observations if one.is_total} - {None}
    return tuple(_with_sum(one, differing, totalled) for one in observations)


def _with_sum(one: Observation, differing: set[int | None], totalled: set[int | None]) -> Observation:
    number = one.provenance.table_number
    if number is None or number not in totalled | differing:
        return one
    return replace(one, reasons=(*one.reasons, Reason("sums-differ" if number in differing else "sums-agree")))


def _check(total: Observation, cells: Sequence[Observation]) -> Iterator[Finding]:
    sums = [interval(parts) for parts in _groups(total, cells) if len(parts) >= 2]
    if not sums or any(_agrees(total.count, low, high) for low, high in sums):
        return
    shown = " or ".join(
        f"{low}" if low == high else f"{low} to {high if high is not None else 'unknown'}" for low, high in sums
    )
    message = f"The total is printed as “{total.quote}”, its parts come to {shown}."
    yield Finding("total-differs", Severity.WARNING, message, total.provenance, total.observation_id)


def _groups(total: Observation, cells: Sequence[Observation]) -> Iterator[list[Observation]]:
    row, column = total.provenance.row_number, total.provenance.column_number
    in_column = [one for one in cells if one.provenance.column_number == column and one is not total]
    in_row = [one for one in cells if one.provenance.row_number == row and one is not total]
    for group in (in_column, in_row):
        yield [one for one in group if not one.is_total]
        yield [one for one in group if one.is_total]
    above = [one for one in in_column if (one.provenance.row_number or 0) < (row or 0)]
    yield _last_run(above)


def _last_run(above: Sequence[Observation]) -> list[Observation]:
    """The parts right above a subtotal, back to the subtotal before."""
    run: list[Observation] = []
    for one in reversed(above):
        if one.is_total:
            break
        run.append(one)
    return run


def interval(parts: Sequence[Observation]) -> tuple[int, int | None]:
    """The lowest and highest sum that the parts allow; an open or unknown part leaves the top open."""
    low = sum(part.count.minimum or 0 for part in parts)
    highs = [part.count.maximum for part in parts]
    return low, None if any(high is None for high in highs) else sum(high or 0 for high in highs)


def _agrees(count: Count, low: int, high: int | None) -> bool:
    if count.status in {CountStatus.WITHHELD, CountStatus.NOT_HELD, CountStatus.APPROXIMATE}:
        return True
    top = count.maximum
    return (top is None or low <= top) and (high is None or count.minimum is None or count.minimum <= high)
