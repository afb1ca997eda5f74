"""All checks together, and the list of finding codes."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks.registry import FINDING_CODES, check
from pipeline.model.finding import Finding, Severity

Make = Any


def test_findings_about_a_dropped_repeat_go_with_it(make: Make) -> None:
    cell, sentence = make("4", table=1, name="cell"), make("4", name="sentence")
    earlier = [Finding("unknown-outcome", Severity.WARNING, "", None, name) for name in ("cell", "sentence", None)]
    kept, findings = check([cell, sentence], (), earlier)
    assert [one.observation_id for one in kept] == ["cell"]
    assert [finding.observation_id for finding in findings] == ["cell", None]


@pytest.mark.parametrize(
    ("total", "codes", "reason"), [("12", ["total-differs"], "sums-differ"), ("9", [], "sums-agree")]
)
def test_a_total_speaks_for_its_whole_table(make: Make, total: str, codes: list[str], reason: str) -> None:
    parts = [make("4", table=1, category="a"), make("5", table=1, at=(3, 2), category="b")]
    cells = [*parts, make(total, table=1, at=(4, 2), is_total=True)]
    kept, findings = check([*cells, make("3", year=2011), make("2", table=2)], (), ())
    assert [finding.code for finding in findings] == codes
    assert [reason in [one.code for one in figure.reasons] for figure in kept] == [True] * 3 + [False] * 2
    assert [figure.needs_review for figure in kept] == [bool(codes)] * 3 + [True, False]
    assert {finding.code for finding in findings} <= FINDING_CODES.keys()
