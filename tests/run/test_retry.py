"""Reading again what failed: one file, all, by ending, by reader."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pipeline.load import selection
from pipeline.load.queries import recent_runs
from pipeline.load.store import open_store
from pipeline.model.reading import Ending, Reading
from pipeline.run.ingest import ingest
from pipeline.run.retry import retry
from pipeline.settings import Project, Settings
from tests.run.read_samples import read_samples

HOME_OFFICE, POLICE, NOT_HELD = "home-office-social-media-2013.pdf", "police-form-equals-signs.pdf", "not-held.pdf"
Filled = Callable[..., Project]
Rows = Callable[[Project], list[dict[str, Any]]]
pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def on_a_bad_day(prepared: Callable[..., Project], tmp_path: Path) -> Project:
    """One of three answers timed out and one crashed."""
    return prepared(read_badly, tmp_path / "answers")


@pytest.fixture
def good(prepared: Callable[..., Project], tmp_path: Path) -> Project:
    return prepared(read_well, tmp_path / "good")


def read_well(project: Project) -> None:
    read_samples(project, HOME_OFFICE, NOT_HELD, POLICE)


def read_badly(project: Project) -> None:
    with pytest.MonkeyPatch.context() as patch:
        from pipeline.run import waves

        whole = waves.read_batch
        failures = {POLICE: Ending.TIMED_OUT, NOT_HELD: Ending.CRASHED}

        def read(*arguments: Any) -> Any:
            for received, reading in zip(arguments[2].files, whole(*arguments), strict=True):
                ending = failures.get(received.receipt.file_name)
                yield Reading(reading.content_hash, ending, "On that day.", "Try again.") if ending else reading

        patch.setattr(waves, "read_batch", lambda *arguments: tuple(read(*arguments)))
        read_well(project)


def names(report: Any) -> list[str]:
    return sorted(file.file_name for file in report.files)


@pytest.mark.parametrize(
    ("select", "chosen"),
    [
        (selection.not_read_whole, [NOT_HELD, POLICE]),
        (partial(selection.ended_as, ending=Ending.TIMED_OUT), [POLICE]),
        (partial(selection.ended_as, ending=Ending.DAMAGED), []),
        (partial(selection.named, name_or_hash=POLICE), [POLICE]),
        (partial(selection.read_by, reader_name="pdf"), [HOME_OFFICE]),
        (selection.all_read, [HOME_OFFICE, NOT_HELD, POLICE]),
    ],
    ids=["not read", "by ending", "none", "one", "by reader", "all"],
)
def test_what_was_chosen_is_read_again(
    on_a_bad_day: Project, settings: Settings, select: Any, chosen: list[str]
) -> None:
    report = retry(on_a_bad_day, settings, select)
    assert names(report) == chosen
    assert {(file.outcome, file.ending) for file in report.files} <= {("reread", Ending.READ)}
    with open_store(on_a_bad_day.database_path, read_only=True) as store:
        (run, *_) = recent_runs(store)
        assert run["command"] == "retry"


def test_after_a_retry_all_is_as_on_a_good_day(
    on_a_bad_day: Project, good: Project, settings: Settings, rows: Rows
) -> None:
    assert sorted(path.name for path in on_a_bad_day.attention.glob("*.pdf")) == [NOT_HELD, POLICE]
    retry(on_a_bad_day, settings, selection.not_read_whole)
    assert rows(on_a_bad_day) == rows(good)
    assert list(on_a_bad_day.attention.iterdir()) == []


def test_reading_all_again_changes_no_figure(good: Project, settings: Settings, rows: Rows) -> None:
    before = rows(good)
    retry(good, settings, selection.all_read)
    assert rows(good) == before


def test_a_retry_that_is_killed_is_finished_by_the_next_ingest(
    on_a_bad_day: Project, good: Project, settings: Settings, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("pipeline.run.retry.read_in_waves", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            retry(on_a_bad_day, settings, selection.all_read)
    report = ingest(on_a_bad_day, settings)
    assert names(report) == [HOME_OFFICE, NOT_HELD, POLICE]
    assert rows(on_a_bad_day) == rows(good)
