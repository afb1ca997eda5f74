"""Confidence is the sum of named reasons, kept between 0 and 1; below the threshold a person looks."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.confidence import BASE, FINDINGS, PROSE, THRESHOLD, TOLD, WEIGHTS, with_confidence
from pipeline.model.finding import Finding, Severity
from pipeline.model.observation import Observation

Make = Any


def score(one: Observation, *findings: Finding) -> Observation:
    (scored,) = with_confidence([one], findings)
    return scored


def test_a_cell_starts_at_the_base_and_a_sentence_below(make: Make) -> None:
    assert score(make(table=1)).confidence == pytest.approx(BASE)
    assert score(make()).confidence == pytest.approx(BASE + PROSE)
    assert PROSE < 0


@pytest.mark.parametrize("code", sorted(WEIGHTS))
def test_each_reason_counts_by_its_weight(make: Make, code: str) -> None:
    expected = min(max(BASE + WEIGHTS[code] + (PROSE if code in TOLD else 0), 0), 1)
    assert score(make(table=1, reasons=[code])).confidence == pytest.approx(expected)


def test_a_reason_without_a_weight_changes_nothing(make: Make) -> None:
    assert score(make(table=1, reasons=["no-such-reason"])).confidence == pytest.approx(BASE)


def test_it_stays_between_nought_and_one(make: Make) -> None:
    best, worst = max(WEIGHTS, key=lambda code: WEIGHTS[code]), min(WEIGHTS, key=lambda code: WEIGHTS[code])
    assert score(make(table=1, reasons=[best] * 9)).confidence == 1
    assert score(make(table=1, reasons=[worst] * 9)).confidence == 0


@pytest.mark.parametrize("severity", list(Severity))
def test_findings_about_the_figure_take_away_and_others_do_not(make: Make, severity: Severity) -> None:
    one = make(table=1, name="mine")
    about = Finding("total-differs", severity, "message", None, "mine")
    other = Finding("total-differs", severity, "message", None, "another")
    whole = Finding("unknown-authority", severity, "message")
    assert score(one, about).confidence == pytest.approx(max(BASE + FINDINGS[severity], 0))
    assert score(one, other, whole).confidence == pytest.approx(BASE)


def test_a_warning_or_worse_sends_a_figure_to_review(make: Make) -> None:
    one = make(table=1, name="mine")
    assert not score(one).needs_review
    assert not score(one, Finding("x", Severity.NOTE, "", None, "mine")).needs_review
    assert score(one, Finding("x", Severity.WARNING, "", None, "mine")).needs_review
    assert score(one, Finding("x", Severity.ERROR, "", None, "mine")).needs_review


def test_the_threshold_itself_needs_no_review(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(WEIGHTS, "to-the-threshold", THRESHOLD - BASE)
    monkeypatch.setitem(WEIGHTS, "just-below", THRESHOLD - BASE - 0.001)
    assert not score(make(table=1, reasons=["to-the-threshold"])).needs_review
    assert score(make(table=1, reasons=["just-below"])).needs_review


def test_words_in_a_cell_are_words(make: Make) -> None:
    assert score(make(table=1, reasons=["told-in-cell"])).confidence == pytest.approx(BASE + PROSE)
    assert score(make(reasons=["told-in-cell"])).confidence == pytest.approx(BASE + PROSE)


@pytest.mark.parametrize(
    ("reasons", "needs_review"),
    [
        ("outcome-in-sentence period-in-sentence", True),
        ("labelled-line outcome-from-question period-in-label", False),
        ("labelled-line outcome-from-question period-in-label platform-unsaid", True),
        ("line-per-case period-from-lead-in", False),
        ("outcome-in-sentence period-in-sentence parts-add-up", False),
        ("outcome-in-sentence period-in-sentence parts-add-up narrower-period-named", True),
        ("outcome-in-sentence period-in-sentence stated-twice number-left", True),
    ],
)
def test_which_figures_of_sentences_need_no_review(make: Make, reasons: str, needs_review: bool) -> None:
    assert score(make(reasons=reasons.split())).needs_review is needs_review


@pytest.mark.parametrize(
    ("reasons", "needs_review"),
    [
        ("outcome-in-label period-in-label platform-from-lead-in", False),
        ("outcome-in-label period-in-label platform-from-lead-in platform-from-recital", True),
        ("outcome-from-subject period-in-label", True),
        ("outcome-from-caption period-in-label platform-unsaid", True),
        ("outcome-in-label period-in-label platform-from-question another-platform-named", True),
        ("outcome-from-question period-in-label count-large", True),
        ("outcome-in-label period-from-lead-in", False),
        ("outcome-in-label period-from-lead-in period-end-unsaid", True),
        ("outcome-in-label period-in-label outcomes-in-one-label", True),
        ("outcome-in-label period-in-label sums-agree periods-overlap", True),
        ("outcome-in-label period-in-label sums-agree day-among-periods", True),
        ("outcome-from-caption period-in-label sums-agree count-large", True),
    ],
)
def test_which_figures_of_tables_need_review(make: Make, reasons: str, needs_review: bool) -> None:
    assert score(make(table=1, reasons=reasons.split())).needs_review is needs_review


def test_weights_say_that_guesses_weigh_less_than_words_beside_the_figure() -> None:
    assert WEIGHTS["outcome-in-label"] > WEIGHTS["outcome-from-question"] > WEIGHTS["outcome-from-subject"]
    assert WEIGHTS["marker-unexplained"] < THRESHOLD - BASE
