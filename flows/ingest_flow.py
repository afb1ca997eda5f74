"""The flow "ingest". Imports Prefect: import it only after ``flows.environment.prepare_prefect``."""

from __future__ import annotations

from functools import partial
from typing import Any

from prefect import flow

from flows.batch_tasks import as_cluster_tasks, as_tasks
from flows.records import await_records
from pipeline.run.ingest import ingest
from pipeline.run.report import RunReport
from pipeline.settings import Project, Settings


@flow(name="ingest", flow_run_name="ingest {project.root.name}", validate_parameters=False, persist_result=False)
def ingest_documents(
    project: Project,
    settings: Settings,
    wait: bool = True,
    progress: Any = None,  # pipeline.run.Progress; Prefect makes a schema of the annotations, which fails for it
    cluster: Any = None,  # flows.dask_batches.Cluster, whose import needs Dask
) -> RunReport:
    """Everything from the inbox to the database. This process alone writes; the tasks only read, or wait for a
    cluster that does.
    """
    mapper, runner = (as_tasks, "prefect") if cluster is None else (partial(as_cluster_tasks, cluster), "dask")
    report = ingest(project, settings, mapper=mapper, runner=runner, wait=wait, progress=progress)
    await_records()
    return report
