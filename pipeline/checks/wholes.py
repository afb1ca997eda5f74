"""Parts that are larger than their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.checks.places import by_table, column_of, row_of
from pipeline.checks.totals import PART
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation


def check_wholes(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for every "of which" figure of a table that is more than the figure it is said to be a part of."""
    for cells in by_table(observations).values():
        for part in cells:
            if any(reason.code == PART for reason in part.reasons):
                yield from _check(part, cells)


def _check(part: Observation, cells: Sequence[Observation]) -> Iterator[Finding]:
    wholes = [whole for line in (column_of(part, cells), row_of(part, cells)) for whole in _whole_before(part, line)]
    if wholes and all(_exceeds(part, whole) for whole in wholes):
        message = f"“{part.quote}” is said to be a part of “{wholes[0].quote}”, and is more."
        yield Finding("part-exceeds-whole", Severity.WARNING, message, part.provenance, part.observation_id)


def _whole_before(part: Observation, line: Sequence[Observation]) -> list[Observation]:
    before = [one for one in line[: line.index(part)] if one.is_total]
    return before[-1:]


def _exceeds(part: Observation, whole: Observation) -> bool:
    low, high = part.count.minimum, whole.count.maximum
    return low is not None and high is not None and low > high
