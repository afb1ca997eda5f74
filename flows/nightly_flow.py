"""The flow "nightly". Imports Prefect: import it only after ``flows.environment.prepare_prefect``."""

from __future__ import annotations

from pathlib import Path

from prefect import flow

from flows.batch_tasks import as_tasks
from pipeline.cli.run_report import report_text
from pipeline.load.store import open_store
from pipeline.publish import export_csv
from pipeline.run import ingest
from pipeline.run.archive_check import check_originals
from pipeline.settings import find_project, read_settings


@flow(name="nightly", persist_result=False)
def nightly(project_folder: str) -> bool:
    """Ingest, check the archive, write the exports. Says what it did and returns whether something needs attention."""
    project = find_project(Path(project_folder))
    settings = read_settings(project)
    report = ingest(project, settings, mapper=as_tasks, runner="nightly")
    originals = check_originals(project)
    with open_store(project.database_path, read_only=True) as store:
        print(report_text(project, store, report))
        written = export_csv(store, project.exports)
    print(f"{originals.checked} originals checked, {len(originals.problems)} problems.")
    print(f"{len(written)} files written to {project.exports}.")
    return report.needs_attention or bool(originals.problems)
