"""`foi retry` and `foi password` as a person uses them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pipeline.cli.app import foi
from pipeline.cli.commands import password as password_module
from pipeline.cli.commands.password import password
from pipeline.errors import DocumentError
from pipeline.run.ingest import ingest
from pipeline.settings import Project, Settings
from samples.generator.odd import encrypted_pdf

Foi = Any


pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture
def locked(empty_project: Project) -> Project:
    (empty_project.inbox / "reply.pdf").write_bytes(encrypted_pdf())
    ingest(empty_project, Settings(settle_seconds=0.0))
    return empty_project


def test_a_retry_wants_exactly_one_choice(run_foi: Foi, project: Project) -> None:
    for options in ([], ["--all", "--ending", "damaged"], ["home-office.pdf", "--all"]):
        assert run_foi("retry", *options, "--project", project.root).exit_code == 2
    result = run_foi("retry", "unknown.pdf", "--project", project.root)
    assert result.exit_code == 2
    assert "no document unknown.pdf" in result.output


def test_a_retry_by_ending(run_foi: Foi, locked: Project) -> None:
    result = run_foi("retry", "--ending", "needs-password", "--project", locked.root)
    assert result.exit_code == 3
    assert "1 needing attention" in result.output
    assert "foi password FILE" in " ".join(result.output.split())
    result = run_foi("retry", "--ending", "crashed", "--project", locked.root)
    assert result.exit_code == 0


def test_the_password_comes_from_standard_input(locked: Project) -> None:
    result = CliRunner().invoke(foi, ["password", "reply.pdf", "--project", str(locked.root)], input="not-told\n")
    assert result.exit_code == 0, result.output
    assert "dismissal" in result.output
    assert "not-told" not in result.output


@pytest.mark.parametrize("given", ["", "\n"])
def test_no_password_is_a_slip(locked: Project, given: str) -> None:
    result = CliRunner().invoke(foi, ["password", "reply.pdf", "--project", str(locked.root)], input=given)
    assert result.exit_code == 2


def test_a_wrong_password_is_an_error_of_one_line(locked: Project) -> None:
    result = CliRunner().invoke(foi, ["password", "reply.pdf", "--project", str(locked.root)], input="wrong\n")
    assert isinstance(result.exception, DocumentError)
    assert result.exception.exit_code == 1


def test_it_is_asked_for_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}
    monkeypatch.setattr(password_module.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(password_module.click, "prompt", lambda text, **options: asked.update(options) or text)
    assert password_module._asked("reply.pdf") == "Password for reply.pdf"
    assert asked["hide_input"] is True


def test_there_is_no_way_to_give_it_on_the_command_line() -> None:
    assert [parameter.name for parameter in password.params] == ["file", "project"]


def test_a_document_that_needs_none_is_told(run_foi: Foi, project: Project) -> None:
    result = run_foi("password", "home-office.pdf", "--project", project.root)
    assert result.exit_code == 2
    assert "no document of that name needs one" in result.output
