"""`foi init`."""

from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Make a project folder with an inbox.

    Makes DIR with its inbox and a foi.toml that lists every setting. What is there already is left as it is.
    """
    from pipeline.settings import create_project

    project = create_project(folder)
    click.echo(f"Project {project.root}")
    click.echo(f"Drop answers into {project.inbox}, then run: foi ingest --project {folder}")
