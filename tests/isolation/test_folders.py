"""What killed runs leave in the temporary folder goes with the next start; what others are at work with stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.isolation import folders
from pipeline.isolation.folders import WorkerFolder, sweep
from pipeline.isolation.processes import MARK_VARIABLE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders have no locks there")
MARK = "0123456789abcdef"
OWNER = """
import sys, time
from pipeline.isolation.worker import Worker
from pipeline.isolation import Allowance
worker = Worker("misbehaving_readers:read", Allowance(seconds=60))
print(worker._process.pid, worker._folder.path, flush=True)
time.sleep(60)
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(folders, "_YOUNG_SECONDS", -1.0)
    return tmp_path


@pytest.fixture
def owner(place: Path) -> Iterator[tuple[subprocess.Popen[str], int, Path]]:
    """A run in a process of its own; its worker, and the folder of that."""
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    surroundings = {**os.environ, "TMPDIR": str(place), "PYTHONPATH": paths}
    with subprocess.Popen([sys.executable, "-c", OWNER], stdout=subprocess.PIPE, text=True, env=surroundings) as run:
        assert run.stdout is not None
        pid, _, folder = run.stdout.readline().strip().partition(" ")
        yield run, int(pid), Path(folder)
        run.kill()


def wait_until_unlocked(folder: Path) -> None:
    """A killed process lets go of its locks a moment later."""
    for _ in range(100):
        sweep()
        if not folder.exists():
            return
        time.sleep(0.05)


def test_the_folder_of_a_run_that_goes_on_stays(place: Path) -> None:
    folder = WorkerFolder(MARK)
    sweep()
    assert Path(folder.path).is_dir()
    folder.remove()
    folder.remove()
    assert not list(place.iterdir())


def test_both_killed_leave_what_the_next_start_removes(owner: tuple[subprocess.Popen[str], int, Path]) -> None:
    run, worker, folder = owner
    (folder / "left").mkdir()
    (folder / "left" / "page.pdf").write_bytes(b"half")
    sweep()
    assert folder.is_dir()
    os.kill(worker, signal.SIGKILL)
    sweep()
    assert folder.is_dir(), "the parent still holds it"
    run.kill()
    run.wait()
    wait_until_unlocked(folder)
    assert not folder.exists()


def test_a_worker_whose_parent_is_gone_keeps_its_folder(owner: tuple[subprocess.Popen[str], int, Path]) -> None:
    run, worker, folder = owner
    os.kill(worker, signal.SIGSTOP)
    run.kill()
    run.wait()
    sweep()
    assert folder.is_dir()
    os.kill(worker, signal.SIGKILL)
    wait_until_unlocked(folder)
    assert not folder.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found by their mark on Linux")
def test_what_a_dead_worker_started_is_ended(place: Path) -> None:
    (place / f"foi-worker-{MARK}-abc").mkdir()
    with subprocess.Popen(["sleep", "60"], env={**os.environ, MARK_VARIABLE: MARK}) as stray:
        sweep()
        assert stray.wait(timeout=5) == -signal.SIGKILL


def test_young_folders_links_files_and_those_of_other_programs_stay(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "elsewhere").mkdir()
    (place / "foi-worker-abc").mkdir()
    (place / f"foi-worker-{MARK}-link").symlink_to(place / "elsewhere")
    (place / f"foi-worker-{MARK}-file").write_bytes(b"")
    sweep()
    assert len(list(place.iterdir())) == 4
    (place / f"foi-worker-{MARK}-abc").mkdir()
    monkeypatch.setattr(folders, "_YOUNG_SECONDS", 60.0)
    sweep()
    assert len(list(place.iterdir())) == 5
