"""What a confidence was worth, band by band and reason by reason."""

from __future__ import annotations

import json
from typing import Any

from pipeline.evaluate import calibrate, calibration_text
from pipeline.evaluate.gold import ComparedRow, compared_row
from pipeline.evaluate.match import match_document

ROW: dict[str, Any] = {
    "document": "a.pdf", "period_start": "2012-01-01", "period_end": "2012-12-31", "outcome": "dismissal",
    "platform": "", "count_max": "4", "count_status": "exact", "category": "", "is_total": "0", "source": "table",
}  # fmt: skip


def row(number: int, confidence: float | None = None, *codes: str) -> ComparedRow:
    reasons = json.dumps([{"code": code, "detail": ""} for code in codes])
    return compared_row({**ROW, "count_min": number, "confidence": confidence, "reasons": reasons})


def test_bands_from_the_surest_and_reasons_with_what_was_right() -> None:
    gold = [row(number) for number in (1, 2, 3)]
    read = [row(1, 0.97, "a"), row(2, 0.8, "a", "b"), row(9, 0.84, "b", "b")]
    found = calibrate([match_document("a.pdf", gold, read)])
    assert [(band, worth.right, worth.wrong) for band, worth in found.bands.items()] == [(0.95, 1, 0), (0.8, 1, 1)]
    assert {code: (worth.right, worth.wrong) for (_, code), worth in found.reasons.items()} == {
        "a": (2, 0),
        "b": (1, 1),
    }


def test_the_text_adds_bands_up_and_leaves_rare_reasons_out() -> None:
    gold = [row(number) for number in range(1, 7)]
    read = [row(number, 0.9, "often", *(["rare"] if number == 1 else [])) for number in range(1, 6)]
    text = calibration_text(calibrate([match_document("a.pdf", gold, [*read, row(8, 0.5, "often")])]))
    assert "often" in text and "rare" not in text
    lines = text.splitlines()
    assert lines[1].split() == ["0.90", "5", "0", "1.000", "1.000", "1.000"]
    assert lines[2].split() == ["0.50", "0", "1", "0.000", "0.833", "1.000"]


def test_rows_without_a_confidence_are_left_out() -> None:
    assert calibrate([match_document("a.pdf", [row(1)], [row(1)])]).bands == {}
