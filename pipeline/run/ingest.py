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
from functools import partial
from importlib import metadata

from pipeline import __version__
from pipeline.load.families import covering_letter, file_name_of
from pipeline.load.loader import load_reading
from pipeline.load.pending import pending
from pipeline.load.runs import end_run, start_run
from pipeline.load.store import Store, open_store
from pipeline.model.reading import Ending, Reading
from pipeline.receive.attention import clear, set_aside
from pipeline.receive.lock import run_lock
from pipeline.run.arrivals import receive_all
from pipeline.run.attachments import receive_attachments
from pipeline.run.batches import BatchMapper, Received, batches_of, one_after_another, read_batch
from pipeline.run.report import FileOutcome, Progress, RunReport
from pipeline.run.state import Run, note
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
        _read_in_waves(run, mapper, progress)
        return _end(run)


def _begin(project: Project, settings: Settings, db: Store, runner: str) -> Run:
    now = dt.datetime.now(dt.UTC)
    run_id = f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    start_run(db, run_id, "ingest", runner, _versions(), now)
    return Run(project, settings, db, run_id, now)


def _versions() -> dict[str, str]:
    """The versions that decide what a run reads."""
    libraries = ("pdfplumber", "pdfminer.six", "python-docx", "sqlite-utils")
    return {
        "foi-pipeline": __version__,
        "python": ".".join(map(str, sys.version_info[:3])),
        **{name: metadata.version(name) for name in libraries},
    }


def _read_in_waves(run: Run, mapper: BatchMapper, progress: Progress | None) -> None:
    """Read what waits, then what came out of that (attachments, members of a bundle), until nothing is left."""
    tried: set[str] = set()
    while unread := _unread(run, tried):
        done, tried = len(tried), tried | {received.source_file.content_hash for received in unread}
        for number, (received, reading) in enumerate(_read_all(run, unread, mapper), start=done + 1):
            _load(run, received, receive_attachments(run, received, reading))
            if progress is not None:
                progress(number, len(tried), received.receipt.file_name)


def _unread(run: Run, tried: set[str]) -> list[Received]:
    """What waits and is not still inside a file that waits too: its covering letter is to be read first."""
    waiting = [both for both in pending(run.db) if both[0].content_hash not in tried]
    unread = {source_file.content_hash for source_file, _ in waiting}
    return [
        Received(source_file, receipt, covering_letter(run.db, receipt.parent_hash))
        for source_file, receipt in waiting
        if receipt.parent_hash not in unread
    ]


def _read_all(run: Run, files: list[Received], mapper: BatchMapper) -> Iterator[tuple[Received, Reading]]:
    reader = partial(read_batch, run.project.root, run.settings)
    for batch, readings in mapper(reader, batches_of(files, run.settings.batch_size)):
        yield from zip(batch.files, readings, strict=True)


def _load(run: Run, received: Received, reading: Reading) -> None:
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
