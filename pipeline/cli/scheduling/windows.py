"""A task of the Windows Task Scheduler, which knows the machine's own time only."""

from __future__ import annotations

import subprocess

from pipeline.cli.scheduling.jobs import Job
from pipeline.cli.scheduling.machine import Machine, require


def is_here(machine: Machine) -> bool:
    return machine(("schtasks", "/Query", "/FO", "LIST")).code == 0


def create(job: Job) -> tuple[str, ...]:
    """The command that makes the task: every hour on the hour, or whenever the user logs on."""
    when = ("/SC", "ONLOGON") if job.stays else ("/SC", "HOURLY", "/ST", "00:00")
    return ("schtasks", "/Create", "/F", "/TN", job.name, *when, "/TR", subprocess.list2cmdline(job.command))


def text(job: Job) -> str:
    return subprocess.list2cmdline(create(job))


def set_up(job: Job, machine: Machine) -> str:
    """Make the task, and start it where it stays."""
    require(machine, create(job))
    if job.stays:
        require(machine, ("schtasks", "/Run", "/TN", job.name))
    return "The task runs while the user is logged on; for a machine without one see docs/nightly.md."


def remove(job: Job, machine: Machine) -> bool:
    """End and delete the task; False where there was none."""
    if not is_set_up(job, machine):
        return False
    machine(("schtasks", "/End", "/TN", job.name))
    require(machine, ("schtasks", "/Delete", "/F", "/TN", job.name))
    return True


def is_set_up(job: Job, machine: Machine) -> bool:
    return machine(("schtasks", "/Query", "/TN", job.name)).code == 0


def look(job: Job) -> str:
    return f'schtasks /Query /V /FO LIST /TN "{job.name}"'
