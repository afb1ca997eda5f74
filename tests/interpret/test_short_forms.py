"""Short forms in tables, explained wherever a letter does so."""

from __future__ import annotations

import pytest

from pipeline.interpret.lexicon import load_lexicon
from pipeline.interpret.short_forms import meanings_told, short_forms_in


@pytest.mark.parametrize(
    ("cells", "shorts"),
    [
        (["DIS", "A", "Stage 1 warnings", "2 FWW"], ("DIS", "A", "Stage 1", "FWW")),
        (["Dismissed", "12", "3 staff", "Level of warning"], ()),
        (["Dismissed following a hearing held by the head of HR and the chair of the governing body"], ()),
    ],
)
def test_short_forms(cells: list[str], shorts: tuple[str, ...]) -> None:
    assert short_forms_in(cells) == shorts


STAGES = "Key. Stage 1 = first written warning. Stage 2 = final written warning. Stage 3 = dismissal."


@pytest.mark.parametrize(
    ("shorts", "note", "meanings"),
    [
        (("Stage 1", "Stage 3"), STAGES, {"stage 1": "first written warning", "stage 3": "dismissal"}),
        (("Stage 1",), "A Stage 1 warning is a written warning kept for 6 months.", {"stage 1": "written warning"}),
        (("DIS", "RES"), "DIS – Dismissed\nRES – Resigned", {"dis": "Dismissed", "res": "Resigned"}),
        (("DIS",), "Outcomes are dismissed (DIS) and others.", {"dis": "dismissed"}),
        (("HR",), "HR – dismissed", {}),
        (("DIS",), "DIS means the Department of Industry.", {}),
    ],
)
def test_meanings(shorts: tuple[str, ...], note: str, meanings: dict[str, str]) -> None:
    assert dict(meanings_told(shorts, [note], load_lexicon().controlled.outcomes)) == meanings
