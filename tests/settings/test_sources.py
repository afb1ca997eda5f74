from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import ConfigurationError
from pipeline.settings import Project, create_project, explain_settings, read_settings


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return create_project(tmp_path)


def write_toml(project: Project, text: str) -> None:
    project.settings_path.write_text(text, encoding="utf-8")


def test_a_flag_beats_the_environment_beats_the_file_beats_the_default(project: Project) -> None:
    write_toml(project, "batch_size = 10\nmax_pages = 20\nmax_cells = 30\n")
    environment = {"FOI_MAX_PAGES": "21", "FOI_MAX_CELLS": "31"}
    flags = {"max_cells": 32, "workers": None}
    explained = {each.name: each for each in explain_settings(project, environment=environment, flags=flags)}
    assert {name: (explained[name].value, explained[name].source) for name in explained if "max" in name} == {
        "max_bytes": (209_715_200, "default"),
        "max_pages": (21, "environment"),
        "max_cells": (32, "flag"),
    }
    assert (explained["batch_size"].value, explained["batch_size"].source) == (10, "foi.toml")
    assert (explained["workers"].value, explained["workers"].source) == (0, "default")
    settings = read_settings(project, environment=environment, flags=flags)
    assert (settings.batch_size, settings.max_pages, settings.max_cells) == (10, 21, 32)


def test_outside_a_project_environment_and_flags_still_count() -> None:
    assert read_settings(None, environment={"FOI_SETTLE_SECONDS": " 0.5 "}).settle_seconds == 0.5


def test_the_process_environment_is_read_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOI_BATCH_SIZE", "9")
    assert read_settings(None).batch_size == 9


def test_a_value_equal_to_the_default_still_tells_its_source(project: Project) -> None:
    write_toml(project, "batch_size = 50\n")
    explained = {each.name: each.source for each in explain_settings(project, environment={})}
    assert explained["batch_size"] == "foi.toml"


def test_a_byte_order_mark_of_windows_editors_is_no_obstacle(project: Project) -> None:
    project.settings_path.write_bytes(b"\xef\xbb\xbfbatch_size = 8\r\n")
    assert read_settings(project, environment={}).batch_size == 8


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("batchsize = 3", 'Did you mean "batch_size"'),
        ("colour = 3", "The settings are settle_seconds"),
        ("[limits]\nmax_pages = 3", '"limits"'),
        ("batch_size = '3'", "batch_size must be a whole number"),
        ("batch_size = ", "not valid TOML"),
        ("max_pages = 0", "max_pages must lie between"),
    ],
)
def test_a_bad_foi_toml_is_refused_with_advice(project: Project, text: str, message: str) -> None:
    write_toml(project, text)
    for read in (read_settings, explain_settings):
        with pytest.raises(ConfigurationError, match=message):
            read(project, environment={})


def test_a_foi_toml_that_is_no_text_or_gone_is_refused(project: Project) -> None:
    project.settings_path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigurationError, match="UTF-8"):
        read_settings(project, environment={})
    project.settings_path.unlink()
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_settings(project, environment={})


@pytest.mark.parametrize(
    ("environment", "message"),
    [({"FOI_BATCH_SIZ": "3"}, "Did you mean FOI_BATCH_SIZE"), ({"FOI_BATCH_SIZE": "many"}, "FOI_BATCH_SIZE must be")],
)
def test_a_slip_in_the_environment_is_refused(environment: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        read_settings(None, environment=environment)


def test_other_programs_variables_are_left_alone() -> None:
    assert read_settings(None, environment={"FOI_PROJECT": "/x", "FOIL": "1", "HOME": "/"}).batch_size == 50


@pytest.mark.parametrize("flags", [{"colour": None}, {"batch_size": 0}])
def test_a_wrong_flag_is_refused(flags: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        read_settings(None, environment={}, flags=flags)
