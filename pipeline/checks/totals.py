"""Do the parts add up to the total that is printed?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.checks.places import by_table, column_of, row_of
from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, Reason
from pipeline.model.replacing import replace

PART = "part-of-whole"
"""Reason of a figure that the table calls a part ("of which"): its line need not be complete."""


def check_totals(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for every total of a table that neither its column's nor its row's parts can add up to."""
    for cells in by_table(observations).values():
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
    agreeing = {
        number
        for number, cells in by_table(observations).items()
        if any(one.is_total and proves(one, cells) for one in cells)
    }
    return tuple(_with_sum(one, differing, agreeing) for one in observations)


def _with_sum(one: Observation, differing: set[int | None], agreeing: set[int]) -> Observation:
    number = one.provenance.table_number
    if number is None or number not in agreeing | differing:
        return one
    return replace(one, reasons=(*one.reasons, Reason("sums-differ" if number in differing else "sums-agree")))


def proves(total: Observation, cells: Sequence[Observation]) -> bool:
    """True where a total is exact and some group of its parts comes to it, with no part left open."""
    if total.count.status is not CountStatus.EXACT or not total.count.minimum:
        return False
    sums = (interval(parts) for parts in groups_of(total, cells) if len(parts) >= 2)
    return any(high is not None and low <= total.count.minimum <= high for low, high in sums)


def _check(total: Observation, cells: Sequence[Observation]) -> Iterator[Finding]:
    groups = [parts for parts in groups_of(total, cells) if parts]
    sums = [interval(parts) for parts in groups if len(parts) >= 2]
    if not sums or any(_agrees(total.count, *interval(parts)) for parts in groups):
        return  # a row with blanks may hold one part alone
    shown = " or ".join(dict.fromkeys(_shown(low, high) for low, high in sums))
    message = f"The total is printed as “{total.quote}”, its parts come to {shown}."
    yield Finding("total-differs", Severity.WARNING, message, total.provenance, total.observation_id)


def _shown(low: int, high: int | None) -> str:
    return f"{low}" if low == high else f"{low} to {high if high is not None else 'unknown'}"


def groups_of(total: Observation, cells: Sequence[Observation]) -> Iterator[list[Observation]]:
    """The sets of figures that a total may be over: of its column and of its row all parts, all other totals, the parts
    of its own outcome ("Dismissed" in the section "All sites"), and the runs of parts right before and right after it.

    Where what follows it are parts "of which" it is over nothing else.
    """
    column, row = column_of(total, cells), row_of(total, cells)
    after = [_run(line[line.index(total) + 1 :]) for line in (column, row)]
    if any(run and any(reason.code == PART for one in run for reason in one.reasons) for run in after):
        return
    for line, following in zip((column, row), after, strict=True):
        others = [one for one in line if one is not total]
        yield [one for one in others if not one.is_total]
        yield [one for one in others if one.is_total]
        yield [one for one in others if not one.is_total and one.outcome_code == total.outcome_code]
        yield _run(reversed(line[: line.index(total)]))
        yield following


def _run(figures: Iterator[Observation] | Sequence[Observation]) -> list[Observation]:
    """The parts before the next total."""
    run: list[Observation] = []
    for one in figures:
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
