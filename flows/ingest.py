"""The runner "prefect" of `foi ingest`: the same ingest, as a Prefect flow with one task a batch."""

from __future__ import annotations

from flows.environment import prepare_prefect
from pipeline.run.report import Progress, RunReport
from pipeline.settings import Project, Settings


def ingest_with_prefect(
    project: Project, settings: Settings, *, wait: bool = True, progress: Progress | None = None
) -> RunReport:
    """Ingest what lies in the inbox, watched by Prefect.

    Found by the command line through the entry-point group ``foi_pipeline.runners``. May be called once in a
    process, before anything else imports Prefect.

    Raises:
        PipelineError: as ``pipeline.run.ingest``; the flow run is then recorded as failed.
        RuntimeError: Prefect was imported before.
    """
    prepare_prefect(project.root)
    from flows.ingest_flow import ingest_documents  # imports Prefect

    return ingest_documents(project, settings, wait, progress)
