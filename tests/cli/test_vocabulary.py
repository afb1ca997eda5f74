from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from pipeline.load.queries import view_rows
from pipeline.load.store import open_store
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings

pytestmark = pytest.mark.usefixtures("reading_here")
TABLE = b"Outcome,2012,2013\nDismissed,3,4\nFinal written warning,2,2\nSent for a walk,5,1\n"
KNOWN = [("dismissal", 3), ("dismissal", 4), ("final_written_warning", 2), ("final_written_warning", 2)]
Foi = Callable[..., Result]


@pytest.fixture
def told(empty_project: Project) -> Project:
    (empty_project.inbox / "answer.csv").write_bytes(TABLE)
    ingest(empty_project, Settings(settle_seconds=0.0))
    return empty_project


def published(project: Project) -> list[tuple[str, int]]:
    with open_store(project.database_path, read_only=True) as store:
        return sorted((row["outcome"], row["count_min"]) for row in view_rows(store, "out_observations"))


def test_a_label_in_no_vocabulary_is_listed_with_its_figures(told: Project, run_foi: Foi) -> None:
    assert published(told) == KNOWN
    result = run_foi("vocabulary", "--project", told.root)
    assert result.exit_code == 0
    assert "Sent for a walk" in result.output and "answer.csv" in result.output
    (row,) = json.loads(run_foi("vocabulary", "--json", "--project", told.root).output)
    assert (row["label"], row["figures"], row["documents"]) == ("Sent for a walk", 2, 1)


def test_a_word_added_is_used_when_the_archive_is_read_again(told: Project, run_foi: Foi) -> None:
    added = run_foi("vocabulary", "--project", told.root, "add", "outcomes", "management_action", "sent for a walk")
    assert added.exit_code == 0, added.output
    result = run_foi("reprocess", "--project", told.root, "--yes")
    assert result.exit_code in (0, 3), result.output
    assert published(told) == [*KNOWN, ("management_action", 1), ("management_action", 5)]
    assert "Every label is known." in run_foi("vocabulary", "--project", told.root).output


def test_an_unknown_code_is_told(told: Project, run_foi: Foi) -> None:
    result = run_foi("vocabulary", "--project", told.root, "add", "outcomes", "walk", "sent for a walk")
    assert "There is no code" in str(result.exception)
    assert not (told.root / "vocabulary").exists()


def test_words_that_contradict_stop_a_run_before_any_document(told: Project) -> None:
    from pipeline.errors import VocabularyError

    own = told.root / "vocabulary"
    own.mkdir()
    (own / "outcomes.csv").write_text(
        "canonical,label,parent,synonyms,notes\ndemotion,,,dismissed,\n", encoding="utf-8"
    )
    (told.inbox / "b.csv").write_bytes(TABLE + b"x,1,2\n")
    with pytest.raises(VocabularyError, match="claim the label"):
        ingest(told, Settings(settle_seconds=0.0))
    assert Path(told.inbox / "b.csv").exists()
