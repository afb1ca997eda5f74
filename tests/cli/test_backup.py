import json
from pathlib import Path
from typing import Any

from pipeline.settings import Project

Foi = Any


def test_a_backup_and_what_it_says(run_foi: Foi, project: Project, tmp_path: Path) -> None:
    result = run_foi("backup", tmp_path / "copy", "--project", project.root)
    assert result.exit_code == 0
    assert "1 original copied, 0 there already." in result.output
    again = run_foi("backup", tmp_path / "copy", "--project", project.root, "--json")
    assert json.loads(again.output)["there_already"] == 1
    assert run_foi("check-archive", "--project", tmp_path / "copy", "--no-repair").exit_code == 0


def test_a_lost_original_needs_a_person(run_foi: Foi, project: Project, tmp_path: Path) -> None:
    next(project.archive.glob("??/*")).unlink()
    result = run_foi("backup", tmp_path / "copy", "--project", project.root)
    assert result.exit_code == 3
    assert "Missing or damaged: home-office.pdf" in result.output


def test_restoring_by_name_by_hash_and_all(run_foi: Foi, project: Project, tmp_path: Path) -> None:
    original = next(project.archive.glob("??/*"))
    for number, what in enumerate(["home-office.pdf", original.stem[:10], "--all"]):
        folder = tmp_path / str(number)
        result = run_foi("restore", what, "--to", folder, "--project", project.root)
        assert result.exit_code == 0, result.output
        assert (folder / "home-office.pdf").read_bytes() == original.read_bytes()


def test_restoring_needs_one_kind_of_choice(run_foi: Foi, project: Project, tmp_path: Path) -> None:
    assert run_foi("restore", "--project", project.root).exit_code == 2
    assert run_foi("restore", "x", "--all", "--project", project.root).exit_code == 2
    result = run_foi("restore", "unknown.pdf", "--to", tmp_path, "--project", project.root)
    assert result.exit_code == 2
    assert "no document unknown.pdf" in result.output
