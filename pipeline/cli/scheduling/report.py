"""What is set up for a project, in words: which scheduler, the last night, the next one, and where to look."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.cli.scheduling.jobs import Job
from pipeline.cli.scheduling.machine import Machine
from pipeline.cli.scheduling.process import is_at_work
from pipeline.cli.scheduling.schedulers import SCHEDULERS
from pipeline.errors import PipelineError
from pipeline.load.nights import latest_night
from pipeline.load.store import open_store
from pipeline.night.calendar import next_due
from pipeline.night.text import time_text
from pipeline.settings import Project, Settings


def state_text(project: Project, settings: Settings, jobs: tuple[Job, Job], machine: Machine) -> str:
    """Everything there is to say; ``jobs`` are that of the nights and that of Prefect."""
    lines = list(_set_up(project, jobs, machine))
    if not lines:
        here = [name for name, scheduler in SCHEDULERS.items() if scheduler.is_here(machine)]
        lines = ["Nothing is set up for this project.", *(f"  foi schedule {name}" for name in (*here, "prefect"))]
    return "\n".join([*lines, "", *_nights(project, settings), f"Reports    {project.root / 'reports'}"])


def _set_up(project: Project, jobs: tuple[Job, Job], machine: Machine) -> Iterator[str]:
    for job in jobs:
        for scheduler in SCHEDULERS.values():
            if scheduler.is_set_up(job, machine):
                yield f"Set up by {scheduler.title}: {job.description}. Look at it:"
                yield from (f"  {line}" for line in scheduler.look(job).splitlines())
    if is_at_work(project):
        yield "Prefect's scheduler is at work; its address stands in .prefect/serve.log."


def _nights(project: Project, settings: Settings) -> Iterator[str]:
    yield f"Last night {_last(project, settings)}"
    following = next_due(dt.datetime.now(dt.UTC), settings.nightly_hour, settings.timezone)
    yield f"Next due   {time_text(following, settings.timezone)}"


def _last(project: Project, settings: Settings) -> str:
    try:
        with open_store(project.database_path, read_only=True) as store:
            night = latest_night(store)
    except PipelineError:
        night = None
    if night is None:
        return "none so far"
    words = {"done": "done", "attention": "done, something needs a person", "failed": "failed", "running": "begun"}
    return f"{words[night.status]}, {time_text(night.ended_at or night.started_at, settings.timezone)}"
