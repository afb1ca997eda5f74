"""`foi runs`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table

if TYPE_CHECKING:
    from pipeline.settings import Project

COLUMNS = {
    "run_id": "run",
    "command": "command",
    "status": "ended",
    "runner": "runner",
    "seconds": "seconds",
    "new_count": "new",
    "reread_count": "read again",
    "attention_count": "attention",
    "duplicate_count": "seen before",
    "observation_count": "figures",
    "finding_count": "findings",
}


@click.command()
@project_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many runs to show.")
@json_option
def runs(project: Project, limit: int, as_json: bool) -> None:
    """List the latest runs and what each did.

    "done" and "attention" are runs that came to their end; "failed" is one that stopped on the way or is still at
    work. What a failed run left is taken up by the next.
    """
    from pipeline.load.queries import recent_runs
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        rows = recent_runs(store, limit)
    if as_json:
        print_json(rows)
    else:
        click.echo(table(tuple(COLUMNS.values()), [[row[name] for name in COLUMNS] for row in rows]))
