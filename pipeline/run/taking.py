"""What becomes of a reading: into ``attention/`` where a person is needed, and into the database, once."""

from __future__ import annotations

from typing import Final

from pipeline.load.families import file_name_of
from pipeline.load.loader import load_reading
from pipeline.model.reading import Ending, Reading
from pipeline.receive.attention import set_aside
from pipeline.run.attachments import receive_attachments
from pipeline.run.batches import Received
from pipeline.run.report import FileOutcome
from pipeline.run.state import Run, note

GOOD: Final = frozenset({Ending.READ})


def take(run: Run, received: Received, reading: Reading) -> None:
    """Receive what came inside the file, then load what was read of it; a crash between leaves both to do again."""
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
    note(run, _outcome(run, received, reading), received.receipt, 0.0)


def _outcome(run: Run, received: Received, reading: Reading) -> FileOutcome:
    well = "reread" if run.is_rereading else "new"
    parent_hash = received.receipt.parent_hash
    return FileOutcome(
        received.receipt.file_name,
        reading.content_hash,
        well if reading.ending in GOOD else "attention",
        reading.ending,
        reading.reason,
        reading.advice,
        len(reading.observations),
        len(reading.findings),
        came_inside=file_name_of(run.db, parent_hash) if parent_hash is not None else "",
    )
