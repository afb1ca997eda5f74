from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def set_up(script: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script over a folder in which .venv looks whole and nothing is marked as installed."""
    module = script("set_up")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    (tmp_path / "requirements").mkdir()
    for name in ("requirements/run.txt", "requirements/scale.txt", "requirements/dev.txt", "pyproject.toml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    module.environment_python().parent.mkdir(parents=True)
    module.environment_python().touch()
    return module


@pytest.fixture
def called(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would be run, as lines; every program succeeds."""
    lines: list[str] = []

    def call(*command: object, **_: object) -> int:
        lines.append(" ".join(map(str, command)))
        return 0

    monkeypatch.setattr(set_up, "call", call)
    return lines


def test_a_second_call_installs_nothing(set_up: ModuleType, called: list[str]) -> None:
    assert set_up.main(["run"]) == 0
    assert any("--require-hashes" in line and "run.txt" in line for line in called)
    called.clear()
    assert set_up.main(["run"]) == 0
    assert called == []


def test_the_developers_lock_holds_the_runners(set_up: ModuleType, called: list[str]) -> None:
    assert set_up.main(["dev"]) == 0
    assert set_up.is_installed("run")
    assert not any("run.txt" in line for line in called)


def test_a_changed_lock_is_installed_anew(set_up: ModuleType, called: list[str], tmp_path: Path) -> None:
    set_up.main(["run"])
    (tmp_path / "requirements" / "run.txt").write_text("other", encoding="utf-8")
    assert not set_up.is_installed("run")
    called.clear()
    set_up.main(["run"])
    assert called


@pytest.mark.parametrize("has_uv", [True, False])
def test_packages_are_checked_and_the_project_needs_no_network(
    set_up: ModuleType, called: list[str], monkeypatch: pytest.MonkeyPatch, has_uv: bool
) -> None:
    monkeypatch.setattr(set_up.shutil, "which", lambda _name: "uv" if has_uv else None)
    set_up.main(["dev"])
    packages, project, compiled, patterns = called[-4:]
    assert "--require-hashes" in packages
    assert "--compile" in packages
    assert "--no-build-isolation" in project
    assert "--offline" in project or "--no-index" in project
    assert packages.startswith("uv") is has_uv
    assert "compileall -q pipeline flows" in compiled
    assert patterns.endswith("-m pipeline.isolation.patterns pipeline.run.read_work")


def test_a_failed_install_is_not_taken_for_done(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def call(*_: object, check: bool = True) -> int:
        if check:
            raise OSError("no space left")
        return 0

    monkeypatch.setattr(set_up, "call", call)
    assert set_up.main(["run"]) == 1
    assert "no space left" in capsys.readouterr().err
    assert not set_up.is_installed("run")


def test_wrong_use_is_said(set_up: ModuleType) -> None:
    assert set_up.main([]) == 2
    assert set_up.main(["all"]) == 2
