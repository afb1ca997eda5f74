"""Totals over cells that name their outcomes: the number disciplined beside what became of them.

Year    | Number of staff disciplined | Outcome
2011-12 | 3                           | 1 dismissal, 2 first written warnings     -> 3 is the total of 1 and 2
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.vocabulary.platforms import MULTIPLE, SOCIAL_MEDIA

Found = ReportedObservation | Finding
OUTCOME_IN_CELL = "outcome-in-cell"
WHOLES = frozenset({"disciplinary_action", "warning"})
"""Outcomes that sum up others. Cases and investigations do so only where the words make their outcomes parts."""

OVER_SITES = frozenset({"", SOCIAL_MEDIA, MULTIPLE})
"""Platforms of a figure that may be over those of one site."""


def with_totals_beside(found: Iterable[Found]) -> tuple[Found, ...]:
    """The figures of a table, those marked as totals that the outcomes in one cell of their row or column add up to."""
    everything = tuple(found)
    figures = [one for one in everything if isinstance(one, ReportedObservation)]
    cells = _cells(figures)
    several = [cell for cell in cells if len(cell) > 1]
    marked = tuple(_marked(one, several) if isinstance(one, ReportedObservation) else one for one in everything)
    pairs = zip(marked, everything, strict=True)
    columns = {
        one.provenance.column_number for one, old in pairs if isinstance(one, ReportedObservation) and one is not old
    }
    alone = [cell for cell in cells if len(cell) == 1]
    return tuple(_marked_too(one, columns, alone) for one in marked)


def _marked_too(one: Found, columns: Collection[int | None], alone: Sequence[Sequence[ReportedObservation]]) -> Found:
    """In a column of totals the count is one also where all of its row met with one outcome ("2 | 2x dismissed")."""
    if not isinstance(one, ReportedObservation) or one.provenance.column_number not in columns:
        return one
    return _marked(one, [cell for cell in alone if cell[0].provenance.row_number == one.provenance.row_number])


def _cells(figures: Sequence[ReportedObservation]) -> list[list[ReportedObservation]]:
    """The figures that name their outcome in their cell, cell by cell."""
    by_place: dict[tuple[int | None, int | None], list[ReportedObservation]] = {}
    for one in figures:
        if any(reason.code == OUTCOME_IN_CELL for reason in one.reasons):
            by_place.setdefault((one.provenance.row_number, one.provenance.column_number), []).append(one)
    return list(by_place.values())


def _marked(one: ReportedObservation, cells: Sequence[Sequence[ReportedObservation]]) -> ReportedObservation:
    whole = one.count.minimum
    may_be = one.outcome_code in WHOLES and not one.is_total and whole and whole == one.count.maximum
    if not may_be or any(one in cell for cell in cells):
        return one
    for cell in cells:
        parts = [part.count.minimum for part in cell if part.count.minimum == part.count.maximum]
        if _is_beside(one, cell[0]) and len(parts) == len(cell) and sum(part or 0 for part in parts) == whole:
            return replace(one, is_total=True, reasons=(*one.reasons, Reason("is-total")))
    return one


def _is_beside(one: ReportedObservation, part: ReportedObservation) -> bool:
    """In the same row or column, with the same period, and on the same site or on several, of which the part is one."""
    here, there = one.provenance, part.provenance
    in_line = here.row_number == there.row_number or here.column_number == there.column_number
    return in_line and one.period == part.period and one.platform_code in {part.platform_code, *OVER_SITES}
