"""A run from its lock to its record: everything that changes a project happens inside one."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
from collections.abc import Iterator
from dataclasses import replace

from pipeline.load.pending import ending_of
from pipeline.load.runs import end_run, settle_duplicates, start_run
from pipeline.load.statistics import refresh_statistics
from pipeline.load.store import Store
from pipeline.receive.lock import run_lock
from pipeline.run.attention import clear_settled
from pipeline.run.failures import told_plainly
from pipeline.run.reconcile import reconcile
from pipeline.run.recovery import recover, require_folders
from pipeline.run.report import FileOutcome, RunReport
from pipeline.run.state import Run
from pipeline.run.versions import program_versions
from pipeline.settings import Project, Settings
from pipeline.vocabulary.own_words import own_words, require_sound


@contextlib.contextmanager
def session(
    project: Project, settings: Settings, command: str, runner: str = "direct", *, is_thorough: bool = False
) -> Iterator[Run]:
    """Hold the project, put right what a crash left, and record a run of ``command`` ("ingest").

    ``is_thorough`` checks the whole database first, also where the run before came to its end.

    A run that leaves by an exception stays on record as failed, and the next session looks after its traces.

    Raises:
        ProjectBusyError: another run is at work in this project and did not end within ``wait_seconds``.
        VocabularyError: the project's own words contradict themselves or the product's.
        ConfigurationError, StorageError, DatabaseBusyError, DatabaseDamagedError: the project cannot be worked on.
    """
    with told_plainly(project):
        require_folders(project)
        with run_lock(project, settings.wait_seconds):
            own = own_words(project.root)
            if own is not None:
                require_sound(own)
            recovery = recover(project, is_thorough)
            with recovery.store as db:
                run = _begin(project, settings, db, command, runner)
                run.mended.extend(recovery.said)
                run.mended.extend(reconcile(project, db, run.run_id))
                yield run


def end(run: Run) -> RunReport:
    """Settle what lies in attention/, and write down how the run ended."""
    clear_settled(run.project, run.db)
    settle_duplicates(run.db, run.run_id)
    run.files = [_as_it_ended(run, file) for file in run.files]
    ended_at = max(run.started_at, dt.datetime.now(dt.UTC))  # clocks are put back, also during a run
    report = RunReport(
        run.run_id,
        run.started_at,
        ended_at,
        tuple(run.files),
        tuple(run.waiting),
        tuple(run.ignored),
        tuple(run.mended),
    )
    if report.files:
        refresh_statistics(run.db)
    end_run(run.db, run.run_id, "attention" if report.needs_attention else "done", ended_at, _counts(report))
    return report


def _as_it_ended(run: Run, file: FileOutcome) -> FileOutcome:
    return replace(file, ending=ending_of(run.db, file.content_hash)) if file.outcome == "duplicate" else file


def _begin(project: Project, settings: Settings, db: Store, command: str, runner: str) -> Run:
    now = dt.datetime.now(dt.UTC)
    run_id = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    start_run(db, run_id, command, runner, program_versions(own_words(project.root)), now)
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
        "mended": len(report.mended),
    }
