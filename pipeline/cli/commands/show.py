"""`foi show`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.console import printable
from pipeline.cli.options import json_option, print_json, project_option

if TYPE_CHECKING:
    from pipeline.settings import Project

ALL_DOCUMENTS = 'This lists all: foi query "SELECT * FROM out_documents"'


@click.command()
@click.argument("document")
@project_option
@json_option
def show(document: str, project: Project, as_json: bool) -> None:
    """Show one document: its figures, each with its receipt.

    DOCUMENT is a file name as it was received, or the first six or more characters of its SHA-256.
    """
    from pipeline.cli.document_report import document_text
    from pipeline.load import queries
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        found = [_all_of(queries, store, row) for row in queries.find_documents(store, document)]
    if not found:
        raise click.UsageError(f"No document is called {printable(document)}. {ALL_DOCUMENTS}")
    if as_json:
        print_json(found)
    else:
        click.echo("\n\n".join(document_text(each) for each in found))


def _all_of(queries: Any, store: Any, document: dict[str, Any]) -> dict[str, Any]:
    content_hash = document["content_hash"]
    return {
        **document,
        "receipts": queries.document_receipts(store, content_hash),
        "exemptions_cited": queries.document_exemptions(store, content_hash),
        "observations": queries.document_observations(store, content_hash),
        "findings": queries.document_findings(store, content_hash),
    }
