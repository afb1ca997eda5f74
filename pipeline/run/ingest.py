"""Ingest an inbox: the whole way from dropped files to rows, safe to stop and start at any point.

Every step may be done again. A file is claimed by a rename, written to the database as a failure, moved to the
archive, read, and loaded in one transaction that makes it a success; whatever a crash interrupts, the next run takes
up.
"""

from __future__ import annotations

import datetime as dt
import secrets
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from importlib import metadata
from pathlib import Path

from pipeline import __version__
from pipeline.load.loader import load_reading
from pipeline.load.pending import ending_of, pending
from pipeline.load.received import receive_source_file
from pipeline.load.runs import RunFile, end_run, record_run_file, start_run
from pipeline.load.store import Store, open_store
from pipeline.model.reading import Ending, Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.archive import ChangedWhileReceivedError, source_file_for, store
from pipeline.receive.attention import clear, set_aside
from pipeline.receive.claim import Claim, claim, finish, receipt_for, unfinished_claims
from pipeline.receive.identify import identify
from pipeline.receive.inbox import settled_files
from pipeline.receive.lock import run_lock
from pipeline.run.batches import BatchMapper, Received, batches_of, one_after_another, read_batch
from pipeline.run.report import FileOutcome, Progress, RunReport
from pipeline.settings import Project, Settings

GOOD = frozenset({Ending.READ})


@dataclass(slots=True)
class _Run:
    """A run in progress."""

    project: Project
    settings: Settings
    db: Store
    run_id: str
    started_at: dt.datetime
    files: list[FileOutcome] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)
    ignored: list[tuple[str, str]] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    """Content hashes that read well in this run: what lies in attention/ for them is settled."""


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
        _receive_all(run, wait)
        unread = [Received(source_file, receipt) for source_file, receipt in pending(db)]
        for done, (received, reading) in enumerate(_read_all(run, unread, mapper), start=1):
            run.files.append(_load(run, received, reading))
            if progress is not None:
                progress(done, len(unread), received.receipt.file_name)
        return _end(run)


def _begin(project: Project, settings: Settings, db: Store, runner: str) -> _Run:
    now = dt.datetime.now(dt.UTC)
    run_id = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    start_run(db, run_id, "ingest", runner, _versions(), now)
    return _Run(project, settings, db, run_id, now)


def _versions() -> dict[str, str]:
    """The versions that decide what a run reads."""
    libraries = ("pdfplumber", "pdfminer.six", "python-docx", "sqlite-utils")
    return {
        "foi-pipeline": __version__,
        "python": ".".join(map(str, sys.version_info[:3])),
        **{name: metadata.version(name) for name in libraries},
    }


def _receive_all(run: _Run, wait: bool) -> None:
    """Finish what an earlier run claimed, then claim what has settled."""
    for claimed in unfinished_claims(run.project):
        _receive(run, claimed)
    scan = settled_files(run.project, run.settings, wait=wait)
    run.waiting.extend((left.name, left.reason) for left in scan.waiting)
    run.ignored.extend((left.name, left.reason) for left in scan.ignored)
    for path in scan.ready:
        _claim(run, path)


def _claim(run: _Run, path: Path) -> None:
    claimed = claim(run.project, path)
    if isinstance(claimed, Claim):
        _receive(run, claimed)
    else:
        run.waiting.append((claimed.name, claimed.reason))


def _receive(run: _Run, claimed: Claim) -> None:
    """Record an arrival and put its bytes into the archive. Safe to do again at any point.

    A file that another program changes or holds meanwhile keeps its claim and holds nobody up.
    """
    try:
        _store(run, claimed)
    except (ChangedWhileReceivedError, OSError) as problem:
        run.waiting.append((claimed.file_name, f"it could not be received yet: {problem}"))


def _store(run: _Run, claimed: Claim) -> None:
    identity = identify(claimed.path)
    source_file = source_file_for(run.project, identity)
    receipt = receipt_for(claimed, identity.content_hash)
    is_new = receive_source_file(run.db, source_file, receipt, run.run_id)
    store(run.project, claimed, identity)
    finish(run.project, claimed)
    if not is_new:
        _note_duplicate(run, source_file, receipt)


def _note_duplicate(run: _Run, source_file: SourceFile, receipt: Receipt) -> None:
    ending = ending_of(run.db, source_file.content_hash)
    outcome = FileOutcome(
        receipt.file_name, source_file.content_hash, "duplicate", ending, "The same bytes came in before."
    )
    run.files.append(outcome)
    _record(run, outcome, receipt, 0.0)


def _read_all(run: _Run, files: list[Received], mapper: BatchMapper) -> Iterator[tuple[Received, Reading]]:
    reader = partial(read_batch, run.project.root, run.settings)
    for batch, readings in mapper(reader, batches_of(files, run.settings.batch_size)):
        yield from zip(batch.files, readings, strict=True)


def _load(run: _Run, received: Received, reading: Reading) -> FileOutcome:
    """Put a file that needs a person where one looks for it, then load its reading.

    In this order a crash between the two leaves the file unread, so that the next run does both again.
    """
    if reading.ending in GOOD:
        run.good.add(reading.content_hash)
    else:
        set_aside(run.project, received.receipt, received.source_file, reading.reason, reading.advice)
    load_reading(run.db, reading)
    outcome = FileOutcome(
        received.receipt.file_name,
        reading.content_hash,
        "new" if reading.ending in GOOD else "attention",
        reading.ending,
        reading.reason,
        reading.advice,
        len(reading.observations),
        len(reading.findings),
    )
    _record(run, outcome, received.receipt, 0.0)
    return outcome


def _record(run: _Run, outcome: FileOutcome, receipt: Receipt, seconds: float) -> None:
    line = RunFile(
        outcome.content_hash,
        outcome.outcome,
        outcome.ending.value,
        receipt.receipt_id,
        outcome.observation_count,
        outcome.finding_count,
        seconds,
    )
    record_run_file(run.db, run.run_id, line)


def _end(run: _Run) -> RunReport:
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
