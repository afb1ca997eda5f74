"""The flow "ingest". Imports Prefect: import it only after ``flows.environment.prepare_prefect``."""

from __future__ import annotations

from typing import Any

from prefect import flow

from flows.batch_tasks import as_tasks
from flows.records import await_records
from pipeline.run import RunReport, ingest
from pipeline.settings import Project, Settings


@flow(name="ingest", flow_run_name="ingest {project.root.name}", validate_parameters=False, persist_result=False)
def ingest_documents(
    project: Project,
    settings: Settings,
    wait: bool = True,
    progress: Any = None,  # pipeline.run.Progress; Prefect makes a schema of the annotations, which fails for it
) -> RunReport:
    """Everything from the inbox to the database. This process alone writes; the tasks only read."""
    report = ingest(project, settings, mapper=as_tasks, runner="prefect", wait=wait, progress=progress)
    await_records()
    return report
