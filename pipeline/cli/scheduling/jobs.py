"""What is to be run for a project, and when, whoever runs it."""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from pipeline.settings import Project, Settings


@dataclass(frozen=True, slots=True)
class Job:
    """``name`` is unique on the machine. ``stays``: it is started with the machine and runs on, else it is called every
    hour and sees by itself whether a night is due.
    """

    name: str
    description: str
    command: tuple[str, ...]
    folder: Path
    hour: int
    timezone: str
    stays: bool = False


def nightly_job(project: Project, settings: Settings) -> Job:
    """`foi nightly --if-due`, by full paths: schedulers have no PATH to speak of.

    Called every hour, so that a night is made up for within the hour once the machine is back or what failed is over.
    """
    return Job(
        name=f"foi-nightly-{_short_name(project)}",
        description=f"Nights of the FOI answers in {project.root}",
        command=(sys.executable, "-P", "-m", "pipeline", "nightly", "--if-due", "--project", str(project.root)),
        folder=project.root,
        hour=settings.nightly_hour,
        timezone=settings.timezone,
    )


def prefect_job(project: Project, settings: Settings, port: int) -> Job:
    """Prefect's server and the process that does the nights, all the time."""
    command = (sys.executable, "-P", "-m", "flows.serve", "--project", str(project.root), "--port", str(port))
    return Job(
        name=f"foi-prefect-{_short_name(project)}",
        description=f"Prefect for the FOI answers in {project.root}",
        command=command,
        folder=project.root,
        hour=settings.nightly_hour,
        timezone=settings.timezone,
        stays=True,
    )


def _short_name(project: Project) -> str:
    """The folder's name as far as every system takes it, and a hash of its path, as folders may share their name."""
    plain = re.sub(r"[^a-z0-9]+", "-", project.root.name.lower()).strip("-")[:24]
    digest = hashlib.sha256(str(project.root).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return f"{plain}-{digest}" if plain else digest
