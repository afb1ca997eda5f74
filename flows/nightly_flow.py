"""The flow "nightly". Imports Prefect: import it only after ``flows.environment.prepare_prefect``."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, get_run_logger
from prefect.client.schemas.objects import State
from prefect.states import Completed, Failed

from flows.artifacts import publish
from flows.batch_tasks import as_tasks
from flows.records import await_records
from pipeline.night.job import run_night
from pipeline.night.report import NightReport, NightStatus
from pipeline.night.text import HEADLINES, night_text, subject_line
from pipeline.settings import find_project, read_settings


@flow(name="nightly", flow_run_name="nightly {project_folder}", persist_result=False)
def nightly(project_folder: str, only_if_due: bool = True) -> State[NightReport]:
    """What is done every night, with a task for each batch of files and the report as artifacts.

    A run whose night was done already, by whatever means, ends at once as "Nothing to do": so of several runs that a
    server started late for nights it missed, the first does the work.
    """
    project = find_project(Path(project_folder))
    settings = read_settings(project)
    report = run_night(project, settings, only_if_due=only_if_due, mapper=as_tasks, runner="prefect")
    get_run_logger().info(night_text(report, settings.timezone))
    if report.steps:
        publish(report)
    await_records()
    message = report.note or subject_line(report)
    if report.status is NightStatus.FAILED:
        return Failed(message=message, data=report)
    return Completed(name=HEADLINES[report.status], message=message, data=report)
