"""Figures "for all reasons": totals where the document gives a part of them, figures of their own where it gives none.

"Suspensions, for any reason: 40" is a total beside "suspended over social media: 3"; beside dismissals it is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.interpret.prose.splits import is_within, says
from pipeline.model.observation import ReportedObservation

ALL_REASONS = "all-reasons"
"""The reason code of a figure that is over all reasons by the words of its question."""


def with_overall_settled(figures: Sequence[ReportedObservation]) -> tuple[ReportedObservation, ...]:
    """The figures, those over all reasons marked as totals only where another is a part of them."""
    return tuple(
        replace(one, is_total=any(_is_part(other, one) for other in figures))
        if says(one, frozenset({ALL_REASONS}))
        else one
        for one in figures
    )


def _is_part(other: ReportedObservation, whole: ReportedObservation) -> bool:
    """Of the same outcome, in its time, and on a platform or for a ground of its own."""
    if other.outcome_code != whole.outcome_code or not (other.platform_code or other.category_labels):
        return False
    if says(other, frozenset({ALL_REASONS})):
        return False
    if other.period is None or whole.period is None:
        return other.period == whole.period
    return is_within(other.period, whole.period)
