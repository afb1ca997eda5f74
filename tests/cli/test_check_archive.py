import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.settings import Project

Foi = Any


def original(project: Project) -> Path:
    (path,) = project.archive.glob("??/*")
    return path


def test_a_whole_archive_passes(run_foi: Foi, project: Project) -> None:
    result = run_foi("check-archive", "--project", project.root, "--no-repair")
    assert result.exit_code == 0
    assert result.output == "1 original checked, 0 problems.\n"


def test_what_was_put_right_is_said(run_foi: Foi, project: Project) -> None:
    result = run_foi("check-archive", "--project", project.root)
    assert result.exit_code == 0
    assert "Put right\n  Arrivals added to the archive's log of receipts: 1." in result.output
    again = run_foi("check-archive", "--project", project.root)
    assert again.output == "1 original checked, 0 problems.\n"


@pytest.mark.parametrize("option", [[], ["--no-repair"]])
def test_a_changed_original_is_damaged(run_foi: Foi, project: Project, option: list[str]) -> None:
    original(project).write_bytes(b"%PDF-1.4 another letter")
    result = run_foi("check-archive", "--project", project.root, *option)
    assert result.exit_code == 3
    assert "damaged" in result.output
    assert "home-office.pdf" in result.output


def test_a_lost_original_is_missing_and_a_stray_one_unknown(run_foi: Foi, project: Project) -> None:
    path = original(project)
    path.rename(path.with_name("stray.pdf"))
    result = run_foi("check-archive", "--project", project.root, "--json", "--no-repair")
    assert result.exit_code == 3
    assert [problem["state"] for problem in json.loads(result.output)["problems"]] == ["missing", "unknown"]


def test_a_lost_original_is_put_back_from_where_it_lies(run_foi: Foi, project: Project) -> None:
    path = original(project)
    path.rename(project.inbox / "home-office.pdf")
    result = run_foi("check-archive", "--project", project.root, "--json")
    assert result.exit_code == 0
    assert json.loads(result.output)["problems"] == []
    assert path.read_bytes() == (project.inbox / "home-office.pdf").read_bytes()
