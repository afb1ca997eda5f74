"""What makes the figures of one table doubtful together: a table that is misread is misread all through.

"2017 to 2018 | 2018 to 2019" read as two years each     -> periods of one table that overlap in part
"2012 | 2013 | 30 June 2014" read as years and a day      -> a day among longer periods
"4,902" of what only the question says                    -> a workforce or a total of something else, more likely
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from pipeline.interpret.periods.years import Days
from pipeline.model.finding import Finding
from pipeline.model.observation import Reason, ReportedObservation
from pipeline.model.period import PeriodKind

Found = ReportedObservation | Finding
LARGE = 1000
SHORTEST = 80
"""Days: shorter than a quarter are months, weeks and days, among which a day is nothing odd."""
STATES = frozenset({"pending", "suspension"})
"""What is so on a day; people are dismissed or warned in the course of months or years."""
OWN_WORDS = "outcome-in"


def with_suspicions(found: Iterable[Found]) -> Iterator[Found]:
    """The figures of a table, each with the reasons to doubt how its table was understood."""
    everything = tuple(found)
    periods = {
        (one.period.start, one.period.end)
        for one in everything
        if isinstance(one, ReportedObservation) and one.period is not None
    }
    overlapping = _overlapping(periods)
    is_of_years = any((end - start).days >= SHORTEST for start, end in periods)
    for one in everything:
        if isinstance(one, ReportedObservation):
            doubts = tuple(_doubts(one, overlapping, is_of_years))
            yield replace(one, reasons=(*one.reasons, *doubts)) if doubts else one
        else:
            yield one


def _doubts(figure: ReportedObservation, overlapping: Set[Days], is_of_years: bool) -> Iterator[Reason]:
    period = figure.period
    if period is not None and (period.start, period.end) in overlapping:
        yield Reason("periods-overlap", period.label)
    is_day = period is not None and period.kind is PeriodKind.POINT
    if is_day and is_of_years and figure.outcome_code not in STATES:
        yield Reason("day-among-periods", figure.period_label)
    is_said = any(reason.code.startswith(OWN_WORDS) for reason in figure.reasons)
    if not is_said and figure.outcome_code and (figure.count.minimum or 0) >= LARGE:
        yield Reason("count-large", figure.count.text)


def _overlapping(periods: Set[Days]) -> Set[Days]:
    """The periods that begin within another and end after it, and those others. A day can be neither."""
    pairs = itertools.combinations(sorted(days for days in periods if days[0] < days[1]), 2)
    return {days for one, after in pairs if one[0] < after[0] <= one[1] < after[1] for days in (one, after)}
