"""`foi backup`: a copy of the project while runs go on."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import NEEDS_ATTENTION, printable, show_progress
from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.words import counted

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@project_option
@click.option("--no-originals", is_flag=True, help="The database and the list of originals only.")
@json_option
def backup(folder: Path, project: Project, no_originals: bool, as_json: bool) -> None:
    """Copy the project into DIR while runs go on.

    DIR becomes a project of its own: the database as it is at one moment, the settings, and every original that the
    database knows. What an earlier backup put there is not copied again. originals.sha256 lists all originals; check
    them with `foi check-archive --project DIR` or `sha256sum --check`. To go back, use the copy in place of the
    project. Ends with exit code 3 where an original is missing or damaged.
    """
    from pipeline.run.backup import back_up

    made = back_up(project, folder, with_originals=not no_originals, progress=show_progress)
    if as_json:
        print_json(dataclasses.asdict(made))
    else:
        click.echo(f"Backup {made.folder}: database of {made.database_bytes:,} bytes")
        if not no_originals:
            click.echo(f"{counted(made.copied, 'original')} copied, {made.there_already:,} there already.")
        for name in made.missing:
            click.echo(f"Missing or damaged: {printable(name)}. Run `foi check-archive`.")
    if made.missing:
        sys.exit(NEEDS_ATTENTION)
