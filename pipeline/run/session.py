"""A run from its lock to its record: everything that changes a project happens inside one."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
from collections.abc import Iterator

from pipeline.load.runs import end_run, start_run
from pipeline.load.store import Store, open_store
from pipeline.receive.attention import clear
from pipeline.receive.lock import run_lock
from pipeline.run.report import RunReport
from pipeline.run.state import Run
from pipeline.run.versions import program_versions
from pipeline.settings import Project, Settings


@contextlib.contextmanager
def session(project: Project, settings: Settings, command: str, runner: str = "direct") -> Iterator[Run]:
    """Hold the project and record a run of ``command`` ("ingest"). A run that leaves by an exception stays failed.

    Raises:
        ProjectBusyError: another run is at work in this project.
        ConfigurationError: the database cannot be opened.
    """
    with run_lock(project, settings.wait_seconds), open_store(project.database_path) as db:
        yield _begin(project, settings, db, command, runner)


def end(run: Run) -> RunReport:
    """Settle what lies in attention/, and write down how the run ended."""
    if run.good:
        clear(run.project, run.good)
    ended_at = dt.datetime.now(dt.UTC)
    report = RunReport(run.run_id, run.started_at, ended_at, tuple(run.files), tuple(run.waiting), tuple(run.ignored))
    end_run(run.db, run.run_id, "attention" if report.needs_attention else "done", ended_at, _counts(report))
    return report


def _begin(project: Project, settings: Settings, db: Store, command: str, runner: str) -> Run:
    now = dt.datetime.now(dt.UTC)
    run_id = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    start_run(db, run_id, command, runner, program_versions(), now)
    return Run(project, settings, db, run_id, now)


def _counts(report: RunReport) -> dict[str, int]:
    outcomes = [file.outcome for file in report.files]
    return {
        "new": outcomes.count("new"),
        "reread": outcomes.count("reread"),
        "duplicates": outcomes.count("duplicate"),
        "attention": outcomes.count("attention"),
        "observations": sum(file.observation_count for file in report.files),
        "waiting": len(report.waiting),
        "ignored": len(report.ignored),
    }
