"""How far a figure can be trusted: the sum of its named reasons, and whether a person should look.

Every figure starts at ``BASE``; each reason of how its dimensions were found and each finding about it adds or takes
away. Below ``THRESHOLD`` it needs review: every figure of a sentence, unless a second statement bears it out, and every
figure of a table of which something was inferred. The weights are set by hand and held to by the accuracy floors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, Source

BASE = 0.9
THRESHOLD = 0.81
WEIGHTS = {
    "outcome-in-label": 0.05,
    "outcome-in-cell": 0.05,
    "outcome-carried-on": -0.15,
    "outcomes-conflict": -0.3,
    "outcome-from-lead-in": -0.3,
    "outcome-from-question": -0.05,
    "outcome-from-heading": -0.15,
    "outcome-from-subject": -0.25,
    "outcome-from-questions": -0.1,
    "period-not-said": -0.15,
    "period-undated": -0.1,
    "period-from-subject": -0.05,
    "period-from-questions": -0.05,
    "period-from-lead-in": -0.05,
    "period-from-heading": -0.05,
    "period-from-sentence-before": -0.1,
    "period-from-paragraph-before": -0.1,
    "period-pointed-back": -0.05,
    "labelled-line": -0.05,
    "told-in-cell": -0.15,
    "stated-twice": 0.1,
    "sums-agree": 0.1,
    "sums-differ": -0.3,
    "marker-unexplained": -0.4,
    "ocr-unsure": -0.5,
    "ocr-heading-unsure": -0.5,
}
"""What each reason adds to or takes from the confidence; one that is not here changes nothing."""
PROSE = -0.1
"""Sentences leave more open than tables do."""
FINDINGS = {Severity.ERROR: -0.6, Severity.WARNING: -0.3, Severity.NOTE: 0.0}


def with_confidence(observations: Sequence[Observation], findings: Sequence[Finding]) -> tuple[Observation, ...]:
    """The observations with their confidence (0 to 1) and whether they need review."""
    about: dict[str, float] = {}
    for finding in findings:
        if finding.observation_id is not None:
            about[finding.observation_id] = about.get(finding.observation_id, 0.0) + FINDINGS[finding.severity]
    return tuple(_scored(one, about.get(one.observation_id, 0.0)) for one in observations)


def _scored(one: Observation, from_findings: float) -> Observation:
    score = BASE + sum(WEIGHTS.get(reason.code, 0.0) for reason in one.reasons) + from_findings
    if one.source is Source.PROSE:
        score += PROSE
    confidence = round(min(max(score, 0.0), 1.0), 3)
    return replace(one, confidence=confidence, needs_review=confidence < THRESHOLD)
