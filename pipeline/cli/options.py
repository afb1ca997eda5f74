"""What several commands have in common: the project they work on and how they give their result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pipeline.settings import Project

Command = Callable[..., Any]


def _the_project(_context: click.Context, _option: click.Parameter, folder: Path | None) -> Project:
    """The project that a named folder is, or the one that the current folder lies in."""
    from pipeline.settings import find_project

    return find_project(folder or Path.cwd())


project_option: Callable[[Command], Command] = click.option(
    "--project",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    callback=_the_project,
    help="The project's folder; otherwise the one that the current folder lies in.",
)

json_option: Callable[[Command], Command] = click.option(
    "--json", "as_json", is_flag=True, help="Print the result as JSON, for other programs."
)


def print_json(value: object) -> None:
    """Print as JSON; dates and times in ISO form."""
    import json

    click.echo(json.dumps(value, indent=2, ensure_ascii=False, default=_as_text))


def _as_text(value: object) -> str:
    import datetime as dt

    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)
