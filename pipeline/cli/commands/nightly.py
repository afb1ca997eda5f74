"""`foi nightly`."""

from __future__ import annotations

import dataclasses
import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.console import NEEDS_ATTENTION, say_on_stderr
from pipeline.cli.options import json_option, print_json, project_option

if TYPE_CHECKING:
    from pipeline.night.report import NightReport
    from pipeline.settings import Project


@click.command()
@project_option
@click.option("--if-due", is_flag=True, help="Only where this night is due and was not done yet.")
@click.option("--runner", metavar="NAME", help="What drives the run: direct (default), or prefect.")
@json_option
def nightly(project: Project, if_due: bool, runner: str | None, as_json: bool) -> None:
    """Do what is done every night, now.

    Ingests the inbox, reads again what better readers, rules or words touch, checks the archive, writes the exports
    and a report, and tells a person where something went wrong. `foi schedule` has the machine do it every night.

    With --if-due a scheduler may call it as often as it likes: each night is done once, a missed one as soon as the
    machine is back, one that failed is tried again up to twice. The hour and what is told to whom are settings
    (nightly_hour, timezone, night_reread, notify_on, notify_command, notify_email).
    """
    from pipeline.cli.runners import find_night
    from pipeline.settings import read_settings

    settings = read_settings(project)
    report = find_night(runner)(project, settings, only_if_due=if_due)
    if as_json:
        print_json(dataclasses.asdict(report) | {"status": report.status})
    else:
        _say(report, settings.timezone)
    for problem in report.untold:
        say_on_stderr(f"Warning: {problem}")
    if code := exit_code(report):
        sys.exit(code)


def _say(report: NightReport, timezone: str) -> None:
    from pipeline.night.text import night_text

    click.echo(night_text(report, timezone))


def exit_code(report: NightReport) -> int:
    """0 done or nothing to do, 1 failed, 3 done but something new needs a person."""
    from pipeline.night.report import NightStatus

    return {NightStatus.FAILED: 1, NightStatus.ATTENTION: NEEDS_ATTENTION}.get(report.status, 0)
