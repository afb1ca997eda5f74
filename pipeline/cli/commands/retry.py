"""`foi retry`."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.console import NEEDS_ATTENTION, printable, show_progress
from pipeline.cli.options import json_option, print_json, project_option
from pipeline.model.reading import Ending

if TYPE_CHECKING:
    from pipeline.run.retry import Select
    from pipeline.settings import Project

ENDINGS = tuple(ending.value.replace("_", "-") for ending in Ending)


@click.command()
@click.argument("document", required=False)
@project_option
@click.option("--all", "everything", is_flag=True, help="Every file that was not read whole.")
@click.option("--ending", type=click.Choice(ENDINGS), help="Every file that ended this way.")
@click.option("--reader", metavar="NAME", help='What one reader read or failed on: "pdf", or "pdf 3" for one version.')
@json_option
def retry(
    document: str | None, project: Project, everything: bool, ending: str | None, reader: str | None, as_json: bool
) -> None:
    """Read files again that could not be read, or not wholly.

    DOCUMENT is a file name or the beginning of a SHA-256. The new reading holds at once (`foi reprocess` shows first
    what would change). A file that was read before and now fails for a reason of the day keeps its figures. Ends with
    exit code 3 where a file still needs a person.
    """
    from pipeline.run.retry import retry as read_once_more
    from pipeline.settings import read_settings

    chosen = {"DOCUMENT": document, "--all": everything or None, "--ending": ending, "--reader": reader}
    given = [name for name, value in chosen.items() if value is not None]
    if len(given) != 1:
        raise click.UsageError(f"Choose one of {', '.join(given or chosen)}.")
    select = _selection(document, ending, reader)
    report = read_once_more(project, read_settings(project), select, progress=show_progress)
    from pipeline.cli.run_report import report_json, report_text
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        if as_json:
            print_json(report_json(store, report))
        else:
            click.echo(report_text(project, store, report))
    if report.needs_attention:
        sys.exit(NEEDS_ATTENTION)


def _selection(document: str | None, ending: str | None, reader: str | None) -> Select:
    from pipeline.load import selection

    if document is not None:
        return partial(_named, name=document)
    if ending is not None:
        return partial(selection.ended_as, ending=Ending(ending.replace("-", "_")))
    if reader is not None:
        name, _, version = reader.partition(" ")
        return partial(selection.read_by, reader_name=name, reader_version=version.strip() or None)
    return selection.not_read_whole


def _named(store: Any, name: str) -> tuple[str, ...]:
    from pipeline.load import selection

    hashes = selection.named(store, name)
    if not hashes:
        raise click.UsageError(f"The project knows no document {printable(name)} that was read or tried.")
    return hashes
