"""`foi schedule` as a person uses it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pipeline.cli.app import foi
from pipeline.cli.scheduling import process
from pipeline.load.nights import begin_night, end_night
from pipeline.load.store import open_store
from pipeline.receive.alone import alone
from pipeline.settings import Project


@pytest.fixture
def schedule(machine: Any, spaced: Project, monkeypatch: pytest.MonkeyPatch) -> Any:
    import pipeline.cli.scheduling.machine as module

    monkeypatch.setattr(module, "this_machine", machine)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(foi, ["schedule", "--project", str(spaced.root), *arguments], prog_name="foi")

    return run


def test_without_anything_set_up_it_says_what_can_be(schedule: Any, machine: Any) -> None:
    machine.has_windows = False
    output = schedule().output
    assert "Nothing is set up" in output
    assert "foi schedule systemd" in output and "foi schedule cron" in output and "foi schedule prefect" in output
    assert "foi schedule windows" not in output
    assert "Last night none so far" in output and "Next due" in output


@pytest.mark.parametrize("kind", ["systemd", "cron", "windows"])
def test_set_up_looked_at_and_undone(schedule: Any, kind: str) -> None:
    done = schedule(kind)
    assert done.exit_code == 0
    assert "Undo it: foi schedule --remove" in done.output
    assert "Set up by" in schedule().output
    removed = schedule("--remove")
    assert removed.output.startswith("Removed from") and removed.output.count("\n") == 1
    assert "Nothing is set up" in schedule().output
    assert "Nothing was set up" in schedule("--remove").output


def test_print_changes_nothing(schedule: Any, machine: Any) -> None:
    output = schedule("--print").output
    assert "OnCalendar" in output and "0 * * * *" in output and "schtasks /Create" in output and "flows.serve" in output
    assert machine.asked == []
    assert "OnCalendar" not in schedule("cron", "--print").output


def test_the_last_night_is_told(schedule: Any, spaced: Project) -> None:
    due = dt.datetime(2026, 7, 2, 2, tzinfo=dt.UTC)
    with open_store(spaced.database_path) as store:
        begin_night(store, due, due)
        end_night(store, due, "attention", due + dt.timedelta(minutes=5))
    assert "Last night done, something needs a person, 2 July 2026, 03:05 BST" in schedule().output


def test_prefect_is_started_at_once_where_cron_would_wait_for_a_restart(
    schedule: Any, machine: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    monkeypatch.setattr(process, "start", started.append)
    machine.has_systemd = False
    output = schedule("prefect", "--port", "4321").output
    assert "http://127.0.0.1:4321" in output
    assert "@reboot" in (machine.crontab or "") and len(started) == 1
    machine.has_cron = machine.has_windows = False
    assert "nothing starts Prefect again" in schedule("prefect").output


def test_remove_goes_with_nothing_else(schedule: Any) -> None:
    assert schedule("cron", "--remove").exit_code == 2


def test_a_process_is_known_by_its_lock(spaced: Project) -> None:
    assert not process.is_at_work(spaced) and not process.stop(spaced)
    with alone(spaced.root / process.LOCK_NAME, "Another"):
        assert process.is_at_work(spaced)


@pytest.mark.skipif(sys.platform == "win32", reason="a signal ends it at once there")
def test_a_process_started_anywhere_is_found_and_ended(spaced: Project) -> None:
    code = (
        "import os, pathlib, sys, time\n"
        "from pipeline.receive.alone import alone\n"
        "root = pathlib.Path(sys.argv[1])\n"
        f"with alone(root / {process.LOCK_NAME!r}, 'x'):\n"
        f"    path = root / {process.PID_NAME!r}\n"
        "    path.parent.mkdir()\n"
        "    path.write_text(str(os.getpid()))\n"
        "    time.sleep(120)\n"
    )
    running = subprocess.Popen([sys.executable, "-c", code, str(spaced.root)])
    deadline = time.monotonic() + 60
    while not (spaced.root / process.PID_NAME).exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert process.stop(spaced)
    assert running.wait(30) != 0
