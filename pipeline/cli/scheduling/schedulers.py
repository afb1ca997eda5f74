"""Every scheduler by its name, and what is set up of which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pipeline.cli.scheduling import cron, systemd, windows
from pipeline.cli.scheduling.jobs import Job
from pipeline.cli.scheduling.machine import Machine
from pipeline.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Scheduler:
    """One way to have a job run."""

    name: str
    title: str
    is_here: Callable[[Machine], bool]
    text: Callable[[Job], str]
    set_up: Callable[[Job, Machine], str]
    remove: Callable[[Job, Machine], bool]
    is_set_up: Callable[[Job, Machine], bool]
    look: Callable[[Job], str]


def _scheduler(name: str, title: str, module: object) -> Scheduler:
    parts = ("is_here", "text", "set_up", "remove", "is_set_up", "look")
    return Scheduler(name, title, *(getattr(module, part) for part in parts))


SCHEDULERS: Final[dict[str, Scheduler]] = {
    each.name: each
    for each in (
        _scheduler("systemd", "systemd", systemd),
        _scheduler("cron", "cron", cron),
        _scheduler("windows", "the Windows Task Scheduler", windows),
    )
}


def first_here(machine: Machine) -> Scheduler | None:
    """The scheduler to take on this machine; None where it has none."""
    return next((each for each in SCHEDULERS.values() if each.is_here(machine)), None)


def require_here(name: str, machine: Machine) -> Scheduler:
    """The scheduler of that name.

    Raises:
        ConfigurationError: this machine does not have it running.
    """
    scheduler = SCHEDULERS[name]
    if not scheduler.is_here(machine):
        raise ConfigurationError(
            f"{scheduler.title} does not run here (for this user). `foi schedule {name} --print` shows what it would "
            "be given."
        )
    return scheduler
