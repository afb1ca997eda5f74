"""Spans told in words that end with a year of which the document's tables show only the first months.

A table whose last column is "2013 (to 30 June)": what the letter then says "for the period as a whole" ends on 30 June.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.periods.labels import cut_at
from pipeline.interpret.prose.splits import OWN_PERIOD, says
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import Period


def with_cut_spans(
    told: Sequence[ReportedObservation], tabled: Sequence[ReportedObservation]
) -> tuple[ReportedObservation, ...]:
    """The figures told in words, the spans that they take from the words around cut where the tables end."""
    ends = _part_years([one.period for one in tabled if one.period is not None])
    return tuple(_cut(one, ends) for one in told) if ends else tuple(told)


def _part_years(periods: Sequence[Period]) -> dict[dt.date, tuple[dt.date, dt.date]]:
    """For the last day of a year the first and last day of which the tables give figures; of whole years nothing."""
    longest: dict[dt.date, dt.date] = {}
    for one in periods:
        if (one.start.day, one.start.month) in ((1, 1), (1, 4)):
            longest[one.start] = max(longest.get(one.start, one.end), one.end)
    found = {}
    for start, end in longest.items():
        last = dt.date(start.year + 1, start.month, 1) - dt.timedelta(days=1)
        if end < last and (end - start).days > MONTHS:
            found[last] = (start, end)
    return found


MONTHS = 45
"""Days: a month or a quarter that happens to begin a year is no year cut short."""


def _cut(figure: ReportedObservation, ends: dict[dt.date, tuple[dt.date, dt.date]]) -> ReportedObservation:
    period = figure.period
    known = ends.get(period.end) if period is not None else None
    if period is None or known is None or period.start >= known[0] or says(figure, OWN_PERIOD):
        return figure
    reason = Reason("period-cut-by-note", period.label)
    return replace(figure, period=cut_at(period, known[1]), reasons=(*figure.reasons, reason))
