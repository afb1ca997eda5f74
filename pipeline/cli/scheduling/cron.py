"""A line in the user's crontab, between two marks, so that no other line is ever touched."""

from __future__ import annotations

import shlex

from pipeline.cli.scheduling.jobs import Job
from pipeline.cli.scheduling.machine import Machine, require
from pipeline.errors import ConfigurationError


def is_here(machine: Machine) -> bool:
    """True where there is a crontab to be had; an empty one is an error to some of them."""
    answer = machine(("crontab", "-l"))
    return answer.code == 0 or "no crontab" in answer.text.lower()


def text(job: Job) -> str:
    """The lines as they stand in the crontab."""
    return "\n".join(_lines(job))


def set_up(job: Job, machine: Machine) -> str:
    """Put the lines into the crontab, in place of earlier ones."""
    _write(machine, [*_others(job, _read(machine)), *_lines(job)])
    return "cron mails what a night prints to the user, where the machine has a mailer."


def remove(job: Job, machine: Machine) -> bool:
    """Take the lines out again; False where there were none."""
    if not is_here(machine):
        return False
    lines = _read(machine)
    others = _others(job, lines)
    if others == lines:
        return False
    _write(machine, others)
    return True


def is_set_up(job: Job, machine: Machine) -> bool:
    return is_here(machine) and _first(job) in _read(machine)


def look(_job: Job) -> str:
    """The command that shows it."""
    return "crontab -l"


def _lines(job: Job) -> list[str]:
    """A per cent sign would end the command, so it is escaped. On the hour, in whatever zone the machine is."""
    command = shlex.join(job.command).replace("%", r"\%")
    when = "@reboot" if job.stays else "0 * * * *"
    return [_first(job), f"{when} {command}", _last(job)]


def _first(job: Job) -> str:
    return f"# {job.name}: made by `foi schedule`; `foi schedule --remove` takes it out"


def _last(job: Job) -> str:
    return f"# {job.name}: end"


def _read(machine: Machine) -> list[str]:
    answer = machine(("crontab", "-l"))
    if answer.code and "no crontab" not in answer.text.lower():
        raise ConfigurationError(f"The crontab cannot be read: {answer.text.strip()}")
    return [] if answer.code else answer.text.splitlines()


def _write(machine: Machine, lines: list[str]) -> None:
    require(machine, ("crontab", "-"), "".join(f"{line}\n" for line in lines))


def _others(job: Job, lines: list[str]) -> list[str]:
    """The crontab without what lies between our marks; a mark without its partner takes out nothing but itself."""
    if _first(job) not in lines:
        return lines
    start = lines.index(_first(job))
    end = lines.index(_last(job), start) if _last(job) in lines[start:] else start
    return lines[:start] + lines[end + 1 :]
