import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import VocabularyError
from pipeline.vocabulary.vocabulary import load_vocabularies, load_vocabulary

OUTCOMES = load_vocabulary("outcomes")


def codes_in(text: str) -> list[str]:
    return [match.term.code for match in OUTCOMES.find(text)]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("(a) Final Written Warnings:", "final_written_warning"),
        ("First and final written warning", "final_written_warning"),
        ("1st Written Warning", "written_warning"),
        ("No. of dismissals", "dismissal"),
        ("Number of employees dismissed", "dismissal"),
        ("Number of staff given a final written warning", "final_written_warning"),
        ("Verbal Warning(s)", "verbal_warning"),
        ("Oral Warnings*", "verbal_warning"),
        ("Verbal/written warnings", "warning"),
        ("Stage 2 warning", "warning"),
        ("Required to resign", "resignation"),
        ("Retired or resigned", "resignation"),
        ("Would have been dismissed", "resignation"),
        ("Transfer", "other_sanction"),
        ("Caution", "other_sanction"),
        ("Loss of pay", "other_sanction"),
        ("Letters of concern", "management_action"),
        ("Words of advice", "management_action"),
        ("Case dismissed", "no_action"),
        ("Cases dismissed", "no_action"),
        ("No further action taken", "no_action"),
        ("Disciplinary proceedings", "investigation"),
        ("Misconduct hearings", "investigation"),
        ("Referral to NMC", "other"),
        ("Convictions", "other"),
        ("Re-graded", "demotion"),
        ("Reduction in rank", "demotion"),
        ("Ongoing", "pending"),
    ],
)
def test_whole_labels(label: str, code: str) -> None:
    term = OUTCOMES.match(label)
    assert term is not None and term.code == code


@pytest.mark.parametrize(
    "label", ["", "2012", "Children and Learning", "Other staff", "Directorate", "Unfair dismissals"]
)
def test_labels_that_are_no_outcome(label: str) -> None:
    assert OUTCOMES.match(label) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("two final written warnings and one dismissal", ["final_written_warning", "dismissal"]),
        ("a verbal or written warning", ["warning"]),
        ("His case was dismissed.", ["no_action"]),
        ("The appeal was dismissed.", ["other"]),
        ("a claim of unfair dismissal; flood warnings; a suspended sentence", []),
        ("She was unfairly dismissed, a tribunal heard.", []),
        ("other people, with some advice", []),
        ("predismissal undismissed", []),
    ],
)
def test_running_text(text: str, codes: list[str]) -> None:
    assert codes_in(text) == codes


def test_a_match_gives_the_words_as_printed() -> None:
    text = "Three got a Final\u00a0Written–Warning in 2012."
    (match,) = OUTCOMES.find(text)
    assert text[match.start : match.end] == match.text == "Final\u00a0Written–Warning"


def test_short_words_count_as_parts_of_a_label_whose_first_part_is_understood() -> None:
    assert [match.term.code for match in OUTCOMES.find_in_label("Advice / training")] == ["management_action"] * 2
    assert [match.term.code for match in OUTCOMES.find_in_label("Dismissed - withdrawn")] == ["dismissal", "no_action"]
    assert OUTCOMES.find_in_label("Children, learning") == ()


def test_hierarchy() -> None:
    assert OUTCOMES.ancestors("final_written_warning") == ("warning", "disciplinary_action")
    parent = OUTCOMES.lowest_common_parent(["written_warning", "final_written_warning"])
    assert parent is not None and parent.code == "warning"
    parent = OUTCOMES.lowest_common_parent(["written_warning", "dismissal"])
    assert parent is not None and parent.code == "disciplinary_action"
    assert OUTCOMES.lowest_common_parent(["dismissal", "no_action"]) is None
    assert OUTCOMES.lowest_common_parent([]) is None


def write(folder: Path, name: str, *rows: str) -> None:
    lines = ["canonical,label,parent,synonyms,notes", *rows]
    (folder / name).write_text("\n".join(lines), encoding="utf-8")


def test_a_project_adds_words_and_codes(tmp_path: Path) -> None:
    write(
        tmp_path,
        "outcomes.csv",
        "dismissal,Dismissal,,struck from the roll|binned,",
        "exile,Exile,dismissal,sent away,",
    )
    (tmp_path / "cell_only.csv").write_text("file,term\noutcomes.csv,binned\n", encoding="utf-8")
    own = load_vocabulary("outcomes", tmp_path)
    assert [match.term.code for match in own.find("one struck from the roll, one sent away")] == ["dismissal", "exile"]
    assert own.ancestors("exile") == ("dismissal", "disciplinary_action")
    assert own.find("binned") == () and own.match("Binned") == own.term("dismissal")
    assert OUTCOMES.match("Sent away") is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("demotion,Demotion,,sacked,", "both dismissal and demotion claim the label 'sacked'"),
        ("exile,Exile,nowhere,sent away,", "unknown parent 'nowhere'"),
    ],
)
def test_contradictions_stop_the_program(tmp_path: Path, row: str, words: str) -> None:
    write(tmp_path, "outcomes.csv", row)
    with pytest.raises(VocabularyError, match=words):
        load_vocabulary("outcomes", tmp_path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "outcomes.csv").write_text("canonical,label\na,b\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="the column 'parent' is missing"):
        load_vocabulary("outcomes", tmp_path)


def test_loaded_once() -> None:
    assert load_vocabulary("outcomes") is OUTCOMES
    assert load_vocabularies().outcomes is OUTCOMES


@given(st.text(max_size=60))
def test_any_text_is_read_without_failing_and_matches_never_overlap(text: str) -> None:
    OUTCOMES.match(text)
    OUTCOMES.find_in_label(text)
    end = 0
    for match in OUTCOMES.find(text):
        assert end <= match.start < match.end and text[match.start : match.end] == match.text
        end = match.end


def test_a_page_takes_little_time() -> None:
    text = ("In 2012 three members of staff received a final written warning and one was dismissed for it. " * 40)[
        :3000
    ]
    OUTCOMES.find(text)
    best = min(_seconds(text) for _ in range(5))
    assert best < 0.02, "twenty times the usual: something has become slow"


def _seconds(text: str) -> float:
    started = time.perf_counter()
    OUTCOMES.find(text)
    return time.perf_counter() - started
