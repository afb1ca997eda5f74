"""What a run says of itself on odd days: clocks put back, files that come twice, no memory left."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.errors import MachineBusyError
from pipeline.load.queries import recent_runs
from pipeline.load.store import open_store
from pipeline.model.reading import Ending
from pipeline.run.ingest import ingest
from pipeline.run.session import end, session
from pipeline.settings import Project, Settings

NOT_HELD = "not-held.pdf"
Filled = Callable[..., Project]


def test_a_clock_that_is_put_back_during_a_run_gives_no_run_of_less_than_nothing(
    project: Project, settings: Settings
) -> None:
    with session(project, settings, "ingest") as run:
        run.started_at += dt.timedelta(days=3650)
        report = end(run)
    assert report.ended_at == run.started_at
    with open_store(project.database_path, read_only=True) as store:
        (row,) = recent_runs(store)
    assert row["ended_at"] >= row["started_at"]


@pytest.mark.usefixtures("reading_here")
def test_a_file_that_came_twice_is_told_as_its_bytes_ended(filled: Filled, settings: Settings) -> None:
    project = filled("answers", NOT_HELD)
    shutil.copyfile(project.inbox / NOT_HELD, project.inbox / "again.pdf")
    report = ingest(project, settings)
    assert {(file.outcome, file.ending) for file in report.files} == {
        ("new", Ending.READ),
        ("duplicate", Ending.READ),
    }
    with open_store(project.database_path, read_only=True) as store:
        endings = [row[0] for row in store.db.conn.execute("SELECT ending FROM run_files")]
    assert endings == ["read", "read"]


@pytest.mark.parametrize("problem", [MemoryError(), RuntimeError("can't start new thread")], ids=["memory", "threads"])
def test_a_machine_that_has_no_room_left_is_told_in_a_sentence(
    filled: Filled, settings: Settings, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def refuse(*_: Any) -> Any:
        raise problem

    project = filled("answers", NOT_HELD)
    with monkeypatch.context() as patch:
        patch.setattr("pipeline.run.ingest.read_in_waves", refuse)
        with pytest.raises(MachineBusyError, match="nothing is lost"):
            ingest(project, settings)


def test_any_other_fault_stays_one(project: Project, settings: Settings) -> None:
    with pytest.raises(RuntimeError, match="another"), session(project, settings, "ingest"):
        raise RuntimeError("another")
