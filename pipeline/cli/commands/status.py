"""`foi status`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.console import NEEDS_ATTENTION
from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table
from pipeline.cli.words import counted

if TYPE_CHECKING:
    from pipeline.settings import Project

MOST_ROWS = 40
ALL_ROWS = 'foi query "SELECT * FROM out_attention"'


@click.command()
@project_option
@json_option
def status(project: Project, as_json: bool) -> None:
    """Show the state of the project and what needs a person.

    Ends with exit code 3 where something needs attention: a file that could not be read, a figure or a finding to
    look at.
    """
    from pipeline.load.queries import attention_rows, recent_runs, status_counts
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        counts, attention, last = status_counts(store), attention_rows(store), recent_runs(store, 1)
    state = {"project": str(project.root), "inbox": _in_inbox(project), **counts}
    if as_json:
        print_json({**state, "last_run": last[0] if last else None, "attention": attention})
    else:
        click.echo(_summary(state, last))
        click.echo(_attention(attention))
    if attention:
        sys.exit(NEEDS_ATTENTION)


def _in_inbox(project: Project) -> int:
    """Files that the next run will look at."""
    from pipeline.receive.inbox import settled_files
    from pipeline.settings import read_settings

    scan = settled_files(project, read_settings(project), wait=False)
    return len(scan.ready) + len(scan.waiting)


def _summary(state: dict[str, Any], last: list[dict[str, Any]]) -> str:
    lines = [
        f"Project   {state['project']}",
        f"Inbox     {counted(state['inbox'], 'file')} waiting",
        f"Files     {state['source_files']:,}: {state['read_whole']:,} read, {state['read_in_part']:,} in part, "
        f"{state['not_read']:,} not read",
        f"Figures   {state['observations']:,}, {state['needs_review']:,} of them to review",
    ]
    if last:
        lines.append(f"Last run  {last[0]['run_id']}: {last[0]['status']}")
    return "\n".join(lines)


def _attention(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return "\nNothing needs attention."
    shown = [(row["document"], row["page"], row["quote"], row["reason"], row["advice"]) for row in rows[:MOST_ROWS]]
    text = "\nNeeds attention\n" + table(("document", "page", "figure", "why", "what to do"), shown)
    if len(rows) > MOST_ROWS:
        text += f"\n{len(rows) - MOST_ROWS:,} more: {ALL_ROWS}"
    return text
