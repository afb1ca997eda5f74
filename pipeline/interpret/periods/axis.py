"""The labels of one axis, read together: each helps the others."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.interpret.periods.context import PartYear, PeriodContext
from pipeline.interpret.periods.labels import cut_at, parse_period
from pipeline.interpret.periods.part_years import part_told
from pipeline.interpret.periods.years import twelve_months_from
from pipeline.model.period import Period, PeriodKind, PeriodPrecision
from pipeline.model.replacing import replace

_YEAR_KINDS = (PeriodKind.CALENDAR, PeriodKind.FINANCIAL, PeriodKind.ACADEMIC)

Periods = tuple[Period | None, ...]


def parse_axis(labels: Sequence[str], context: PeriodContext) -> Periods:
    """The periods of an axis's labels in order, None for each that names none.

    Each label is read with the others as siblings ("12/13", "13/14"), a label without a year takes it from the one
    before ("Nov 2012", "Dec", "Jan"), ``context.until`` cuts the newest, and a year of another kind than most of its
    siblings is marked as assumed.
    """
    shared = replace(context, siblings=tuple(labels), until=None)
    periods: list[Period | None] = []
    carried = context.within
    for label in labels:
        period = parse_period(label, replace(shared, within=carried))
        carried = _carry(carried, period)
        periods.append(period)
    return _cut_newest(_mark_odd_ones(periods), context.until)


def correct_axis(labels: Sequence[str], periods: Sequence[Period | None], notes: Iterable[PartYear]) -> Periods:
    """The periods with each note of a part year applied to the label it speaks of.

    A note on a mark ("* to 30 June 2016") cuts the labels that bear the mark; a note on a year cuts that year; a note
    on "the current year" cuts the newest.
    """
    corrected = list(periods)
    for note in notes:
        for index in _spoken_of(note, labels, corrected):
            period = corrected[index]
            corrected[index] = _cut(period, note) if period else None
    return tuple(corrected)


def _cut(period: Period, note: PartYear) -> Period:
    """The period as the note has it; "* first three quarters only" is told within the year that bears the mark."""
    if note.end_date is not None:
        return cut_at(period, note.end_date)
    part = part_told(note.quote, period)
    return cut_at(period, part.end) if part is not None else period


def _spoken_of(note: PartYear, labels: Sequence[str], periods: Sequence[Period | None]) -> list[int]:
    if note.period:
        days = note.period.start, note.period.end
        return [
            index
            for index, period in enumerate(periods)
            if period and period.start == days[0] and (period.end == days[1] or period.kind is PeriodKind.TO_DATE)
        ]
    if note.label and (note.end_date is not None or not note.label.isdigit()):
        return [index for index, label in enumerate(labels) if label.strip().endswith(note.label)]
    if note.label:
        return [index for index, label in enumerate(labels) if _bears(label.strip(), note.label)]
    return _newest(periods)


def _bears(label: str, mark: str) -> bool:
    """ "20161" bears the mark 1, "2011" does not."""
    plain = label.removesuffix(mark)
    is_year = parse_period(plain, PeriodContext()) is not None
    return plain != label and is_year and parse_period(label, PeriodContext()) is None


def _newest(periods: Sequence[Period | None]) -> list[int]:
    latest = max((period.start for period in periods if period), default=None)
    return [index for index, period in enumerate(periods) if period and period.start == latest]


def _carry(carried: Period | None, period: Period | None) -> Period | None:
    """The twelve months from a month or quarter's first day: the next label without a year is read in them."""
    if period is None or period.kind in _YEAR_KINDS or (period.end - period.start).days > 200:
        return carried
    if carried and carried.start <= period.start and period.end <= carried.end and carried.kind in _YEAR_KINDS:
        return carried
    first, last = twelve_months_from(period.start.year, period.start.month)
    return Period(period.label, first, last, PeriodKind.ROLLING)


def _mark_odd_ones(periods: Sequence[Period | None]) -> Periods:
    kinds = Counter(period.kind for period in periods if period and period.kind in _YEAR_KINDS)
    if len(kinds) < 2:
        return tuple(periods)
    usual = kinds.most_common(1)[0][0]
    return tuple(
        replace(period, precision=PeriodPrecision.ASSUMED)
        if period and period.kind in _YEAR_KINDS and period.kind is not usual
        else period
        for period in periods
    )


def _cut_newest(periods: Periods, until: dt.date | None) -> Periods:
    newest = _newest(periods)
    return tuple(
        cut_at(period, until) if index in newest and period else period for index, period in enumerate(periods)
    )
