"""Platforms named for years in which nobody could use them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation
from pipeline.vocabulary.lives import platform_lives


def check_lifetimes(observations: Sequence[Observation]) -> Iterator[Finding]:
    """A finding for a figure whose whole period lies before its platform began or after it ended.

    A zero is no slip: the answer goes through a list of sites that the request gave.
    """
    lives = platform_lives()
    for one in observations:
        life = lives.get(one.platform_code)
        if life is None or one.period is None or one.count.maximum == 0:
            continue
        is_late = life.last_year is not None and one.period.start.year > life.last_year
        if one.period.end.year < life.first_year or is_late:
            years = f"{life.first_year} to {life.last_year or 'now'}"
            message = f"The figure is for {one.period.label}, but {one.platform_code} could be used from {years}."
            yield Finding("platform-outside-lifetime", Severity.WARNING, message, one.provenance, one.observation_id)
