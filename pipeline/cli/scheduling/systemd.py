"""A user's own systemd units: a service, and for what is called every hour a timer."""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.cli.scheduling.jobs import Job
from pipeline.cli.scheduling.machine import Machine, require

_USER = ("systemctl", "--user")


def is_here(machine: Machine) -> bool:
    """True where the user has a systemd of their own that is running."""
    return machine((*_USER, "show-environment")).code == 0


def units(job: Job) -> dict[str, str]:
    """Unit files by name."""
    return {f"{job.name}.service": _service(job)} | ({} if job.stays else {f"{job.name}.timer": _timer(job)})


def set_up(job: Job, machine: Machine) -> str:
    """Write the units and start them; returns what to do for them to run while nobody is logged in."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in units(job).items():
        (folder / name).write_text(text, encoding="utf-8")
    require(machine, (*_USER, "daemon-reload"))
    require(machine, (*_USER, "enable", "--now", _main_unit(job)))
    return "So that it runs while nobody is logged in, once: loginctl enable-linger"


def remove(job: Job, machine: Machine) -> bool:
    """Stop and remove the units; False where there were none."""
    paths = [path for name in units(job) if (path := _folder() / name).exists()]
    if not paths:
        return False
    machine((*_USER, "disable", "--now", _main_unit(job)))
    for path in paths:
        path.unlink()
    machine((*_USER, "daemon-reload"))
    return True


def is_set_up(job: Job, _machine: Machine) -> bool:
    return any((_folder() / name).exists() for name in units(job))


def text(job: Job) -> str:
    """The units as one would save them by hand, and the commands that start them."""
    files = [f"# {_folder() / name}\n{content}" for name, content in units(job).items()]
    return "\n".join(
        [*files, f"# then: systemctl --user daemon-reload; systemctl --user enable --now {_main_unit(job)}"]
    )


def look(job: Job) -> str:
    """The commands that show how it stands."""
    state = f"systemctl --user status {_main_unit(job)}"
    return f"{state}\njournalctl --user -u {job.name}.service"


def _service(job: Job) -> str:
    command = " ".join(_quoted(part) for part in job.command)
    lasting = "Restart=always\nRestartSec=60\n" if job.stays else ""
    install = "\n[Install]\nWantedBy=default.target\n" if job.stays else ""
    return (
        f"[Unit]\nDescription={job.description.replace('%', '%%')}\n\n"
        f"[Service]\nType={'exec' if job.stays else 'oneshot'}\n{lasting}"
        "# 3: done, but something needs a person\nSuccessExitStatus=3\n"
        f"Nice=10\nExecStart={command}\n{install}"
    )


def _timer(job: Job) -> str:
    """At the hour itself in its time zone, and every hour for what was missed."""
    return (
        f"[Unit]\nDescription={job.description.replace('%', '%%')}\n\n"
        f"[Timer]\nOnCalendar=*-*-* {job.hour:02}:00:00 {job.timezone}\nOnCalendar=hourly\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def _main_unit(job: Job) -> str:
    return f"{job.name}.service" if job.stays else f"{job.name}.timer"


def _folder() -> Path:
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "systemd" / "user"


def _quoted(part: str) -> str:
    """Quoted where needed; per cent and dollar signs, which systemd replaces, are doubled."""
    doubled = part.replace("\\", "\\\\").replace("%", "%%").replace("$", "$$")
    if doubled == part and not any(character in part for character in " \t\"';"):
        return part
    return '"' + doubled.replace('"', r"\"") + '"'
