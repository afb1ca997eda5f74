"""`foi check-archive`: does the archive still hold every original, unchanged?"""

from __future__ import annotations

import dataclasses
import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import NEEDS_ATTENTION, show_progress
from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command("check-archive")
@project_option
@json_option
def check_archive(project: Project, as_json: bool) -> None:
    """Check that every original is in the archive, unchanged.

    Works out the SHA-256 of each file anew and compares it with the database. Changes nothing. Ends with exit code 3
    where an original is missing or damaged, or where a file lies in the archive that the database does not know.
    """
    from pipeline.run.archive_check import check_originals

    found = check_originals(project, show_progress)
    if as_json:
        print_json(dataclasses.asdict(found))
    elif found.problems:
        rows = [dataclasses.astuple(problem) for problem in found.problems]
        click.echo(table(("state", "document", "in the archive as", "what to do"), rows))
    if not as_json:
        click.echo(f"{found.checked} originals checked, {len(found.problems)} problems.")
    if found.problems:
        sys.exit(NEEDS_ATTENTION)
