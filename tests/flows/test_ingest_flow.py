from pathlib import Path

import pytest

from pipeline.errors import ProjectBusyError
from pipeline.load.queries import recent_runs
from pipeline.load.store import open_store
from pipeline.receive.lock import run_lock
from pipeline.settings import Settings, create_project

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect"), pytest.mark.usefixtures("prefect_server")]


def test_the_flow_leaves_a_run_in_the_projects_own_database(tmp_path: Path) -> None:
    from flows.ingest_flow import ingest_documents

    project = create_project(tmp_path / "answers")
    report = ingest_documents(project, Settings())
    assert report.files == ()
    with open_store(project.database_path, read_only=True) as store:
        (run,) = recent_runs(store)
    assert (run["run_id"], run["runner"], run["status"]) == (report.run_id, "prefect", "done")


def test_an_expected_error_leaves_the_flow_as_itself(tmp_path: Path) -> None:
    from flows.ingest_flow import ingest_documents

    project = create_project(tmp_path / "answers")
    with run_lock(project), pytest.raises(ProjectBusyError):
        ingest_documents(project, Settings(wait_seconds=0.0))
