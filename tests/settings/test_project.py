import tomllib
from pathlib import Path

import pytest

from pipeline.errors import ConfigurationError
from pipeline.settings import Project, Settings, create_project, find_project, read_settings


def test_a_new_project_has_its_folders_and_commented_defaults(tmp_path: Path) -> None:
    project = create_project(tmp_path / "new" / "answers")
    assert sorted(path.name for path in project.root.iterdir()) == [
        "archive",
        "attention",
        "exports",
        "foi.toml",
        "inbox",
    ]
    text = project.settings_path.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    assert read_settings(project, environment={}) == Settings()


def test_the_commented_lines_are_valid_settings_once_uncommented(tmp_path: Path) -> None:
    project = create_project(tmp_path)
    lines = project.settings_path.read_text(encoding="utf-8").splitlines()
    uncommented = [line.removeprefix("# ") if " = " in line else line for line in lines]
    project.settings_path.write_text("\n".join(uncommented), encoding="utf-8")
    assert len(tomllib.loads("\n".join(uncommented))) == len(Settings.__dataclass_fields__)
    assert read_settings(project, environment={}) == Settings()


def test_making_a_project_twice_overwrites_nothing(tmp_path: Path) -> None:
    project = create_project(tmp_path)
    project.settings_path.write_text("batch_size = 7\n", encoding="utf-8")
    (project.inbox / "reply.pdf").write_bytes(b"kept")
    assert create_project(tmp_path) == project
    assert project.settings_path.read_text(encoding="utf-8") == "batch_size = 7\n"
    assert (project.inbox / "reply.pdf").read_bytes() == b"kept"


@pytest.mark.parametrize("where", ["inbox", "archive/ab", "attention/x/y", "exports"])
def test_no_project_inside_anothers_folders(tmp_path: Path, where: str) -> None:
    create_project(tmp_path)
    with pytest.raises(ConfigurationError, match=where.split("/")[0]):
        create_project(tmp_path / where)


def test_a_project_may_lie_beside_the_folders_of_another(tmp_path: Path) -> None:
    create_project(tmp_path)
    assert create_project(tmp_path / "older").root == (tmp_path / "older").resolve()


def test_a_file_in_the_way_is_a_configuration_error(tmp_path: Path) -> None:
    (tmp_path / "inbox").write_text("a file", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="cannot be made a project"):
        create_project(tmp_path)
    assert not (tmp_path / "foi.toml").exists()


def test_a_project_is_found_from_a_folder_deep_inside(tmp_path: Path) -> None:
    project = create_project(tmp_path)
    deep = project.inbox / "Round 2" / "Home Office"
    deep.mkdir(parents=True)
    assert find_project(deep) == project == find_project(tmp_path)
    assert find_project(tmp_path).database_path == tmp_path.resolve() / "foi.db"


def test_the_nearest_project_wins(tmp_path: Path) -> None:
    create_project(tmp_path)
    inner = create_project(tmp_path / "inner")
    assert find_project(tmp_path / "inner" / "inbox") == inner


def test_no_project_gives_advice(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="foi init"):
        find_project(tmp_path)
    (tmp_path / "foi.toml").mkdir()
    with pytest.raises(ConfigurationError):
        find_project(tmp_path)


def test_a_relative_start_is_taken_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_project(tmp_path)
    monkeypatch.chdir(tmp_path / "inbox")
    assert find_project(Path()) == Project(tmp_path.resolve())
