"""Join what the figures of one outcome say into one interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.load.headline.breakdowns import breakdowns_of, join_breakdowns
from pipeline.load.headline.intervals import Figure, Interval
from pipeline.load.headline.totals import statements_of


@dataclass(frozen=True, slots=True)
class Headline:
    """How many in all. ``low`` is None where nobody gave any number; ``basis`` is "parts", "total" or "mixed"."""

    low: int | None
    high: int | None
    status: str
    basis: str
    period_start: str | None
    period_end: str | None
    platforms: tuple[str, ...]
    figure_count: int
    has_unknown: bool
    has_several_breakdowns: bool
    has_conflict: bool
    needs_review: bool


def headline(figures: Sequence[Figure], of_document: Sequence[Figure] = ()) -> Headline:
    """How many the figures of one document and one outcome make in all; there is at least one figure.

    ``of_document`` are the figures of all its outcomes, whose labels tell groups apart.
    """
    statements = statements_of(figures, of_document)
    breakdowns = breakdowns_of(statements)
    interval, has_several, has_conflict = join_breakdowns(breakdowns)
    spoken = [statement.figure for statement in statements]
    nobody_said = all(figure.is_unknown for figure in figures)
    starts, ends = [f.period_start for f in spoken], [f.period_end for f in spoken]
    return Headline(
        low=None if nobody_said else interval.low,
        high=interval.high,
        status=_status({figure.status for figure in (figures if nobody_said else spoken)}, interval, nobody_said),
        basis=_basis(spoken),
        period_start=min((day for day in starts if day), default=None) if None not in starts else None,
        period_end=max((day for day in ends if day), default=None) if None not in ends else None,
        platforms=tuple(sorted({figure.platform for figure in spoken if figure.platform})),
        figure_count=len(figures),
        has_unknown=interval.high is None,
        has_several_breakdowns=has_several,
        has_conflict=has_conflict,
        needs_review=any(figure.needs_review for figure in figures),
    )


def _status(statuses: set[str], interval: Interval, nobody_said: bool) -> str:
    if nobody_said:
        return "not_held" if statuses == {"not_held"} else "withheld"
    if interval.low != interval.high:
        return "range"
    return "approximate" if "approximate" in statuses else "exact"


def _basis(spoken: Sequence[Figure]) -> str:
    kinds = {figure.is_total for figure in spoken}
    return "mixed" if len(kinds) == 2 else "total" if True in kinds else "parts"
