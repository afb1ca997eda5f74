"""`foi settings`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@project_option
@json_option
def settings(project: Project, as_json: bool) -> None:
    """Show every setting and where it comes from."""
    from pipeline.settings import explain_settings

    explained = explain_settings(project)
    if as_json:
        print_json([dataclasses.asdict(each) for each in explained])
        return
    click.echo(f"Settings of {project.root}; change them in {project.settings_path.name}.\n")
    click.echo(table(("setting", "value", "from", "meaning"), [dataclasses.astuple(each) for each in explained]))
