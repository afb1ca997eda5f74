"""Short forms that a document explains itself."""

from __future__ import annotations

import pytest

from pipeline.interpret.glossary import expanded, find_glossary

STAGES = "Stage 1 is a first written warning and stage 2 a final written warning."


@pytest.mark.parametrize(
    ("note", "label", "meaning"),
    [
        ("Key: FWW = final written warning; NFA = no further action.", "FWW", "final written warning"),
        ("Key: FWW = final written warning; NFA = no further action.", "nfa:", "no further action"),
        ("Outcome codes: A - informal counselling; B - first written warning.", "B", "first written warning"),
        ("FWW stands for final written warning.", "FWW", "final written warning"),
        (STAGES, "Stage 2", "a final written warning"),
        (STAGES, "Stage 1 warnings", "a first written warning"),
        ("Dismissal means an end. It is what it is.", "It", "It"),
        ("FWW - a form.", "FWW", "FWW"),
        ("", "FWW", "FWW"),
    ],
)  # fmt: skip
def test_notes(note: str, label: str, meaning: str) -> None:
    assert expanded(label, find_glossary([note], [])) == meaning


def test_numbered_questions_are_short_forms_of_what_they_ask() -> None:
    glossary = find_glossary([], ["1(2) of those, the number who received management advice", "3 the number dismissed"])
    assert expanded("1(2)", glossary) == "of those, the number who received management advice"
    assert expanded("3", glossary) == "3"


def test_the_authoritys_notes_go_before_the_questions() -> None:
    glossary = find_glossary(["Key: Q1 = number dismissed."], ["Q1 how many were warned in all?"])
    assert expanded("Q1", glossary) == "number dismissed"
