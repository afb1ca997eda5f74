"""Codes, one category text, and a finding for every outcome that no vocabulary knows."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.model.count import Count, CountStatus
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation, Reason, ReportedObservation, Source
from pipeline.model.period import Period, PeriodKind
from pipeline.model.provenance import Provenance
from pipeline.normalise.observations import normalise
from pipeline.vocabulary.vocabulary import load_vocabularies

HASH = "a" * 64
ONE = ReportedObservation(
    Count("4", 4, 4, CountStatus.EXACT),
    "4",
    Source.TABLE,
    Provenance(1, 5, 2, 3, 4),
    period=Period("2012", dt.date(2012, 1, 1), dt.date(2012, 12, 31), PeriodKind.CALENDAR),
    period_label="2012",
    outcome_label="Dismissed",
    platform_code="facebook",
    platform_label="Facebook",
    category_labels=("Housing", "conduct"),
    unit="cases",
    is_total=True,
    reasons=(Reason("outcome-in-label", "Dismissed"),),
)


def normalised(one: ReportedObservation) -> tuple[Observation, tuple[Finding, ...]]:
    (observation,), findings = normalise(HASH, [one], load_vocabularies())
    return observation, findings


def test_everything_reported_is_carried_over() -> None:
    observation, findings = normalised(ONE)
    same = (
        "count", "quote", "source", "provenance", "period", "period_label", "outcome_label", "platform_code",
        "platform_label", "unit", "is_total", "reasons",
    )  # fmt: skip
    assert [getattr(observation, name) for name in same] == [getattr(ONE, name) for name in same]
    assert findings == ()


def test_categories_are_joined_outermost_first() -> None:
    assert normalised(ONE)[0].category == "Housing / conduct"
    assert normalised(replace(ONE, category_labels=()))[0].category == ""


@pytest.mark.parametrize(
    ("label", "code", "expected"),
    [
        ("Dismissed", "", "dismissal"),
        ("Dismissed", "investigation", "investigation"),
        ("", "investigation", "investigation"),
        ("Gardened", "", ""),
        ("", "", ""),
    ],
)
def test_the_code_given_wins_over_the_label(label: str, code: str, expected: str) -> None:
    assert normalised(replace(ONE, outcome_label=label, outcome_code=code))[0].outcome_code == expected


def test_an_unknown_outcome_is_kept_without_a_code_and_said_aloud() -> None:
    observation, (finding,) = normalised(replace(ONE, outcome_label="Gardened"))
    assert (finding.code, finding.severity) == ("unknown-outcome", Severity.WARNING)
    assert finding.observation_id == observation.observation_id
    assert finding.provenance == ONE.provenance
    assert "“Gardened”" in finding.message and "“4”" in finding.message


def test_nobody_has_vouched_for_it_yet() -> None:
    observation, _ = normalised(ONE)
    assert observation.needs_review and observation.confidence == 0
