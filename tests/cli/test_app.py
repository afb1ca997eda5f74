import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from pipeline.cli import app
from pipeline.cli.app import COMMANDS, foi
from pipeline.errors import ConfigurationError, ProjectBusyError

ROOT = Path(__file__).parents[2]


def commands() -> list[tuple[str, click.Command]]:
    context = click.Context(foi)
    found = [(name, foi.get_command(context, name)) for name in foi.list_commands(context)]
    return [(name, command) for name, command in found if command is not None]


def test_every_module_of_the_commands_package_is_a_command() -> None:
    modules = {path.stem.replace("_", "-") for path in (ROOT / "pipeline/cli/commands").glob("*.py")} - {"--init--"}
    assert modules == set(COMMANDS) == {name for name, _ in commands()}


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_and_option_says_what_it_does(name: str, command: click.Command) -> None:
    assert command.name == name
    assert command.help is not None
    assert command.help.splitlines()[0].endswith(".")
    assert len(command.help.splitlines()[0]) < 72
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert all(option.help for option in options)


def test_the_commands_page_is_what_the_commands_say() -> None:
    from pipeline.cli.reference import commands_page

    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert page == commands_page(), "run `make docs`"


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from pipeline.cli.app import foi; "
        "assert CliRunner().invoke(foi, ['--help']).exit_code == 0; "
        "heavy = {'prefect', 'sqlite_utils', 'sqlite3', 'pdfplumber', 'docx', 'lxml', 'rich'}; "
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(
    ("error", "exit_code"), [(ConfigurationError("Name the project.\x1b[2J"), 2), (ProjectBusyError("Busy."), 1)]
)
def test_an_expected_error_is_one_line_without_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, exit_code: int
) -> None:
    def fail(**_: Any) -> None:
        raise error

    monkeypatch.setattr(app, "foi", fail)
    with pytest.raises(SystemExit) as stop:
        app.main()
    assert stop.value.code == exit_code
    said = capsys.readouterr().err
    assert said.startswith("Error: ")
    assert said.count("\n") == 1
    assert "\x1b" not in said


def test_a_bug_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(app, "foi", fail)
    with pytest.raises(ZeroDivisionError):
        app.main()


def test_python_m_pipeline_is_the_program(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "status", "--project", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "foi init" in done.stderr
    assert "Traceback" not in done.stderr
