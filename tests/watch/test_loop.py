"""A watched inbox: what is dropped is taken, what goes wrong is shown, and nothing ends the watch but a person."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import StorageError
from pipeline.load.queries import recent_runs, view_rows
from pipeline.load.store import open_store
from pipeline.receive.lock import run_lock
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings, create_project
from pipeline.watch import display, loop
from pipeline.watch.display import Display
from pipeline.watch.loop import LONGEST_PAUSE_SECONDS, Watch
from pipeline.watch.page import PAGE_NAME
from tests.told import Told, figure

SETTINGS = Settings(settle_seconds=0.0, watch_seconds=0.5)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return create_project(tmp_path / "answers")


@pytest.fixture
def watch(project: Project, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """A watch of which readings are made up, and which writes its page at every change."""
    monkeypatch.setattr(display, "PROGRESS_SECONDS", 0.0)
    told = Told({"a.pdf": (figure("a1", 3),)})

    def take(project: Project, settings: Settings, **more: Any) -> Any:
        return ingest(project, settings, mapper=told, **more)

    return Watch(project, SETTINGS, Display(project, SETTINGS.timezone), ingest=take)


def drop(project: Project, name: str = "a.pdf") -> Path:
    path = project.inbox / name
    path.write_bytes(b"%PDF-1.4 " + name.encode())
    return path


def page(project: Project) -> str:
    return (project.root / PAGE_NAME).read_text(encoding="utf-8")


def run_count(project: Project) -> int:
    with open_store(project.database_path, read_only=True) as store:
        return len(recent_runs(store, 1000))


def test_what_is_dropped_is_taken_and_shown(project: Project, watch: Watch) -> None:
    watch.step()
    drop(project)
    assert watch.step() >= SETTINGS.watch_seconds
    with open_store(project.database_path, read_only=True) as store:
        assert [row["document"] for row in view_rows(store, "out_observations")] == ["a.pdf"]
    assert "a.pdf" in page(project) and "Ambridge Council" in page(project)
    assert "Watching the inbox" in page(project)


def test_an_empty_inbox_is_only_looked_at(project: Project, watch: Watch) -> None:
    watch.step()
    written = (project.root / PAGE_NAME).stat().st_mtime_ns
    for _ in range(5):
        assert watch.step() >= SETTINGS.watch_seconds  # longer where a look takes long
    assert run_count(project) == 1  # the first, for what an earlier run may have left
    assert (project.root / PAGE_NAME).stat().st_mtime_ns == written


def test_the_page_is_written_anew_now_and_then_so_that_its_age_tells(
    project: Project, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.step()
    written = (project.root / PAGE_NAME).stat().st_mtime_ns
    monkeypatch.setattr(display, "HEARTBEAT_SECONDS", 0.0)
    watch.step()
    assert (project.root / PAGE_NAME).stat().st_mtime_ns > written


def test_progress_is_shown_while_files_are_read(project: Project, watch: Watch) -> None:
    seen: list[str] = []

    def slowly(_project: Project, _settings: Settings, *, progress: Any, **_more: Any) -> Any:
        progress(3, 7, "c.pdf")
        seen.append(page(project))
        return ingest(project, SETTINGS)

    watch.ingest = slowly
    watch.step()
    assert "3 of 7 files read; the last: c.pdf" in seen[0]


def test_a_file_that_has_not_settled_is_queued_with_the_reason(project: Project, watch: Watch) -> None:
    watch.step()
    watch.settings = Settings(settle_seconds=30.0)
    drop(project, "fresh.pdf")
    watch.step()
    assert "fresh.pdf" in page(project) and "it arrived a moment ago" in page(project)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_cannot_be_taken_is_not_tried_again_at_once(project: Project, watch: Watch) -> None:
    drop(project, "locked.pdf").chmod(0)
    watch.step()
    for _ in range(4):
        watch.step()
    assert run_count(project) == 1
    assert "locked.pdf" in page(project)


def test_a_file_that_stays_is_tried_again_after_a_pause(
    project: Project, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []

    def refuse(_project: Project, _settings: Settings, **_more: Any) -> Any:
        calls.append(1)
        report = ingest(create_project(project.root.parent / "other"), SETTINGS)
        object.__setattr__(report, "waiting", (("a.pdf", "it could not be taken: not allowed"),))
        return report

    watch.ingest = refuse
    drop(project)
    for _ in range(4):
        watch.step()
    assert len(calls) == 1
    assert "it could not be taken: not allowed" in page(project)
    now = time.monotonic()
    monkeypatch.setattr(loop.time, "monotonic", lambda: now + LONGEST_PAUSE_SECONDS + 1)
    watch.step()
    assert len(calls) == 2


def test_a_folder_that_vanished_is_told_and_waited_for(project: Project, watch: Watch) -> None:
    watch.step()
    project.inbox.rename(project.root / "elsewhere")
    pauses = [watch.step() for _ in range(9)]
    assert pauses[:3] == [0.5, 1.0, 2.0] and pauses[-1] == LONGEST_PAUSE_SECONDS
    assert "cannot be opened" in page(project) and "Since " in page(project)
    (project.root / "elsewhere").rename(project.inbox)
    drop(project)
    assert watch.step() == SETTINGS.watch_seconds
    assert "cannot be opened" not in page(project) and "Ambridge" in page(project)


def test_the_whole_project_may_vanish_and_come_back(project: Project, watch: Watch) -> None:
    watch.step()
    away = project.root.rename(project.root.parent / "away")
    for _ in range(3):
        watch.step()
    assert not project.root.exists()
    away.rename(project.root)
    drop(project)
    watch.step()
    assert "Ambridge" in page(project)


def test_another_run_is_waited_for(project: Project, watch: Watch) -> None:
    watch.step()
    drop(project)
    with run_lock(project):
        watch.step()
        assert "Another run is at work" in page(project)
        assert (project.inbox / "a.pdf").exists()
    watch.step()
    assert "Another run" not in page(project) and "Ambridge" in page(project)


@pytest.mark.parametrize("problem", [StorageError("the disk is full"), ZeroDivisionError("a bug")])
@pytest.mark.filterwarnings("ignore")
def test_what_goes_wrong_is_shown_and_ends_nothing(project: Project, watch: Watch, problem: Exception) -> None:
    def fail(*_arguments: Any, **_more: Any) -> Any:
        raise problem

    real, watch.ingest = watch.ingest, fail
    drop(project)
    watch.step()
    expected = "the disk is full" if isinstance(problem, StorageError) else "ZeroDivisionError"
    assert expected in page(project)
    assert (project.root / "logs" / "watch.txt").exists() is isinstance(problem, ZeroDivisionError)
    watch.ingest = real
    watch.step()
    assert expected not in page(project) and "Ambridge" in page(project)


def test_it_stops_when_asked_and_says_so(project: Project, watch: Watch) -> None:
    thread = threading.Thread(target=watch.run)
    thread.start()
    watch.stopping.set()
    thread.join(30)
    assert not thread.is_alive()
    assert "Nobody is watching" in page(project)
    assert 'http-equiv="refresh"' not in page(project)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
def test_the_command_takes_what_is_dropped_within_seconds_and_ends_well(project: Project) -> None:
    command = [sys.executable, "-m", "pipeline", "watch", "--project", str(project.root)]
    watching = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert watching.stdout is not None
    try:
        assert "Watching" in watching.stdout.readline()
        (project.inbox / "note.pdf").write_bytes(b"never a document")
        deadline = time.monotonic() + 60
        while not (project.root / PAGE_NAME).exists() or "note.pdf" not in page(project).partition("Needs")[2]:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        second = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2])
        assert second.returncode == 1 and "Another watch" in second.stderr
    finally:
        watching.send_signal(signal.SIGTERM)
        ended, _ = watching.communicate(timeout=60)
    assert watching.returncode == 0 and "Stopped" in ended
    assert "Nobody is watching" in page(project)
