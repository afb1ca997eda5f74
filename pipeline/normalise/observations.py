"""Give every reported observation its codes, its category text and its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, ReportedObservation
from pipeline.normalise.categories import category_of
from pipeline.normalise.identity import observation_id
from pipeline.vocabulary.vocabulary import Vocabularies


def normalise(
    content_hash: str, reported: Iterable[ReportedObservation], vocabularies: Vocabularies
) -> tuple[tuple[Observation, ...], tuple[Finding, ...]]:
    """Observations in reading order, with a finding for every outcome label that is in no vocabulary.

    Such a figure keeps its label and has no code; it stays out of the published view until the word is known.
    """
    seen: Counter[str] = Counter()
    observations = []
    for one in reported:
        base = observation_id(content_hash, one, 0)
        name = base if not seen[base] else observation_id(content_hash, one, seen[base])
        seen[base] += 1
        observations.append(_observation(name, one, vocabularies))
    return tuple(observations), tuple(_unknown(observations))


def _observation(name: str, one: ReportedObservation, vocabularies: Vocabularies) -> Observation:
    code = one.outcome_code
    if not code and one.outcome_label:
        term = vocabularies.outcomes.match(one.outcome_label)
        code = term.code if term is not None else ""
    return Observation(
        observation_id=name,
        count=one.count,
        quote=one.quote,
        source=one.source,
        provenance=one.provenance,
        period=one.period,
        period_label=one.period_label,
        outcome_code=code,
        outcome_label=one.outcome_label,
        platform_code=one.platform_code,
        platform_label=one.platform_label,
        category=category_of(one),
        unit=one.unit,
        is_total=one.is_total,
        confidence=0.0,
        needs_review=True,
        reasons=one.reasons,
    )


def _unknown(observations: Iterable[Observation]) -> Iterator[Finding]:
    for one in observations:
        if not one.outcome_code:
            label = one.outcome_label or one.category
            message = f"“{label}” is in no vocabulary of outcomes; its figure “{one.quote}” is kept but not published."
            yield Finding("unknown-outcome", Severity.WARNING, message, one.provenance, one.observation_id)
