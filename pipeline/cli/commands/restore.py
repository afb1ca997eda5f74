"""`foi restore`: an original back where a person wants it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.console import printable
from pipeline.cli.options import project_option

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@click.argument("documents", metavar="[DOCUMENT]...", nargs=-1)
@project_option
@click.option("--all", "is_all", is_flag=True, help="Everything that was ever dropped in, in its sub-folders.")
@click.option(
    "--to",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Where to put it; the current folder otherwise.",
)
def restore(documents: tuple[str, ...], project: Project, is_all: bool, folder: Path) -> None:
    """Put originals back under the name they came in with.

    DOCUMENT is a file name or the beginning of a SHA-256. The copy is proved to be the same bytes; no file is ever
    overwritten, and the archive keeps the original.
    """
    from pipeline.load import queries
    from pipeline.load.pending import arrival_of
    from pipeline.load.store import open_store
    from pipeline.run.restore import restore as put_back

    if bool(documents) == is_all:
        raise click.UsageError("Name one document or more, or say --all.")
    with open_store(project.database_path, read_only=True) as store:
        if is_all:
            arrived = [each for each in queries.first_receipts(store) if each[1].parent_hash is None]
        else:
            found = [row for name in documents for row in _required(queries.find_documents(store, name), name)]
            arrived = [arrival_of(store, each) for each in dict.fromkeys(row["content_hash"] for row in found)]
    for restored in put_back(project, arrived, folder, with_folders=is_all):
        said = "was there already" if restored.was_there else "restored"
        click.echo(f"{printable(str(restored.path))}: {said}")


def _required(rows: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    if not rows:
        raise click.UsageError(f"The project knows no document {printable(name)}.")
    return rows
