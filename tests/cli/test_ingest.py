"""`foi ingest` over a runner that reads nothing: what it says and how it ends."""

import datetime as dt
import json
from typing import Any

import pytest

from pipeline.cli import runners
from pipeline.errors import ConfigurationError
from pipeline.model.reading import Ending
from pipeline.run.report import FileOutcome, RunReport
from pipeline.settings import Project

Foi = Any
NOW = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
READ = FileOutcome("home-office.pdf", "", "new", Ending.READ, observation_count=1)
TWICE = FileOutcome("copy.pdf", "", "duplicate", Ending.READ)
LOCKED = FileOutcome("locked\n.pdf", "f" * 64, "attention", Ending.NEEDS_PASSWORD, "It has a password.", "Remove it.")


def report(*files: FileOutcome, **left: Any) -> RunReport:
    return RunReport(
        "run-1", NOW, NOW + dt.timedelta(seconds=1), files, left.get("waiting", ()), left.get("ignored", ())
    )


@pytest.fixture
def ends_with(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the runner end with a given report; returns the arguments it was called with."""

    def prepare(result: RunReport) -> dict[str, Any]:
        called: dict[str, Any] = {}

        def runner(project: Project, settings: object, **options: Any) -> RunReport:
            called.update(project=project, settings=settings, **options)
            return result

        def found(name: str) -> Any:
            called["name"] = name
            return runner

        monkeypatch.setattr(runners, "find_runner", found)
        return called

    return prepare


def test_it_says_what_came_in_and_the_headline(run_foi: Foi, project: Project, ends_with: Any) -> None:
    ends_with(report(READ, TWICE, waiting=(("new.pdf", "still changing"),), ignored=((".DS_Store", "not an answer"),)))
    result = run_foi("ingest", "--project", project.root)
    assert result.exit_code == 0
    assert "1 new, 1 seen before, 1 waiting, 1 ignored; 1 figure read in 1.0 s." in result.output
    assert "still changing" in result.output
    assert "not an answer" in result.output
    assert "Where to look next" in result.output


def test_a_run_with_nothing_new_ends_with_the_projects_headline(run_foi: Foi, project: Project, ends_with: Any) -> None:
    ends_with(report())
    result = run_foi("ingest", "--project", project.root)
    assert "nothing new" in result.output
    line = next(line for line in result.output.splitlines() if line.startswith("Home Office"))
    assert line.split("  ")[0] == "Home Office"
    assert all(word in line for word in ("2013", "dismissal", "social media", "0–5"))


def test_what_needs_attention_is_told_with_reason_and_advice(run_foi: Foi, project: Project, ends_with: Any) -> None:
    ends_with(report(LOCKED))
    result = run_foi("ingest", "--project", project.root)
    assert result.exit_code == 3
    line = next(line for line in result.output.splitlines() if "It has a password." in line)
    assert r"locked\n.pdf" in line
    assert "Remove it." in line
    assert str(project.attention) in result.output


def test_json_is_the_whole_report(run_foi: Foi, project: Project, ends_with: Any) -> None:
    ends_with(report(LOCKED))
    result = run_foi("ingest", "--project", project.root, "--json")
    assert result.exit_code == 3
    told = json.loads(result.output)
    assert told["needs_attention"] is True
    assert told["files"][0]["ending"] == "needs_password"
    assert told["headline"][0]["count_high"] == 5


@pytest.mark.parametrize(
    ("options", "name", "wait"),
    [((), "prefect", True), (("--direct",), "direct", True), (("--runner", "mine", "--no-wait"), "mine", False)],
)
def test_flags_choose_the_runner(
    run_foi: Foi, project: Project, ends_with: Any, options: tuple[str, ...], name: str, wait: bool
) -> None:
    called = ends_with(report())
    assert run_foi("ingest", "--project", project.root, *options).exit_code == 0
    assert (called["name"], called["wait"]) == (name, wait)


def test_flags_that_contradict_each_other_are_refused(run_foi: Foi, project: Project) -> None:
    assert run_foi("ingest", "--project", project.root, "--direct", "--runner", "prefect").exit_code == 2


def test_an_unknown_runner_is_a_configuration_error_that_names_the_known() -> None:
    with pytest.raises(ConfigurationError, match="direct"):
        runners.find_runner("no-such-runner")


def test_a_cluster_is_named_by_its_address(run_foi: Foi, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    called: dict[str, Any] = {}

    def on_cluster(*_: object, **options: Any) -> RunReport:
        called.update(options)
        return report()

    monkeypatch.setattr(runners, "_installed", lambda group, _: {runners.CLUSTER_GROUP: on_cluster}[group])
    options = ("--address", "tcp://10.0.0.5:8786", "--send-files")
    assert run_foi("ingest", "--project", project.root, *options).exit_code == 0
    assert (called["address"], called["send_files"]) == ("tcp://10.0.0.5:8786", True)


def test_dask_without_an_address_says_what_is_missing() -> None:
    with pytest.raises(ConfigurationError, match="--address"):
        runners.find_runner("dask")


def test_what_reads_here_takes_no_address(run_foi: Foi, project: Project) -> None:
    with pytest.raises(ConfigurationError, match='no runner "prefect"'):
        runners.find_cluster("prefect", "tcp://10.0.0.5:8786", False)
    assert run_foi("ingest", "--project", project.root, "--send-files").exit_code == 2


def test_a_direct_run_over_an_empty_inbox_is_recorded(run_foi: Foi, empty_project: Project) -> None:
    assert run_foi("ingest", "--direct", "--project", empty_project.root).exit_code == 0
    runs = json.loads(run_foi("runs", "--project", empty_project.root, "--json").output)
    assert [(run["runner"], run["status"]) for run in runs] == [("direct", "done")]
