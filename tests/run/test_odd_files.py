"""Files that cannot be read end as what they are, among good ones, and are put where a person looks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.model.reading import Ending
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings
from samples.generator import odd

pytestmark = pytest.mark.slow
POLICE = "police-form-equals-signs.pdf"
ENDINGS = {
    odd.DAMAGED: Ending.DAMAGED,
    odd.ENCRYPTED: Ending.NEEDS_PASSWORD,
    odd.EMPTY: Ending.EMPTY,
}


@pytest.fixture
def mixed(filled: Callable[..., Project]) -> Project:
    project = filled("answers", POLICE)
    odd.make_odd_files(project.inbox)
    return project


def test_each_ends_as_what_it_is(mixed: Project, settings: Settings) -> None:
    report = ingest(mixed, settings)
    endings = {file.file_name: file.ending for file in report.files}
    assert endings.items() >= {**ENDINGS, POLICE: Ending.READ}.items()
    assert report.needs_attention
    assert all(file.reason and file.advice for file in report.files if file.outcome == "attention")


@pytest.mark.usefixtures("reading_here")
def test_attention_holds_a_copy_and_a_reason_for_each(mixed: Project, settings: Settings) -> None:
    originals = {path.name: path.read_bytes() for path in mixed.inbox.iterdir()}
    troubled = {file.file_name: file for file in ingest(mixed, settings).files if file.outcome == "attention"}
    found = {path.name for path in mixed.attention.iterdir()}
    assert found == {name + end for name in troubled for end in ("", ".reason.txt")}
    for name, file in troubled.items():
        assert (mixed.attention / name).read_bytes() == originals[name]
        note = (mixed.attention / f"{name}.reason.txt").read_text(encoding="utf-8")
        assert file.reason in note and file.advice in note


@pytest.mark.usefixtures("reading_here")
def test_the_good_one_among_them_is_read_as_if_alone(
    mixed: Project, filled: Callable[..., Project], settings: Settings, rows: Callable[[Project], list[dict[str, Any]]]
) -> None:
    alone = filled("alone", POLICE)
    ingest(mixed, settings)
    ingest(alone, settings)
    assert [row for row in rows(mixed) if row["document"] == POLICE] == rows(alone)


def test_what_failed_is_kept_and_not_tried_again(mixed: Project, settings: Settings) -> None:
    originals = {path.read_bytes() for path in mixed.inbox.iterdir()}
    ingest(mixed, settings)
    kept = {path.read_bytes() for path in mixed.archive.glob("??/*")}
    assert kept == originals
    assert ingest(mixed, settings).files == ()
