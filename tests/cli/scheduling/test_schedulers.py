"""What each scheduler is given, and that it is taken away again whole."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli.scheduling import cron, systemd, windows
from pipeline.cli.scheduling.jobs import Job, nightly_job, prefect_job
from pipeline.cli.scheduling.machine import this_machine
from pipeline.cli.scheduling.schedulers import SCHEDULERS, first_here, require_here
from pipeline.errors import ConfigurationError
from pipeline.settings import Project, Settings, create_project

MINE = "MAILTO=me\n5 5 * * * true # mine\n"


@pytest.fixture
def nightly(spaced: Project) -> Job:
    return nightly_job(spaced, Settings())


@pytest.fixture
def prefect(spaced: Project) -> Job:
    return prefect_job(spaced, Settings(), 4321)


def test_a_job_names_this_interpreter_and_the_project_by_full_paths(
    nightly: Job, prefect: Job, spaced: Project
) -> None:
    assert nightly.command[0] == prefect.command[0] == sys.executable
    assert nightly.command[-3:] == ("--if-due", "--project", str(spaced.root))
    assert prefect.command[-2:] == ("--port", "4321")
    assert nightly.name.startswith("foi-nightly-our-answers-100-home-")


def test_projects_of_the_same_name_are_different_jobs(tmp_path: Path) -> None:
    one, other = (nightly_job(create_project(tmp_path / folder / "answers"), Settings()) for folder in "ab")
    assert one.name != other.name
    odd = nightly_job(create_project(tmp_path / "…"), Settings())
    assert odd.name.removeprefix("foi-nightly-").isalnum()


def test_the_crontab_keeps_every_other_line(nightly: Job, prefect: Job, machine: Any) -> None:
    machine.crontab = MINE
    cron.set_up(nightly, machine)
    cron.set_up(prefect, machine)
    cron.set_up(nightly, machine)
    assert machine.crontab.startswith(MINE)
    assert machine.crontab.count("--if-due") == 1 and machine.crontab.count("@reboot") == 1
    assert cron.is_set_up(nightly, machine)
    assert cron.remove(nightly, machine) and cron.remove(prefect, machine)
    assert machine.crontab == MINE
    assert not cron.remove(nightly, machine) and not cron.is_set_up(nightly, machine)


def test_the_first_line_of_an_empty_crontab(nightly: Job, machine: Any) -> None:
    cron.set_up(nightly, machine)
    schedule, command = machine.crontab.splitlines()[1][:9], machine.crontab.splitlines()[1][10:]
    assert schedule == "0 * * * *"
    assert "%" not in command.replace(r"\%", "")
    assert tuple(shlex.split(command.replace(r"\%", "%"))) == nightly.command


def test_a_mark_without_its_partner_takes_no_other_line_with_it(nightly: Job, machine: Any) -> None:
    cron.set_up(nightly, machine)
    first, line, _ = machine.crontab.splitlines()
    machine.crontab = f"{first}\n{line}\n{MINE}"
    cron.remove(nightly, machine)
    assert machine.crontab == f"{line}\n{MINE}"


def test_a_crontab_that_may_not_be_read_is_not_overwritten(nightly: Job, machine: Any) -> None:
    machine.crontab, machine.refuses = MINE, "-l"
    assert not cron.is_here(machine)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        cron.set_up(nightly, machine)
    assert machine.crontab == MINE


def test_units_are_written_started_and_removed(nightly: Job, prefect: Job, machine: Any, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "systemd" / "user"
    for job, unit in ((nightly, f"{nightly.name}.timer"), (prefect, f"{prefect.name}.service")):
        systemd.set_up(job, machine)
        assert ("systemctl", "--user", "enable", "--now", unit) in machine.asked
        assert systemd.is_set_up(job, machine)
    assert len(list(folder.iterdir())) == 3
    assert systemd.remove(nightly, machine) and systemd.remove(prefect, machine)
    assert list(folder.iterdir()) == []
    assert not systemd.remove(nightly, machine)


def test_the_timer_names_hour_and_zone_and_catches_up(nightly: Job) -> None:
    service, timer = systemd.units(nightly).values()
    assert "OnCalendar=*-*-* 03:00:00 Europe/London" in timer
    assert "OnCalendar=hourly" in timer and "Persistent=true" in timer
    assert "SuccessExitStatus=3" in service
    assert "100%% $$HOME" in service and '"' in service.split("ExecStart=")[1]


def test_prefect_stays_and_is_started_again(prefect: Job) -> None:
    (service,) = systemd.units(prefect).values()
    assert "Restart=always" in service and "WantedBy=default.target" in service


@pytest.mark.skipif(this_machine(("systemd-analyze", "--version")).code != 0, reason="systemd is not installed")
def test_systemd_takes_the_units(nightly: Job, prefect: Job, tmp_path: Path) -> None:
    for job in (nightly, prefect):
        for name, text in systemd.units(job).items():
            (tmp_path / name).write_text(text, encoding="utf-8")
    units = sorted(str(path) for path in tmp_path.glob("foi-*"))
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_windows_task_is_made_and_deleted(nightly: Job, prefect: Job, machine: Any, spaced: Project) -> None:
    windows.set_up(nightly, machine)
    command = machine.asked[-1]
    assert command[command.index("/SC") + 1] == "HOURLY"
    assert command[-1] == subprocess.list2cmdline(nightly.command)
    assert f'"{spaced.root}"' in command[-1]
    windows.set_up(prefect, machine)
    assert machine.asked[-1] == ("schtasks", "/Run", "/TN", prefect.name)
    assert windows.remove(nightly, machine) and windows.remove(prefect, machine)
    assert machine.tasks == set() and not windows.remove(nightly, machine)


def test_the_machines_own_scheduler_is_taken(machine: Any) -> None:
    assert first_here(machine) is SCHEDULERS["systemd"]
    machine.has_systemd = False
    assert first_here(machine) is SCHEDULERS["cron"]
    machine.has_cron = False
    assert first_here(machine) is SCHEDULERS["windows"]
    machine.has_windows = False
    assert first_here(machine) is None
    with pytest.raises(ConfigurationError, match="--print"):
        require_here("cron", machine)


def test_what_a_scheduler_refuses_is_told_in_its_own_words(nightly: Job, machine: Any) -> None:
    machine.refuses = "enable"
    with pytest.raises(ConfigurationError, match="it is refused"):
        systemd.set_up(nightly, machine)


def test_a_program_that_is_not_there_is_an_answer_too() -> None:
    assert this_machine(("no-such-program-at-all",)).code == 127
    assert this_machine((sys.executable, "-c", "print('yes')")).text.strip() == "yes"
