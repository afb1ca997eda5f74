"""Words of time that name no days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation

UNDATED = "period-undated"
"""Reason of a figure whose nearest words of time ("the last five years") have no dates."""


def check_periods(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A note for every figure that has words of time and no days: the letter's dates do not close them."""
    for one in observations:
        if one.period is None and any(reason.code == UNDATED for reason in one.reasons):
            message = f"“{one.quote}” is for a time that is named without dates."
            yield Finding("unresolved-period", Severity.NOTE, message, one.provenance, one.observation_id)
