"""The program `foi`: its commands, its exit codes, and what becomes of an error."""

from __future__ import annotations

import importlib
import sys

import click

from pipeline.cli.console import prepare_console, printable, say_on_stderr
from pipeline.errors import PipelineError

COMMANDS = (
    "init",
    "ingest",
    "reprocess",
    "status",
    "runs",
    "show",
    "explain",
    "tables",
    "inspect",
    "query",
    "vocabulary",
    "export",
    "settings",
    "watch",
    "nightly",
    "schedule",
    "retry",
    "password",
    "check-archive",
    "backup",
    "restore",
    "evaluate",
)
"""In the order of use; each is the function of that name in ``pipeline.cli.commands.<name>``."""


class LazyCommands(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(importlib.import_module(f"pipeline.cli.commands.{name}"), name)
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="foi-pipeline", message="foi %(version)s")
def foi() -> None:
    """Turn Freedom of Information answers into checked figures.

    Drop PDF and Word files into a project's inbox, run `foi ingest`, read the figures. A command works on the project
    that the current folder lies in, or on the one named with --project.

    Exit codes: 0 fine, 1 failed, 2 wrong use or configuration, 3 done but something needs attention.
    """


def main() -> None:
    """Run the command line and exit. Expected errors are one line; anything else is a bug and keeps its traceback."""
    prepare_console()
    try:
        foi(prog_name="foi")
    except PipelineError as error:
        say_on_stderr(f"Error: {printable(str(error))}")
        sys.exit(error.exit_code)
