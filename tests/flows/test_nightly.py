"""The night as a Prefect flow: what it leaves in Prefect, and what it gives back."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from flows import nightly as entry
from pipeline.load.queries import recent_runs
from pipeline.load.store import open_store
from pipeline.night.calendar import next_due
from pipeline.night.report import NightReport, NightStatus
from pipeline.settings import Project, Settings, create_project

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect"), pytest.mark.usefixtures("prefect_server")]

SAMPLES = Path(__file__).parents[2] / "samples" / "documents"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr(entry, "prepare_prefect", lambda _root: None)  # the session's server is prepared already
    return create_project(tmp_path / "answers")


def spend(project: Project, only_if_due: bool = False) -> NightReport:
    return entry.night_with_prefect(project, Settings(), only_if_due=only_if_due)


def last_run(project: Project) -> Any:
    """The latest flow run of the project, with its artifacts and the states of its tasks."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterFlowRunId, FlowRunFilter, FlowRunFilterId
    from prefect.client.schemas.sorting import FlowRunSort

    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(sort=FlowRunSort.START_TIME_DESC, limit=50)
        run = next(each for each in runs if each.parameters.get("project_folder") == str(project.root))
        ours = FlowRunFilter(id=FlowRunFilterId(any_=[run.id]))
        tasks = [task.state.name for task in client.read_task_runs(flow_run_filter=ours)]
        of_run = ArtifactFilter(flow_run_id=ArtifactFilterFlowRunId(any_=[run.id]))
        artifacts = {each.key: each for each in client.read_artifacts(artifact_filter=of_run)}
    return run, tasks, artifacts


def test_a_quiet_night_leaves_its_report(project: Project) -> None:
    report = spend(project)
    assert report.status is NightStatus.DONE
    assert (project.exports / "out_observations.csv").is_file()
    with open_store(project.database_path, read_only=True) as store:
        assert [(run["command"], run["runner"], run["status"]) for run in recent_runs(store)] == [
            ("check-archive", "direct", "done"),
            ("ingest", "prefect", "done"),
        ]
    run, tasks, artifacts = last_run(project)
    assert (run.state_name, tasks) == ("All went well", [])
    assert set(artifacts) == {"nightly-steps", "nightly-attention", "nightly-report"}
    steps = json.loads(artifacts["nightly-steps"].data)
    assert [row["step"] for row in steps] == ["ingest", "re-read", "archive", "export", "backup"]
    assert report.page is not None and report.page.as_uri() in artifacts["nightly-report"].data


def test_batches_are_tasks_and_names_are_no_markup(project: Project) -> None:
    for name in ("not-held.pdf", "police-form-equals-signs.pdf"):
        (project.inbox / name).write_bytes((SAMPLES / name).read_bytes())
    (project.inbox / "![x](http:) a_b.pdf").write_bytes(b"%PDF-1.4 never a document")
    project.settings_path.write_text("batch_size = 1\n", encoding="utf-8")
    assert spend(project).status is NightStatus.ATTENTION
    run, tasks, artifacts = last_run(project)
    assert run.state_name == "Done; something needs a person"
    assert tasks == ["Completed"] * 3
    (row,) = json.loads(artifacts["nightly-attention"].data)
    assert row["document"] == r"\!\[x\]\(http\:\) a\_b\.pdf"


def test_a_night_done_before_ends_at_once(project: Project) -> None:
    assert spend(project, only_if_due=True).status is NightStatus.DONE
    assert spend(project, only_if_due=True).status is NightStatus.SKIPPED
    run, _, artifacts = last_run(project)
    assert run.state_name == "Nothing to do" and "was done" in run.state.message
    assert artifacts == {}


def test_a_failed_night_is_a_failed_run(project: Project) -> None:
    project.inbox.rmdir()
    report = spend(project)
    assert report.status is NightStatus.FAILED
    run, _, _ = last_run(project)
    assert run.state_name == "Failed" and "FAILED" in run.state.message


def test_a_folder_that_is_no_project_is_an_error_of_the_run(tmp_path: Path, project: Project) -> None:
    from flows.nightly_flow import nightly
    from pipeline.errors import ConfigurationError

    del project
    with pytest.raises(ConfigurationError, match="foi init"):
        nightly(str(tmp_path))


@pytest.mark.parametrize("first", [dt.date(2026, 3, 22), dt.date(2026, 10, 18)])
def test_prefects_schedule_and_ours_name_the_same_moments(first: dt.date) -> None:
    import asyncio

    from prefect.schedules import Cron
    from prefect.server.schemas.schedules import CronSchedule

    made = Cron("0 3 * * *", timezone="Europe/London")
    schedule = CronSchedule(cron=made.cron, timezone=made.timezone)
    start = dt.datetime.combine(first, dt.time(12), dt.UTC)
    theirs = asyncio.run(schedule.get_dates(14, start=start))
    ours = [start]
    for _ in range(14):
        ours.append(next_due(ours[-1], 3, "Europe/London"))
    assert [each.astimezone(dt.UTC) for each in theirs] == ours[1:]
