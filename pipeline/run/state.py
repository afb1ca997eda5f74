"""What a run knows of itself while it goes on, and how it notes what became of a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from pipeline.load.pending import ending_of
from pipeline.load.runs import RunFile, record_run_file
from pipeline.load.store import Store
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.run.report import FileOutcome
from pipeline.settings import Project, Settings


@dataclass(slots=True)
class Run:
    """A run in progress."""

    project: Project
    settings: Settings
    db: Store
    run_id: str
    started_at: dt.datetime
    files: list[FileOutcome] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)
    ignored: list[tuple[str, str]] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)
    """What was put right before the run began, in sentences."""
    is_rereading: bool = False
    """True where files are read that were read before."""


def note_duplicate(run: Run, source_file: SourceFile, receipt: Receipt, came_inside: str = "") -> None:
    """Note bytes that came before; ``came_inside`` is the name of the file they came in this time."""
    ending = ending_of(run.db, source_file.content_hash)
    outcome = FileOutcome(
        receipt.file_name,
        source_file.content_hash,
        "duplicate",
        ending,
        "The same bytes came in before.",
        came_inside=came_inside,
    )
    note(run, outcome, receipt, 0.0)


def note(run: Run, outcome: FileOutcome, receipt: Receipt, seconds: float) -> None:
    """Put a file's outcome into the report and the database."""
    run.files.append(outcome)
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
