"""Tables without a date that break down a number which the answer gives elsewhere with its time.

"In all 13 employees were investigated in the five years to March 2015." and below "How these 13 matters were
concluded" over a table of outcomes: its figures are of those five years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.model.candidate import TableCandidate
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period

POINTS_BACK = re.compile(
    r"\b(?:these|those|the(?: above)?|all|same) (?P<number>[\w-]+) (?:\w+ ){0,2}?"
    r"(?:matters|cases|investigations|allegations|incidents|employees|staff|people|officers|individuals|members|persons)\b",
    re.IGNORECASE,
)
NOT_SAID = "period-not-said"


def with_times_of_wholes(
    tabled: Sequence[ReportedObservation], told: Sequence[ReportedObservation], tables: Iterable[TableCandidate]
) -> list[ReportedObservation]:
    """The tables' figures, those without a period dated by the one figure that their caption points back to."""
    captions = {table.item_index: table.surroundings.caption for table in tables}
    return [_dated(one, captions.get(one.provenance.item_index, ""), (*tabled, *told)) for one in tabled]


def _dated(figure: ReportedObservation, caption: str, others: Sequence[ReportedObservation]) -> ReportedObservation:
    number = _pointed_at(caption) if figure.period is None else None
    if number is None or all(reason.code != NOT_SAID for reason in figure.reasons):
        return figure
    wholes = [one.period for one in others if one.count.minimum == one.count.maximum == number and one.period]
    if len({(period.start, period.end) for period in wholes}) != 1:
        return figure
    return _with_period(figure, wholes[0], caption)


def _with_period(figure: ReportedObservation, period: Period, caption: str) -> ReportedObservation:
    reasons = tuple(
        Reason("period-pointed-back", caption) if reason.code == NOT_SAID else reason for reason in figure.reasons
    )
    return replace(figure, period=period, period_label=period.label, reasons=reasons)


def _pointed_at(caption: str) -> int | None:
    """13 in "How these 13 matters were concluded"; None where nothing is pointed at by its number."""
    match = POINTS_BACK.search(caption)
    count = parse_count(match["number"], SymbolKey(), zeros_shown=False) if match is not None else None
    return count.minimum if count is not None and count.minimum == count.maximum and count.minimum else None
