"""The project's record of its nights: whether one is still to be done, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from pipeline.errors import PipelineError, ProjectBusyError
from pipeline.load.nights import Night, begin_night, end_night, latest_night, night_due_at
from pipeline.load.store import open_store
from pipeline.night.calendar import next_due
from pipeline.night.report import NightReport
from pipeline.night.text import time_text
from pipeline.settings import Project, Settings

MOST_ATTEMPTS: Final = 3
"""How often one night is tried where the scheduler asks again and again; then the next night has its turn."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """``reason_to_skip`` is empty where the night is to be done. ``interrupted_at`` is when an earlier one began that
    never came to its end.
    """

    reason_to_skip: str = ""
    interrupted_at: dt.datetime | None = None


def begin(
    project: Project, settings: Settings, due_at: dt.datetime, started_at: dt.datetime, only_if_due: bool
) -> Beginning:
    """Note that the night begins, unless it need not. Only for who holds the project's night lock.

    A database that cannot be opened keeps no night from beginning: its steps mend it, or say why not.
    """
    try:
        with open_store(project.database_path) as store:
            night, latest = night_due_at(store, due_at), latest_night(store)
            if only_if_due and night is not None and _is_settled(night):
                return Beginning(_why_not(night, settings, started_at))
            is_interrupted = latest is not None and latest.status == "running"
            if latest is not None and is_interrupted and latest.due_at != due_at:
                end_night(store, latest.due_at, "failed", started_at)
            begin_night(store, due_at, started_at)
            return Beginning(interrupted_at=latest.started_at if latest is not None and is_interrupted else None)
    except ProjectBusyError:
        raise
    except PipelineError:
        return Beginning()


def end(project: Project, report: NightReport) -> NightReport:
    """Note how the night ended; a record that cannot be written is a failure of the night."""
    try:
        with open_store(project.database_path) as store:
            if night_due_at(store, report.due_at) is None:
                begin_night(store, report.due_at, report.started_at)
            end_night(store, report.due_at, report.status.value, report.ended_at, report.counts)
        return report
    except PipelineError as error:
        return report.with_failure("record", str(error))


def _is_settled(night: Night) -> bool:
    """True where the night came to a good end, or was tried often enough."""
    return night.ended_well or night.attempts >= MOST_ATTEMPTS


def _why_not(night: Night, settings: Settings, now: dt.datetime) -> str:
    following = next_due(now, settings.nightly_hour, settings.timezone)
    state = "was done" if night.ended_well else f"failed {night.attempts} times, the last time"
    when = time_text(night.ended_at or night.started_at, settings.timezone)
    return f"The night {state} on {when}. The next is due on {time_text(following, settings.timezone)}."
