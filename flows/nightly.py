"""The nightly run: `python -m flows.nightly --project DIR`. `foi schedule` prints what starts it every night.

Ingests the inbox, checks the archive, writes the exports. Exit codes are those of `foi`: 0 fine, 1 failed, 2
configuration, 3 done but something needs attention.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from flows.environment import prepare_prefect
from pipeline.cli.console import NEEDS_ATTENTION, prepare_console
from pipeline.errors import PipelineError
from pipeline.settings import Project, find_project, read_settings


def main(arguments: list[str] | None = None) -> int:
    """Run the flow once, or with ``--serve`` stay and let Prefect start it every night."""
    parser = argparse.ArgumentParser(prog="python -m flows.nightly", description="Ingest a project's inbox, nightly.")
    parser.add_argument("--project", type=Path, default=Path.cwd(), metavar="DIR", help="the project's folder")
    parser.add_argument("--serve", action="store_true", help="stay and run every night; needs a Prefect server")
    options = parser.parse_args(arguments)
    prepare_console()
    try:
        project = find_project(options.project)
        prepare_prefect(project.root)
        return _serve(project) if options.serve else _run_once(project)
    except PipelineError as error:
        print(f"Error: {error}", file=sys.stderr)
        return error.exit_code


def _run_once(project: Project) -> int:
    from flows.nightly_flow import nightly  # imports Prefect

    return NEEDS_ATTENTION if nightly(str(project.root)) else 0


def _serve(project: Project) -> int:
    from prefect.schedules import Cron

    from flows.nightly_flow import nightly

    settings = read_settings(project)
    nightly.serve(
        name=f"nightly {project.root.name}",
        schedule=Cron(f"0 {settings.nightly_hour} * * *", timezone=settings.timezone),
        parameters={"project_folder": str(project.root)},
        limit=1,
        pause_on_shutdown=False,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
