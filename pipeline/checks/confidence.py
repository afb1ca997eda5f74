"""How far a figure can be trusted: the sum of its named reasons, and whether a person should look.

Every figure starts at ``BASE``; where it stands, each reason of how its dimensions were found, each doubt that the rest
of the document raises, and each finding about it add or take away. Below ``THRESHOLD`` it needs review. Weights and
threshold are set by what each reason was worth on hand-checked figures (``docs/confidence.md``).
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, Source
from pipeline.model.replacing import replace

BASE = 0.9
THRESHOLD = 0.8
WEIGHTS = {
    "labelled-line": 0.15,
    "line-per-case": 0.15,
    "outcome-in-label": 0.05,
    "outcome-in-cell": 0.05,
    "outcome-in-sentence": 0.05,
    "outcome-from-question": -0.05,
    "outcome-from-heading": -0.15,
    "outcome-from-questions": -0.2,
    "outcome-from-subject": -0.25,
    "outcome-from-lead-in": -0.3,
    "outcome-from-sentence": -0.15,
    "outcome-of-whole": -0.15,
    "outcome-carried-on": -0.2,
    "outcomes-conflict": -0.3,
    "outcomes-in-one-label": -0.3,
    "answer-opens-with-count": -0.1,
    "period-not-said": -0.2,
    "period-of-answer": -0.2,
    "period-of-whole": -0.05,
    "period-of-parts": -0.05,
    "period-undated": -0.2,
    "period-from-subject": -0.05,
    "period-from-questions": -0.05,
    "period-from-question": -0.05,
    "period-from-lead-in": -0.05,
    "period-from-heading": -0.05,
    "period-from-caption-before": -0.05,
    "period-from-sentence-before": -0.05,
    "period-from-paragraph-before": -0.15,
    "period-from-figures-before": -0.1,
    "period-pointed-back": -0.1,
    "period-from-remark": -0.1,
    "period-unread": -0.4,
    "narrower-period-named": -0.3,
    "period-end-unsaid": -0.2,
    "date-within-period": -0.3,
    "platform-from-lead-in": -0.1,
    "platform-from-recital": -0.1,
    "platform-from-subject": -0.1,
    "platform-from-questions": -0.25,
    "platform-from-question": -0.05,
    "platform-from-sentence-before": -0.1,
    "platform-of-cases": -0.1,
    "platform-from-remark": -0.1,
    "periods-overlap": -0.3,
    "day-among-periods": -0.3,
    "count-large": -0.3,
    "platform-of-answer": -0.3,
    "platform-of-topic": -0.3,
    "platform-from-opening": -0.3,
    "platform-unsaid": -0.3,
    "another-platform-named": -0.2,
    "number-left": -0.2,
    "sentence-long": -0.1,
    "parts-add-up": 0.15,
    "sum-of-parts": 0.15,
    "stated-twice": 0.15,
    "sums-agree": 0.05,
    "sums-differ": -0.3,
    "marker-unexplained": -0.4,
    "ocr-unsure": -0.5,
    "ocr-heading-unsure": -0.5,
}
"""What each reason adds to or takes from the confidence; one that is not here changes nothing."""
PROSE = -0.2
"""Sentences leave more open than tables do, also where they stand in the cells of one."""
TOLD = frozenset(
    {"bare-answer", "labelled-line", "told-in-cell", "outcome-in-sentence", "outcome-carried-on",
     "answer-opens-with-count"}
)  # fmt: skip
"""Reasons of figures that were read as words, wherever they stand."""
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
    if one.source is Source.PROSE or any(reason.code in TOLD for reason in one.reasons):
        score += PROSE
    confidence = round(min(max(score, 0.0), 1.0), 3)
    return replace(one, confidence=confidence, needs_review=confidence < THRESHOLD)
