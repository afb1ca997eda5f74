"""The lines that make a machine run the nightly ingest, each with its own rules of quoting."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline.settings import Settings

_MODULE = "flows.nightly"


def nightly_command(project_root: Path) -> list[str]:
    """This interpreter, the nightly flow, this project: all by full path, as schedulers have no PATH to speak of."""
    return [sys.executable, "-m", _MODULE, "--project", str(project_root)]


def cron(project_root: Path, settings: Settings) -> str:
    """A crontab line. A per cent sign would end the command there, so it is escaped."""
    command = shlex.join(nightly_command(project_root)).replace("%", r"\%")
    return (
        "# cron: add with `crontab -e`. Where your cron knows no CRON_TZ, the hour is the machine's own.\n"
        "# cron mails what the run prints; it skips a night on which the machine is off.\n"
        f"CRON_TZ={settings.timezone}\n"
        f"0 {settings.nightly_hour} * * * {command}"
    )


def systemd(project_root: Path, settings: Settings) -> str:
    """A service and its timer, which catches up on a night when the machine was off."""
    command = " ".join(_for_systemd(part) for part in nightly_command(project_root))
    return (
        "# systemd: save as ~/.config/systemd/user/foi-nightly.service\n"
        "[Unit]\n"
        "Description=Ingest Freedom of Information answers\n\n"
        "[Service]\n"
        "Type=oneshot\n"
        "# 3: done, but something needs attention\n"
        "SuccessExitStatus=3\n"
        f"ExecStart={command}\n\n"
        "# and as ~/.config/systemd/user/foi-nightly.timer\n"
        "[Timer]\n"
        f"OnCalendar=*-*-* {settings.nightly_hour:02}:00:00 {settings.timezone}\n"
        "Persistent=true\n\n"
        "[Install]\n"
        "WantedBy=timers.target\n\n"
        "# then: systemctl --user enable --now foi-nightly.timer"
    )


def windows(project_root: Path, settings: Settings) -> str:
    """A line for the Windows Task Scheduler, which knows the machine's own time only."""
    command = subprocess.list2cmdline(nightly_command(project_root)).replace('"', r"\"")
    return (
        "rem Windows Task Scheduler: run once in a command prompt. The hour is the machine's own.\n"
        f'schtasks /Create /TN "FOI nightly" /SC DAILY /ST {settings.nightly_hour:02}:00 /TR "{command}"'
    )


def serve(project_root: Path, settings: Settings) -> str:
    """Prefect as the scheduler: a server and a process that both run all the time."""
    command = shlex.join([*nightly_command(project_root), "--serve"])
    home = shlex.quote(f"PREFECT_HOME={project_root / '.prefect'}")
    prefect = shlex.join([sys.executable, "-m", "prefect"])
    return (
        f"# Prefect: two processes that run all the time. The run is at {settings.nightly_hour:02}:00 "
        f"{settings.timezone}; a run that is still at work delays the next.\n"
        f"env {home} DO_NOT_TRACK=1 PREFECT_SERVER_ANALYTICS_ENABLED=false {prefect} server start --host 127.0.0.1\n"
        f"env FOI_PREFECT_API_URL=http://127.0.0.1:4200/api {command}"
    )


RECIPES: dict[str, Callable[[Path, Settings], str]] = {
    "cron": cron,
    "systemd": systemd,
    "windows": windows,
    "serve": serve,
}


def _for_systemd(part: str) -> str:
    """Quoted where needed; per cent and dollar signs, which systemd replaces, are doubled."""
    doubled = part.replace("\\", "\\\\").replace("%", "%%").replace("$", "$$")
    if doubled == part and not any(character in part for character in " \t\"'"):
        return part
    return '"' + doubled.replace('"', r"\"") + '"'
