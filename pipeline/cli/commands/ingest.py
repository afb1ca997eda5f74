"""`foi ingest`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import NEEDS_ATTENTION, show_progress
from pipeline.cli.options import json_option, print_json, project_option

if TYPE_CHECKING:
    from pipeline.cli.runners import Runner
    from pipeline.settings import Project


def _found(runner: str | None, address: str | None, send_files: bool) -> Runner:
    from pipeline.cli.runners import DEFAULT, find_cluster, find_runner

    if address:
        return find_cluster(runner or "dask", address, send_files)
    return find_runner(runner or DEFAULT)


@click.command()
@project_option
@click.option("--direct", is_flag=True, help="Without Prefect: the same result, started at once.")
@click.option(
    "--runner", metavar="NAME", help="What drives the run: prefect (default), direct, dask, or one you installed."
)
@click.option("--address", metavar="URL", help="The cluster's scheduler, for the runner dask: tcp://10.0.0.5:8786.")
@click.option(
    "--send-files", is_flag=True, help="Send files to the cluster's workers, which then need no shared folder."
)
@click.option("--no-wait", is_flag=True, help="Leave files that were dropped a moment ago for the next run.")
@json_option
def ingest(
    project: Project,
    direct: bool,
    runner: str | None,
    address: str | None,
    send_files: bool,
    no_wait: bool,
    as_json: bool,
) -> None:
    """Read what lies in the inbox into the database.

    Takes every file that has stopped changing, keeps the original in the archive, reads it and loads its figures.
    Files seen before are recognised by their content. Ends with what came in, what needs attention and why, and the
    headline figures.
    """
    from pipeline.settings import read_settings

    if direct and runner not in (None, "direct"):
        raise click.UsageError("--direct and --runner contradict each other.")
    if send_files and not address:
        raise click.UsageError("--send-files goes with --address.")
    settings = read_settings(project)
    run = _found("direct" if direct else runner, address, send_files)
    report = run(project, settings, wait=not no_wait, progress=show_progress)
    from pipeline.cli.run_report import report_json, report_text
    from pipeline.load.store import open_store

    with open_store(project.database_path, read_only=True) as store:
        if as_json:
            print_json(report_json(store, report))
        else:
            click.echo(report_text(project, store, report))
    if report.needs_attention:
        sys.exit(NEEDS_ATTENTION)
