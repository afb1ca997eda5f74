"""Ingest an inbox: the whole way from dropped files to rows, safe to stop and start at any point.

Every step may be done again. A file is claimed by a rename, written to the database as a failure, moved to the
archive, read, and loaded in one transaction that makes it a success; whatever a crash interrupts, the next run takes
up.
"""

from __future__ import annotations

import datetime as dt
import secrets
from functools import partial

from pipeline.load.families import file_name_of
from pipeline.load.loader import load_reading
from pipeline.load.runs import end_run, start_run
from pipeline.load.store import Store, open_store
from pipeline.model.reading import Ending, Reading
from pipeline.receive.attention import clear, set_aside
from pipeline.receive.lock import run_lock
from pipeline.run.arrivals import receive_all
from pipeline.run.attachments import receive_attachments
from pipeline.run.batches import BatchMapper, Received, one_after_another
from pipeline.run.report import FileOutcome, Progress, RunReport
from pipeline.run.state import Run, note
from pipeline.run.versions import program_versions
from pipeline.run.waves import read_in_waves
from pipeline.settings import Project, Settings

GOOD = frozenset({Ending.READ})


def ingest(
    project: Project,
    settings: Settings,
    *,
    mapper: BatchMapper = one_after_another,
    runner: str = "direct",
    wait: bool = True,
    progress: Progress | None = None,
) -> RunReport:
    """Take everything that has settled in the inbox, and whatever an earlier run left unfinished, and load its figures.

    ``mapper`` applies the reading to batches (plain Python, Prefect, a cluster); this process alone writes the
    database.

    Raises:
        ProjectBusyError: another run is at work in this project.
        ConfigurationError: the inbox or the database cannot be opened.
    """
    with run_lock(project), open_store(project.database_path) as db:
        run = _begin(project, settings, db, runner)
        receive_all(run, wait)
        read_in_waves(run, mapper, partial(_take, run), progress)
        return _end(run)


def _begin(project: Project, settings: Settings, db: Store, runner: str) -> Run:
    now = dt.datetime.now(dt.UTC)
    run_id = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    start_run(db, run_id, "ingest", runner, program_versions(), now)
    return Run(project, settings, db, run_id, now)


def _take(run: Run, received: Received, reading: Reading) -> None:
    _load(run, received, receive_attachments(run, received, reading))


def _load(run: Run, received: Received, reading: Reading) -> None:
    """Put a file that needs a person where one looks for it, then load its reading.

    In this order a crash between the two leaves the file unread, so that the next run does both again.
    """
    if reading.ending in GOOD:
        run.good.add(reading.content_hash)
    else:
        set_aside(run.project, received.receipt, received.source_file, reading.reason, reading.advice)
    load_reading(run.db, reading, run_id=run.run_id)
    outcome = FileOutcome(
        received.receipt.file_name,
        reading.content_hash,
        "new" if reading.ending in GOOD else "attention",
        reading.ending,
        reading.reason,
        reading.advice,
        len(reading.observations),
        len(reading.findings),
        came_inside=_name_of_parent(run, received),
    )
    note(run, outcome, received.receipt, 0.0)


def _name_of_parent(run: Run, received: Received) -> str:
    parent_hash = received.receipt.parent_hash
    return file_name_of(run.db, parent_hash) if parent_hash is not None else ""


def _end(run: Run) -> RunReport:
    if run.good:
        clear(run.project, run.good)
    ended_at = dt.datetime.now(dt.UTC)
    report = RunReport(run.run_id, run.started_at, ended_at, tuple(run.files), tuple(run.waiting), tuple(run.ignored))
    counts = {
        "new": sum(file.outcome == "new" for file in report.files),
        "duplicates": sum(file.outcome == "duplicate" for file in report.files),
        "attention": sum(file.outcome == "attention" for file in report.files),
        "observations": sum(file.observation_count for file in report.files),
        "waiting": len(report.waiting),
        "ignored": len(report.ignored),
    }
    end_run(run.db, run.run_id, "attention" if report.needs_attention else "done", ended_at, counts)
    return report
