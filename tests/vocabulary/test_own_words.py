from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError, VocabularyError
from pipeline.interpret.lexicon import load_lexicon
from pipeline.vocabulary.digest import own_digest
from pipeline.vocabulary.own_words import NAMES, add_label, own_words, require_sound

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


TYPED = """canonical,label,parent,synonyms,notes
told_off,Told off,management_action,given a ticking-off|had up before the boss,ours since 2012
dismissal,,,shown the gate,
"""


def test_what_a_person_typed_stays_where_a_word_is_added(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    path = tmp_path / "vocabulary" / "outcomes.csv"
    path.write_text(TYPED, encoding="utf-8")
    add_label(tmp_path, "outcomes", "told_off", NEW)
    add_label(tmp_path, "outcomes", "demotion", "taken down a peg")
    assert path.read_text(encoding="utf-8").splitlines() == [
        "canonical,label,parent,synonyms,notes",
        f"told_off,Told off,management_action,given a ticking-off|had up before the boss|{NEW},ours since 2012",
        "dismissal,,,shown the gate,",
        "demotion,,,taken down a peg,",
    ]
    own = own_words(tmp_path)
    assert own is not None
    require_sound(own)
    term = load_lexicon(own).controlled.outcomes.match(NEW)
    assert term is not None and (term.code, term.parent) == ("told_off", "management_action")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("outcome.csv", TYPED, "no vocabulary of that name"),
        ("measures.csv", "canonical,label\n", "column 'parent' is missing"),
        ("outcomes.csv", "canonical,label,parent,synonyms,notes\ndemotion,,,sacked,\n", "claim the label"),
    ],
)
def test_words_that_nobody_could_use_are_told(tmp_path: Path, name: str, text: str, said: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError, match=said):
        require_sound(tmp_path)


def test_every_vocabulary_that_is_looked_up_may_have_words_of_a_project() -> None:
    product = {path.stem for path in (Path(__file__).parents[2] / "pipeline" / "vocabulary" / "data").glob("*.csv")}
    assert product >= NAMES
