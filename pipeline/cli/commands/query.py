"""`foi query`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.options import json_option, print_json, project_option
from pipeline.cli.render import table

if TYPE_CHECKING:
    from pipeline.settings import Project


@click.command()
@click.argument("sql")
@project_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print the result as CSV.")
def query(sql: str, project: Project, as_json: bool, as_csv: bool) -> None:
    """Ask the database a question in SQL.

    Nothing can be changed this way. The views to ask begin with out_: out_observations has one row for each figure,
    out_headline what each document says in the end, out_documents the answers themselves.

    The database is an ordinary SQLite file: `sqlite-utils rows foi.db out_headline --table` reads it too, and
    `datasette foi.db` shows it in a browser.
    """
    from pipeline.load.queries import run_sql
    from pipeline.load.store import open_store

    if as_json and as_csv:
        raise click.UsageError("--json and --csv contradict each other.")
    with open_store(project.database_path, read_only=True) as store:
        try:
            columns, found = run_sql(store, sql)
            rows = list(found)
        except ValueError as error:
            raise click.UsageError(str(error)) from None
    if as_json:
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif as_csv:
        click.echo(_csv(columns, rows), nl=False)
    else:
        click.echo(table(columns, rows))


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()
