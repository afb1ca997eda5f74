"""All checks together, and the list of finding codes."""

from __future__ import annotations

from typing import Any

from pipeline.checks.registry import FINDING_CODES, check
from pipeline.model.finding import Finding, Severity

Make = Any


def test_findings_about_a_dropped_repeat_go_with_it(make: Make) -> None:
    cell, sentence = make("4", table=1, name="cell"), make("4", name="sentence")
    earlier = [Finding("unknown-outcome", Severity.WARNING, "", None, name) for name in ("cell", "sentence", None)]
    kept, findings = check([cell, sentence], (), earlier)
    assert [one.observation_id for one in kept] == ["cell"]
    assert [finding.observation_id for finding in findings] == ["cell", None]


def test_a_total_that_differs_loses_confidence(make: Make) -> None:
    cells = [make("4", table=1), make("5", table=1, at=(3, 2)), make("12", table=1, at=(4, 2), is_total=True)]
    kept, findings = check(cells, (), ())
    assert [finding.code for finding in findings] == ["total-differs"]
    assert [one.needs_review for one in kept] == [False, False, True]
    assert {finding.code for finding in findings} <= FINDING_CODES.keys()
