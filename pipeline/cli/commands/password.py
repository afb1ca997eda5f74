"""`foi password`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import NEEDS_ATTENTION, printable, show_progress
from pipeline.cli.options import project_option

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@click.argument("file")
@project_option
def password(file: str, project: Project) -> None:
    """Open a locked file with its password, and read it.

    FILE is a document that came in, by its name or the beginning of its SHA-256: a PDF, an Office file or a ZIP bundle.
    The password is asked for without showing it; where standard input is no terminal, its first line is the password.
    It is kept nowhere. The unlocked file is received as lying inside the locked one and needs no password any more;
    both stay in the archive. Ends with exit code 1 where the password does not open the file.
    """
    from pipeline.cli.run_report import report_text
    from pipeline.load.queries import find_documents
    from pipeline.load.store import open_store
    from pipeline.run.unlocking import open_with_password
    from pipeline.settings import read_settings

    with open_store(project.database_path, read_only=True) as store:
        found = [row for row in find_documents(store, file) if row["ending"] in ("needs_password", "read_in_part")]
    if len(found) != 1:
        why = "no document of that name needs one" if not found else "several documents have that name: give the hash"
        raise click.UsageError(f"{printable(file)}: {why}.")
    report = open_with_password(
        project, read_settings(project), found[0]["content_hash"], _asked(found[0]["document"]), show_progress
    )
    with open_store(project.database_path, read_only=True) as store:
        click.echo(report_text(project, store, report))
    if report.needs_attention:
        sys.exit(NEEDS_ATTENTION)


def _asked(document: str) -> str:
    if sys.stdin.isatty():
        given: str = click.prompt(f"Password for {printable(document)}", hide_input=True, err=True)
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    if not given:
        raise click.UsageError("No password was given.")
    return given
