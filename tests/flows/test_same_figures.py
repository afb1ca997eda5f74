"""Whatever drives a run, the figures are the same: the samples read plainly and by Prefect's tasks in processes."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from pipeline.load.queries import view_rows
from pipeline.load.store import open_store
from pipeline.run.ingest import ingest
from pipeline.run.report import RunReport
from pipeline.settings import Project, Settings, create_project

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect"), pytest.mark.usefixtures("prefect_server")]

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"
SETTINGS = Settings(settle_seconds=0.0, batch_size=5, workers=2)


def filled(folder: Path) -> Project:
    project = create_project(folder)
    for sample in sorted(SAMPLES.iterdir()):
        shutil.copyfile(sample, project.inbox / sample.name)
    return project


def figures(project: Project) -> list[dict[str, Any]]:
    with open_store(project.database_path, read_only=True) as store:
        return list(view_rows(store, "out_observations"))


def names(report: RunReport) -> list[str]:
    return sorted(file.file_name for file in report.files)


def test_prefect_and_plain_python_read_the_same(tmp_path: Path) -> None:
    from flows.ingest_flow import ingest_documents

    plain, driven = filled(tmp_path / "plain"), filled(tmp_path / "driven")
    assert names(ingest(plain, SETTINGS)) == names(ingest_documents(driven, SETTINGS))
    assert len(figures(plain)) > 100
    assert figures(driven) == figures(plain)
    assert names(ingest_documents(driven, SETTINGS)) == []
