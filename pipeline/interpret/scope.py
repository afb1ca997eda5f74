"""The time that a whole answer is about, for figures that say no time themselves.

"From 1 April 2018 to 31 March 2023 the department recorded 27 cases. … Q2. Twelve ended with no case to answer …"
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.model.observation import Reason, ReportedObservation, Source
from pipeline.model.period import Period

SHORTEST_DAYS = 364
PERIOD_NOT_SAID = "period-not-said"
PERIOD_OF_ANSWER = "period-of-answer"


def scope_of(tabled: Period | None, named: Iterable[Period]) -> Period | None:
    """The period of the tables, else the one named in words that holds all others of a year or more; None of several.

    ``tabled`` is the span of the tables' periods, ``named`` what the authority's own sentences name.
    """
    if tabled is not None:
        return tabled
    long = {(one.start, one.end): one for one in named if (one.end - one.start).days >= SHORTEST_DAYS}
    holding = [one for one in long.values() if all(one.start <= o.start and o.end <= one.end for o in long.values())]
    return holding[0] if holding else None


def says_no_time(figure: ReportedObservation) -> bool:
    """True for a figure in words beside which nothing says when."""
    return figure.source is Source.PROSE and any(reason.code == PERIOD_NOT_SAID for reason in figure.reasons)


def with_scope(figure: ReportedObservation, scope: Period) -> ReportedObservation:
    """The figure with the time of the whole answer, and the reason for it."""
    reasons = tuple(
        Reason(PERIOD_OF_ANSWER, scope.label) if reason.code == PERIOD_NOT_SAID else reason for reason in figure.reasons
    )
    return replace(figure, period=scope, period_label=scope.label, reasons=reasons)
