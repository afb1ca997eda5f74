"""`foi schedule`: have this machine do the project's nights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pipeline.cli.options import project_option

if TYPE_CHECKING:
    from pipeline.cli.scheduling.jobs import Job
    from pipeline.settings import Project

KINDS = ("systemd", "cron", "windows", "prefect")
PORT = 4200


@click.command()
@click.argument("kind", type=click.Choice(KINDS), required=False)
@project_option
@click.option("--print", "only_print", is_flag=True, help="Print what would be set up; change nothing.")
@click.option("--remove", is_flag=True, help="Take away everything this command set up for the project.")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(1, 65535), help="Of Prefect's UI and API.")
def schedule(project: Project, kind: str | None, only_print: bool, remove: bool, port: int) -> None:
    """Have this machine do the project's nights, and show how they stand.

    Without KIND it shows what is set up, the last night and the next, and where to look. systemd, cron and windows
    call `foi nightly --if-due` and need no server; prefect runs a Prefect server on this machine, with its UI, and a
    process that does the nights. Setting up again replaces what was there. --remove undoes it; no record is lost.

    The hour and the time zone are settings (nightly_hour, timezone): at 3 in the morning no hour is skipped or
    repeated when the clocks change. docs/nightly.md tells the rest.
    """
    from pipeline.cli.scheduling.jobs import nightly_job, prefect_job
    from pipeline.cli.scheduling.machine import this_machine
    from pipeline.cli.scheduling.report import state_text
    from pipeline.settings import read_settings

    if remove and (kind or only_print):
        raise click.UsageError("--remove takes everything away; it goes with nothing else.")
    settings = read_settings(project)
    jobs = (nightly_job(project, settings), prefect_job(project, settings, port))
    if remove:
        click.echo("\n".join(_removed(project, jobs)) or "Nothing was set up for this project.")
    elif only_print:
        click.echo("\n\n".join(_texts(jobs, kind)))
    elif kind is None:
        click.echo(state_text(project, settings, jobs, this_machine))
    elif kind == "prefect":
        _set_up_prefect(project, jobs[1], port)
    else:
        _set_up(jobs[0], kind)


def _set_up(job: Job, kind: str) -> None:
    from pipeline.cli.scheduling.machine import this_machine
    from pipeline.cli.scheduling.schedulers import require_here

    scheduler = require_here(kind, this_machine)
    advice = scheduler.set_up(job, this_machine)
    click.echo(f"Set up by {scheduler.title}: {job.name}. {advice}\nLook at it:")
    click.echo("\n".join(f"  {line}" for line in (*scheduler.look(job).splitlines(), "foi schedule")))
    click.echo("Undo it: foi schedule --remove")


def _set_up_prefect(project: Project, job: Job, port: int) -> None:
    """By the machine's own scheduler where it has one; started at once in any case."""
    from pipeline.cli.scheduling import process
    from pipeline.cli.scheduling.machine import this_machine
    from pipeline.cli.scheduling.schedulers import first_here

    process.stop(project)
    scheduler = first_here(this_machine)
    if scheduler is None:
        click.echo("This machine has no scheduler of its own: nothing starts Prefect again after a restart.")
    else:
        click.echo(f"Set up by {scheduler.title}: {job.name}. {scheduler.set_up(job, this_machine)}")
    if scheduler is None or scheduler.name == "cron":
        process.start(job)
    click.echo(f"Prefect's UI, in half a minute: http://127.0.0.1:{port}\nUndo it: foi schedule --remove")


def _removed(project: Project, jobs: tuple[Job, Job]) -> list[str]:
    from pipeline.cli.scheduling import process
    from pipeline.cli.scheduling.machine import this_machine
    from pipeline.cli.scheduling.schedulers import SCHEDULERS

    lines = [
        f"Removed from {scheduler.title}: {job.name}."
        for job in jobs
        for scheduler in SCHEDULERS.values()
        if scheduler.remove(job, this_machine)
    ]
    if process.stop(project):
        lines.append("Prefect's scheduler was ended.")
    return lines


def _texts(jobs: tuple[Job, Job], kind: str | None) -> list[str]:
    """What each scheduler would be given; Prefect's job by whichever the machine has, so by all of them."""
    from pipeline.cli.scheduling.schedulers import SCHEDULERS

    nightly, prefect = jobs
    texts = [f"# {each.title}\n{each.text(nightly)}" for each in SCHEDULERS.values() if kind in (None, each.name)]
    if kind in (None, "prefect"):
        texts += [f"# Prefect, by {each.title}\n{each.text(prefect)}" for each in SCHEDULERS.values()]
    return texts
