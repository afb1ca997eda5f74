"""`foi check-archive`: is every original there, unchanged, and the database whole?"""

from __future__ import annotations

import dataclasses
import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import NEEDS_ATTENTION, show_progress
from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table
from pipeline.cli.words import counted

if TYPE_CHECKING:
    from pipeline.run.archive_check import ArchiveReport
    from pipeline.settings import Project


@click.command("check-archive")
@project_option
@click.option("--no-repair", is_flag=True, help="Look only; change nothing, and do not wait for a run at work.")
@json_option
def check_archive(project: Project, no_repair: bool, as_json: bool) -> None:
    """Check archive and database, and put right what can be put right.

    Every receipt must have its original, every original its SHA-256, every file in the archive its row, and the
    database must be whole: its pages, its indexes, its references. Originals that are missing or damaged are put back
    where the same bytes lie elsewhere in the project; originals that the database does not know are taken up; damaged
    indexes are made anew; a database damaged beyond that is set aside and built anew from the archive by the next
    `foi ingest`. What was done is said. Ends with exit code 3 where something is left that needs a person.
    """
    from pipeline.run.archive_check import check_originals
    from pipeline.run.archive_mending import mend_archive
    from pipeline.settings import read_settings

    if no_repair:
        found = check_originals(project, show_progress)
    else:
        found = mend_archive(project, read_settings(project), show_progress)
    if as_json:
        print_json(dataclasses.asdict(found))
    else:
        click.echo(_text(found))
    if found.problems:
        sys.exit(NEEDS_ATTENTION)


def _text(found: ArchiveReport) -> str:
    lines = []
    if found.mended:
        lines += ["Put right", *(f"  {sentence}" for sentence in found.mended)]
    if found.problems:
        rows = [dataclasses.astuple(problem) for problem in found.problems]
        lines.append(table(("state", "document", "in the archive as", "what to do"), rows))
    lines.append(f"{counted(found.checked, 'original')} checked, {counted(len(found.problems), 'problem')}.")
    return "\n".join(lines)
