import sys
from pathlib import Path

import pytest

from flows.environment import prefect_settings, prepare_prefect, use_settings


def test_nothing_of_the_users_own_prefect_remains() -> None:
    environment = {
        "PREFECT_API_URL": "https://cloud.example/api",
        "PREFECT_API_KEY": "secret",
        "PREFECT_PROFILE": "work",
        "PATH": "/bin",
    }
    use_settings(environment, prefect_settings(Path("/srv/foi/.prefect")))
    assert environment["PATH"] == "/bin"
    assert environment["PREFECT_HOME"] == str(Path("/srv/foi/.prefect"))
    assert not {"PREFECT_API_URL", "PREFECT_API_KEY", "PREFECT_PROFILE"} & environment.keys()


def test_nothing_is_told_to_anybody() -> None:
    settings = prefect_settings(Path("/srv/foi/.prefect"))
    assert settings["DO_NOT_TRACK"] == "1"
    assert settings["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert settings["PREFECT_LOGGING_TO_API_ENABLED"] == "false"


def test_a_named_server_is_used_and_gets_the_logs() -> None:
    settings = prefect_settings(Path("/srv/foi/.prefect"), "http://127.0.0.1:4200/api")
    assert settings["PREFECT_API_URL"] == "http://127.0.0.1:4200/api"
    assert settings["PREFECT_LOGGING_TO_API_ENABLED"] == "true"
    assert "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE" not in settings


def test_settings_that_would_come_too_late_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "prefect", sys)
    with pytest.raises(RuntimeError, match="before its settings"):
        prepare_prefect(tmp_path)
    assert not (tmp_path / ".prefect").exists()
