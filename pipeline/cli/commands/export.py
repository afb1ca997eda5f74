"""`foi export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import project_option

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@project_option
@click.option("--csv", "as_csv", is_flag=True, help="One CSV file for each view of the database.")
@click.option("--to", "folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), help="Where to write.")
def export(project: Project, as_csv: bool, folder: Path | None) -> None:
    """Write the figures as files for other programs.

    Writes into the project's exports folder unless --to names another. Each file is replaced as a whole.
    """
    from pipeline.load.store import open_store
    from pipeline.publish import export_csv

    if not as_csv:
        raise click.UsageError("Name a format: --csv.")
    with open_store(project.database_path, read_only=True) as store:
        for path in export_csv(store, folder or project.exports):
            click.echo(path)
