"""The commands that show and set up; each is called as a person would."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.settings import Project, find_project

Foi = Any


def test_init_makes_a_project_twice_without_harm(run_foi: Foi, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run_foi("init", folder).exit_code == 0
    (folder / "foi.toml").write_text("batch_size = 7\n", encoding="utf-8")
    assert run_foi("init", folder).exit_code == 0
    assert find_project(folder).root == folder.resolve()
    assert (folder / "foi.toml").read_text(encoding="utf-8") == "batch_size = 7\n"


def test_settings_say_where_they_come_from(run_foi: Foi, empty_project: Project) -> None:
    empty_project.settings_path.write_text("batch_size = 7\n", encoding="utf-8")
    shown = {
        row["name"]: row for row in json.loads(run_foi("settings", "--project", empty_project.root, "--json").output)
    }
    assert (shown["batch_size"]["value"], shown["batch_size"]["source"]) == (7, "foi.toml")
    assert shown["workers"]["source"] == "default"
    assert "batch_size" in run_foi("settings", "--project", empty_project.root).output


def test_show_gives_each_figure_with_its_receipt(run_foi: Foi, project: Project) -> None:
    result = run_foi("show", "home-office.pdf", "--project", project.root)
    assert result.exit_code == 0
    assert "Home Office" in result.output
    line = next(line for line in result.output.splitlines() if "dismissal" in line)
    assert line.startswith("0–5 ")
    assert "2013" in line
    assert "page 1" in line
    assert "Up to five members of staff were dismissed" in line
    assert "The parts add up to 4." in result.output


def test_show_as_json_holds_everything(run_foi: Foi, project: Project) -> None:
    (shown,) = json.loads(run_foi("show", "home-office.pdf", "--project", project.root, "--json").output)
    (figure,) = shown["observations"]
    assert (figure["count_min"], figure["count_max"]) == (0, 5)
    assert shown["receipts"][0]["file_name"] == "home-office.pdf"


def test_show_of_nothing_says_where_to_look(run_foi: Foi, project: Project) -> None:
    result = run_foi("show", "other.pdf", "--project", project.root)
    assert result.exit_code == 2
    assert "out_documents" in result.output


def test_query_as_table_json_and_csv(run_foi: Foi, project: Project) -> None:
    ask = ("query", "SELECT document, count_min, count_max FROM out_observations", "--project", project.root)
    assert run_foi(*ask).output.splitlines()[0].split() == ["document", "count_min", "count_max"]
    assert json.loads(run_foi(*ask, "--json").output) == [
        {"document": "home-office.pdf", "count_min": 0, "count_max": 5}
    ]
    assert list(csv.reader(io.StringIO(run_foi(*ask, "--csv").output))) == [
        ["document", "count_min", "count_max"],
        ["home-office.pdf", "0", "5"],
    ]


def test_a_question_cannot_change_the_database(run_foi: Foi, project: Project) -> None:
    before = project.database_path.read_bytes()
    assert run_foi("query", "DELETE FROM observations", "--project", project.root).exit_code == 2
    assert run_foi("query", "SELECT * FROM nowhere", "--project", project.root).exit_code == 2
    assert project.database_path.read_bytes() == before


def test_runs_are_listed(run_foi: Foi, project: Project) -> None:
    result = run_foi("runs", "--project", project.root)
    assert "20260102T030405Z-abcdef" in result.output
    assert "direct" in result.output


def test_status_is_calm_where_all_is_well(run_foi: Foi, project: Project) -> None:
    result = run_foi("status", "--project", project.root)
    assert result.exit_code == 0
    assert "1 read" in result.output
    assert "Nothing needs attention." in result.output


def test_status_counts_what_lies_in_the_inbox(run_foi: Foi, project: Project) -> None:
    (project.inbox / "new.pdf").write_bytes(b"%PDF-")
    (project.inbox / ".DS_Store").write_bytes(b"")
    assert json.loads(run_foi("status", "--project", project.root, "--json").output)["inbox"] == 1


def test_commands_without_a_database_say_what_to_do(run_foi: Foi, empty_project: Project) -> None:
    for command in (["status"], ["runs"], ["check-archive", "--no-repair"]):
        result = run_foi(*command, "--project", empty_project.root)
        assert "foi ingest" in str(result.exception)


def test_export_writes_csv_where_asked(run_foi: Foi, project: Project, tmp_path: Path) -> None:
    result = run_foi("export", "--csv", "--to", tmp_path / "out", "--project", project.root)
    assert result.exit_code == 0
    written = [Path(line) for line in result.output.splitlines()]
    assert all(path.is_file() and path.parent == tmp_path / "out" for path in written)
    assert any("home-office.pdf" in path.read_text(encoding="utf-8-sig") for path in written)
    assert run_foi("export", "--project", project.root).exit_code == 2


def test_export_writes_both_formats_at_once(run_foi: Foi, project: Project, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    result = run_foi("export", "--csv", "--parquet", "--to", tmp_path, "--project", project.root)
    assert result.exit_code == 0
    assert {path.suffix for path in tmp_path.glob("out_observations.*")} == {".csv", ".parquet"}
