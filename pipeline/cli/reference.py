"""docs/commands.md, made of the commands' own help: `python -m pipeline.cli.reference docs/commands.md`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.app import COMMANDS, foi

_WIDTH = 100


def commands_page() -> str:
    """The whole page as Markdown; the same commands always give the same text."""
    parts = [
        "# Commands",
        "Written by `make docs` from the commands' own help; do not edit.",
        _section(foi, "foi", None),
    ]
    with click.Context(foi, info_name="foi") as context:
        for name in COMMANDS:
            command = foi.get_command(context, name)
            assert command is not None, name
            parts.append(_section(command, f"foi {name}", context))
    return "\n\n".join(parts) + "\n"


def _section(command: click.Command, title: str, parent: click.Context | None) -> str:
    name = title.removeprefix("foi ")
    with click.Context(
        command,
        info_name=name,
        parent=parent,
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
        help_option_names=["-h", "--help"],
    ) as context:
        return f"## {title}\n\n```text\n{command.get_help(context)}\n```"


def main(arguments: list[str]) -> None:
    """Write the page into the file named, or print it."""
    if arguments:
        Path(arguments[0]).write_text(commands_page(), encoding="utf-8", newline="\n")
    else:
        click.echo(commands_page(), nl=False)


if __name__ == "__main__":
    main(sys.argv[1:])
