"""Tables without a date that break down a number which the answer gives elsewhere with its time.

"In all 13 employees were investigated in the five years to March 2015." and below "How these 13 matters were
concluded" over a table of outcomes: its figures are of those five years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.interpret.counts import SymbolKey, parse_count
from pipeline.interpret.counts.units import NOUN
from pipeline.interpret.prose.times import POINTED_BACK
from pipeline.interpret.scope import PERIOD_NOT_SAID
from pipeline.model.candidate import TableCandidate
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period

POINTS_BACK = re.compile(
    rf"\b(?:these|those|the(?: above)?|all|same) (?P<number>[\w-]+) (?:\w+ ){{0,2}}?{NOUN}",
    re.IGNORECASE,
)


def with_times_of_wholes(
    tabled: Sequence[ReportedObservation], told: Sequence[ReportedObservation], tables: Iterable[TableCandidate]
) -> list[ReportedObservation]:
    """The tables' figures, those without a period dated by the one figure that their caption points back to."""
    captions = {table.item_index: table.surroundings.caption for table in tables}
    pointed = {index: number for index, caption in captions.items() if (number := _pointed_at(caption)) is not None}
    times = {index: _time_of(number, (*tabled, *told)) for index, number in pointed.items()}
    return [_dated(one, times.get(one.provenance.item_index), captions) for one in tabled]


def _time_of(number: int, figures: Sequence[ReportedObservation]) -> Period | None:
    """The one time for which a number is given; None where it is given for none, or for several."""
    times = [one.period for one in figures if one.count.minimum == one.count.maximum == number and one.period]
    return times[0] if len({(period.start, period.end) for period in times}) == 1 else None


def _dated(figure: ReportedObservation, time: Period | None, captions: Mapping[int, str]) -> ReportedObservation:
    if time is None or figure.period is not None or all(one.code != PERIOD_NOT_SAID for one in figure.reasons):
        return figure
    return _with_period(figure, time, captions[figure.provenance.item_index])


def _with_period(figure: ReportedObservation, period: Period, caption: str) -> ReportedObservation:
    reasons = tuple(
        Reason(POINTED_BACK, caption) if reason.code == PERIOD_NOT_SAID else reason for reason in figure.reasons
    )
    return replace(figure, period=period, period_label=period.label, reasons=reasons)


def _pointed_at(caption: str) -> int | None:
    """13 in "How these 13 matters were concluded"; None where nothing is pointed at by its number."""
    match = POINTS_BACK.search(caption)
    count = parse_count(match["number"], SymbolKey(), zeros_shown=False) if match is not None else None
    return count.minimum if count is not None and count.minimum == count.maximum and count.minimum else None
