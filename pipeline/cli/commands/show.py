"""`foi show`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.console import printable, say_on_stderr
from pipeline.cli.options import json_option, print_json, project_option

if TYPE_CHECKING:
    from pipeline.settings import Project

ALL_DOCUMENTS = 'This lists all: foi query "SELECT * FROM out_documents"'


@click.command()
@click.argument("document")
@project_option
@json_option
@click.option(
    "--pictures",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write a picture of each figure's place on the page into DIR, named for its observation_id.",
)
def show(document: str, project: Project, as_json: bool, pictures: Path | None) -> None:
    """Show one document: its figures, each with its receipt.

    DOCUMENT is a file name as it was received, or the first six or more characters of its SHA-256.
    """
    from pipeline.cli.document_report import document_text
    from pipeline.load import queries
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        found = [_all_of(queries, store, row) for row in queries.find_documents(store, document)]
        if pictures is not None:
            _write_pictures(store, project, found, pictures)
    if not found:
        raise click.UsageError(f"No document is called {printable(document)}. {ALL_DOCUMENTS}")
    if as_json:
        print_json(found)
    else:
        click.echo("\n\n".join(document_text(each) for each in found))


def _write_pictures(store: Any, project: Project, found: list[dict[str, Any]], folder: Path) -> None:
    from pipeline.cli.figure_pictures import write_pictures
    from pipeline.cli.words import counted

    for document in found:
        written = write_pictures(store, project.root, document["content_hash"], folder)
        without = f"; {counted(written.without_place, 'figure')} without a place on a page" * bool(
            written.without_place
        )
        say_on_stderr(f"{counted(len(written.paths), 'picture')} written to {printable(str(folder))}{without}")


def _all_of(queries: Any, store: Any, document: dict[str, Any]) -> dict[str, Any]:
    content_hash = document["content_hash"]
    return {
        **document,
        "receipts": queries.document_receipts(store, content_hash),
        "exemptions_cited": queries.document_exemptions(store, content_hash),
        "observations": queries.document_observations(store, content_hash),
        "findings": queries.document_findings(store, content_hash),
    }
