"""What a person means by a document on the command line: a file on disk, or one of the project's by name or hash."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from pipeline.cli.console import printable


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """Where the bytes lie, and the names under which they were received (both say who answers)."""

    path: Path
    file_name: str
    inbox_folder: str = ""
    words: Path | None = None
    """The folder of the project's own words, for a document of a project that has some."""


def find_named(name: str, folder: Path | None) -> NamedDocument:
    """The file at the path ``name``; otherwise the document of that name or hash in the project.

    ``folder`` is the project's, otherwise the one the current folder lies in.

    Raises:
        click.UsageError: there is neither such a file nor such a document.
        ConfigurationError: there is no such file and no project to ask.
    """
    path = Path(name)
    if folder is None and path.is_file():
        return NamedDocument(path, path.name)
    from pipeline.load import queries
    from pipeline.load.store import open_store
    from pipeline.settings import find_project
    from pipeline.vocabulary.own_words import own_words

    project = find_project(folder or Path.cwd())
    with open_store(project.database_path, read_only=True) as store:
        rows = queries.find_documents(store, name)
        receipts = queries.document_receipts(store, rows[0]["content_hash"]) if rows else []
    if not rows and path.is_file():
        return NamedDocument(path, path.name)
    if not rows:
        raise click.UsageError(f"{printable(name)} is neither a file nor a document of the project.")
    inbox_folder = receipts[0]["inbox_folder"] if receipts else ""
    path = project.root / rows[0]["archive_path"]
    return NamedDocument(path, rows[0]["document"], inbox_folder, own_words(project.root))
