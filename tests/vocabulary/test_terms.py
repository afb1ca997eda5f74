"""Vocabulary files, and a project's own beside them."""

from __future__ import annotations

from pathlib import Path

from pipeline.vocabulary.terms import read_cell_only, read_terms


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8-sig")


def test_a_code_that_stands_twice_is_one_term_with_the_labels_of_both(tmp_path: Path) -> None:
    write(
        tmp_path,
        "outcomes.csv",
        "canonical,label,parent,synonyms,notes\ndismissal,Other name,,Binned | BINNED||out,x\n",
    )
    plain = {one.term.code: one for one in read_terms("outcomes", None)}
    merged = {one.term.code: one for one in read_terms("outcomes", tmp_path)}
    assert merged.keys() == plain.keys()
    assert merged["dismissal"].term == plain["dismissal"].term
    assert merged["dismissal"].labels == (*plain["dismissal"].labels, "other name", "binned", "out")
    assert {code: one for code, one in merged.items() if code != "dismissal"} == {
        code: one for code, one in plain.items() if code != "dismissal"
    }


def test_a_folder_without_the_file_adds_nothing(tmp_path: Path) -> None:
    assert read_terms("outcomes", tmp_path) == read_terms("outcomes", None)
    assert read_cell_only("outcomes", tmp_path) == read_cell_only("outcomes")


def test_cell_only_labels_are_of_one_file(tmp_path: Path) -> None:
    write(tmp_path, "cell_only.csv", "file,term\noutcomes.csv,Binned\nplatforms.csv,Wall\n")
    assert read_cell_only("outcomes", tmp_path) - read_cell_only("outcomes") == {"binned"}
