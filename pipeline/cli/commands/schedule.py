"""`foi schedule`: how to have the inbox ingested every night."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import project_option

if TYPE_CHECKING:
    from pipeline.settings import Project

KINDS = ("cron", "systemd", "windows", "serve")


@click.command()
@click.argument("kind", type=click.Choice(KINDS), required=False)
@project_option
def schedule(project: Project, kind: str | None) -> None:
    """Print what runs the nightly ingest on this machine.

    Prints the exact lines for this project and this installation; without KIND, all of them. Nothing is installed.
    The hour and the time zone are settings (nightly_hour, timezone); at 3 in the morning no hour is skipped or
    repeated when the clocks change.
    """
    from pipeline.cli.schedules import RECIPES
    from pipeline.settings import read_settings

    settings = read_settings(project)
    texts = [RECIPES[each](project.root, settings) for each in ([kind] if kind else KINDS)]
    click.echo("\n\n".join(texts))
