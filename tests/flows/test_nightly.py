from pathlib import Path

import pytest

from flows import nightly as entry
from pipeline.load.queries import recent_runs
from pipeline.load.store import open_store
from pipeline.settings import Project, create_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr(entry, "prepare_prefect", lambda _root: None)  # the session's server is prepared already
    return create_project(tmp_path / "answers")


def test_a_folder_that_is_no_project_is_a_configuration_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert entry.main(["--project", str(tmp_path)]) == 2
    assert "foi init" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.xdist_group("prefect")
@pytest.mark.usefixtures("prefect_server")
def test_a_quiet_night_ingests_checks_and_exports(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["--project", str(project.root)]) == 0
    said = capsys.readouterr().out
    assert "nothing new" in said
    assert "0 originals checked, 0 problems." in said
    assert (project.exports / "out_observations.csv").is_file()
    with open_store(project.database_path, read_only=True) as store:
        assert [(run["runner"], run["status"]) for run in recent_runs(store)] == [("nightly", "done")]


@pytest.mark.slow
@pytest.mark.xdist_group("prefect")
@pytest.mark.usefixtures("prefect_server")
def test_a_stray_file_in_the_archive_needs_attention(project: Project) -> None:
    stray = project.archive / "ab" / f"{'ab' * 32}.pdf"
    stray.parent.mkdir()
    stray.write_bytes(b"%PDF-")
    assert entry.main(["--project", str(project.root)]) == 3
