"""One night: every step in turn, each safe to repeat; what fails holds nothing else up and is told in the end."""

from __future__ import annotations

import datetime as dt
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from pipeline.errors import PipelineError, ProjectBusyError
from pipeline.night.calendar import latest_due
from pipeline.night.notify import Message, tell
from pipeline.night.page import write_page
from pipeline.night.record import begin, end
from pipeline.night.report import Concern, NightReport, NightStatus, StepReport
from pipeline.night.steps import STEPS, NightWork, Step
from pipeline.night.text import night_text, subject_line
from pipeline.receive.alone import alone
from pipeline.run.batches import BatchMapper, one_after_another
from pipeline.settings import Project, Settings

PATIENCE_SECONDS: Final = 3600.0
"""How long a night waits for a person's ingest to end, in each step that changes something."""

Now = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def run_night(
    project: Project,
    settings: Settings,
    *,
    only_if_due: bool = False,
    mapper: BatchMapper = one_after_another,
    runner: str = "nightly",
    now: Now = utc_now,
    steps: Sequence[Step] = STEPS,
) -> NightReport:
    """Do what a night does. What goes wrong in a step is in the report and stops no other step.

    With ``only_if_due`` a night that was done already, or failed too often, is not done again: so a scheduler may ask
    as often as it likes, and nights that were missed are made up for once. ``now`` gives the time with its zone.

    Raises:
        ConfigurationError: the time zone is not known here.
    """
    started_at = now()
    due_at = latest_due(started_at, settings.nightly_hour, settings.timezone)
    report = NightReport(project.root.name, due_at, started_at, started_at)
    try:
        with alone(project.root / ".night.lock", "Another night"):
            beginning = begin(project, settings, due_at, started_at, only_if_due)
            if beginning.reason_to_skip:
                return replace(report, is_skipped=True, note=beginning.reason_to_skip)
            work = NightWork(project, replace(settings, wait_seconds=PATIENCE_SECONDS), mapper, runner)
            report = replace(report, interrupted_at=beginning.interrupted_at)
            report = replace(report, steps=tuple(_do(step, work) for step in steps), ended_at=now())
            return _closed(project, settings, report)
    except ProjectBusyError as busy:
        return replace(report, is_skipped=True, note=str(busy))


def _closed(project: Project, settings: Settings, report: NightReport) -> NightReport:
    """Write the page, record the night, tell a person; what fails of that is part of the report."""
    try:
        report = replace(report, page=write_page(project, report, settings.timezone))
    except OSError as problem:
        report = report.with_failure("report", f"The page could not be written: {problem}")
    report = end(project, report)
    message = Message(report.status, subject_line(report), night_text(report, settings.timezone))
    return replace(report, untold=tell(project, settings, message))


def _do(step: Step, work: NightWork) -> StepReport:
    """The step's report. A fault of the program is loud in it and keeps its traceback in the project's logs/."""
    try:
        return step.do(work)
    except PipelineError as error:
        return StepReport(step.name, NightStatus.FAILED, str(error), (Concern(step.name, str(error)),))
    except Exception as fault:
        kept = _keep(work.project, step.name, traceback.format_exc())
        told = f"A fault in this program: {type(fault).__name__}; the details are in {kept}."
        return StepReport(step.name, NightStatus.FAILED, told, (Concern(step.name, told, "Report it as a fault."),))


def _keep(project: Project, step_name: str, text: str) -> str:
    name = f"logs/night-{step_name.replace(' ', '-')}.txt"
    path = project.root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name
