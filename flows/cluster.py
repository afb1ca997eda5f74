"""The runner "dask" of `foi ingest`: the same flow, whose batches are read by the workers of a Dask cluster."""

from __future__ import annotations

from flows.environment import prepare_prefect
from pipeline.errors import ConfigurationError
from pipeline.run.report import Progress, RunReport
from pipeline.settings import Project, Settings


def ingest_with_dask(
    project: Project,
    settings: Settings,
    *,
    address: str,
    send_files: bool = False,
    wait: bool = True,
    progress: Progress | None = None,
) -> RunReport:
    """Ingest what lies in the inbox; workers read, this process alone writes the database.

    Found by the command line through the entry-point group ``foi_pipeline.clusters``. May be called once in a
    process, before anything else imports Prefect.

    Raises:
        PipelineError: as ``pipeline.run.ingest``; the extra is not installed; the cluster is not there or is lost.
        RuntimeError: Prefect was imported before.
    """
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise ConfigurationError(
            "The runner dask needs the extra `dask`: pip install 'foi-pipeline[dask]' (in a clone: make scale)."
        ) from error
    prepare_prefect(project.root)
    from flows.dask_batches import connected  # imports Dask
    from flows.ingest_flow import ingest_documents  # imports Prefect

    with connected(address, project, settings, send_files) as cluster:
        return ingest_documents(project, settings, wait, progress, cluster)
