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
@click.option("--parquet", "as_parquet", is_flag=True, help="One Parquet file for each view, its columns typed.")
@click.option("--to", "folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False), help="Where to write.")
def export(project: Project, as_csv: bool, as_parquet: bool, folder: Path | None) -> None:
    """Write the figures as files for other programs.

    Writes into the project's exports folder unless --to names another. Each file is replaced as a whole.
    """
    from pipeline.load.store import open_store
    from pipeline.publish import export_csv, export_parquet

    wanted = [write for is_wanted, write in ((as_csv, export_csv), (as_parquet, export_parquet)) if is_wanted]
    if not wanted:
        raise click.UsageError("Name a format: --csv or --parquet, or both.")
    with open_store(project.database_path, read_only=True) as store:
        for write in wanted:
            for path in write(store, folder or project.exports):
                click.echo(path)
