from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.interpret.lexicon import load_lexicon
from pipeline.vocabulary.own_words import add_label, own_digest, own_words

NEW = "sent for a walk"


def test_a_project_without_words_has_none(tmp_path: Path) -> None:
    assert own_words(tmp_path) is None
    assert own_digest(None) == ""


def test_an_added_label_means_its_code_and_others_stay(tmp_path: Path) -> None:
    assert load_lexicon().controlled.outcomes.match(NEW) is None
    add_label(tmp_path, "outcomes", "management_action", "Sent  for a walk")
    add_label(tmp_path, "outcomes", "management_action", "told to think")
    add_label(tmp_path, "outcomes", "dismissal", "shown the gate")
    lexicon = load_lexicon(own_words(tmp_path))
    codes = [lexicon.controlled.outcomes.match(label) for label in (NEW, "told to think", "shown the gate", "sacked")]
    assert [term.code for term in codes if term] == ["management_action", "management_action", "dismissal", "dismissal"]


def test_words_added_while_a_process_runs_are_used(tmp_path: Path) -> None:
    add_label(tmp_path, "outcomes", "dismissal", "shown the gate")
    before = own_digest(own_words(tmp_path))
    assert load_lexicon(own_words(tmp_path)).controlled.outcomes.match(NEW) is None
    add_label(tmp_path, "outcomes", "dismissal", NEW)
    assert own_digest(own_words(tmp_path)) != before
    assert load_lexicon(own_words(tmp_path)).controlled.outcomes.match(NEW) is not None


def test_a_label_that_is_known_changes_nothing(tmp_path: Path) -> None:
    path = add_label(tmp_path, "outcomes", "dismissal", "Sacked")
    assert not path.exists()


@pytest.mark.parametrize(
    ("code", "label", "said"),
    [
        ("sacking", "shown the gate", 'no code "sacking"'),
        ("demotion", "sacked", "already means dismissal"),
        ("demotion", " ", "must hold a letter"),
        ("demotion", "a|b", "upright bar"),
    ],
)
def test_what_cannot_be_added_is_told(tmp_path: Path, code: str, label: str, said: str) -> None:
    with pytest.raises(ConfigurationError, match=said):
        add_label(tmp_path, "outcomes", code, label)
    assert own_words(tmp_path) is None
