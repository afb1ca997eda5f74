"""What labels measure where they count no discipline."""

from __future__ import annotations

import pytest

from pipeline.interpret.label_measures import measure_of
from pipeline.interpret.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("label", "measure"),
    [
        ("% of workforce", "percentage"),
        ("Cost (£)", "money"),
        ("Students", "others"),
        ("Rural Payments Agency", ""),
        ("Highways", ""),
    ],
)
def test_measures(label: str, measure: str) -> None:
    assert measure_of(label, None, load_lexicon()) == measure
