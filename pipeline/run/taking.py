"""What becomes of a reading: into ``attention/`` where a person is needed, and into the database, once."""

from __future__ import annotations

import traceback
from typing import Final

from pipeline.isolation.endings import faulty
from pipeline.isolation.fault import Fault
from pipeline.load.families import file_name_of
from pipeline.load.loader import RowsRefused, load_reading
from pipeline.load.pending import ending_of, keep_earlier_reading, was_read_by
from pipeline.model.reading import Ending, Reading
from pipeline.readers.unlock.version import UNLOCK_VERSION
from pipeline.run.attachments import receive_attachments
from pipeline.run.attention import show
from pipeline.run.batches import Received
from pipeline.run.faults import keep_fault
from pipeline.run.report import FileOutcome
from pipeline.run.state import Run, note

GOOD: Final = frozenset({Ending.READ})
_WAS_READ: Final = frozenset({Ending.READ, Ending.READ_IN_PART})
_NOT_THE_DOCUMENTS_FAULT: Final = frozenset(
    {Ending.TIMED_OUT, Ending.CRASHED, Ending.NOT_STORED, Ending.NEEDS_PASSWORD, Ending.NEEDS_OCR}
)
"""Endings that the same bytes may have on one day and not on another: a busy machine, a password not at hand."""


def take(run: Run, received: Received, reading: Reading) -> None:
    """Receive what came inside the file, then load what was read of it; a crash between leaves both to do again.

    A file that was read before keeps its figures where it now fails for a reason that is not its own.
    """
    if _stands_back(run, reading):
        _keep_earlier(run, received, reading)
    else:
        _load(run, received, receive_attachments(run, received, reading))


def _stands_back(run: Run, reading: Reading) -> bool:
    """True where the earlier reading is to hold: this one failed on the day, or lacks the password that one had."""
    if ending_of(run.db, reading.content_hash) not in _WAS_READ:
        return False
    is_now_unlocked = reading.document is not None and reading.document.reader.name == UNLOCK_VERSION.name
    was_unlocked = was_read_by(run.db, reading.content_hash) == UNLOCK_VERSION.name
    return reading.ending in _NOT_THE_DOCUMENTS_FAULT or (was_unlocked and not is_now_unlocked)


def _keep_earlier(run: Run, received: Received, reading: Reading) -> None:
    reason = f"It could not be read again, and what was read earlier stays. {reading.reason}"
    with run.db.atomic():
        keep_earlier_reading(run.db, reading.content_hash)
        note(run, _outcome(run, received, reading, reason), received.receipt, 0.0)


def _load(run: Run, received: Received, reading: Reading) -> None:
    """Put a file that needs a person where one looks for it, then load its reading.

    In this order a crash between the two leaves the file unread, so that the next run does both again.
    """
    if reading.ending not in GOOD:
        show(run.project, received, reading)
    try:
        _store(run, received, reading)
    except RowsRefused as error:
        take(run, received, _contradicting(run, reading, error))


def _contradicting(run: Run, reading: Reading, error: RowsRefused) -> Reading:
    """A reading whose rows the database refuses, as a fault of this program: told and kept, no end of the run.

    Raises:
        RowsRefused: it holds no rows, so the fault is not in what was read.
    """
    if reading.document is None:
        raise error
    fault = Fault(type(error).__name__, "pipeline/load/loader.py", "".join(traceback.format_exception(error)))
    problem = faulty(fault, keep_fault(run.project.root, reading.content_hash, fault))
    return Reading(reading.content_hash, problem.ending, problem.reason, problem.advice, reader=reading.document.reader)


def _store(run: Run, received: Received, reading: Reading) -> None:
    with run.db.atomic():
        load_reading(run.db, reading, run_id=run.run_id)
        note(run, _outcome(run, received, reading, reading.reason), received.receipt, 0.0)


def _outcome(run: Run, received: Received, reading: Reading, reason: str) -> FileOutcome:
    well = "reread" if run.is_rereading else "new"
    parent_hash = received.receipt.parent_hash
    return FileOutcome(
        received.receipt.file_name,
        reading.content_hash,
        well if reading.ending in GOOD else "attention",
        reading.ending,
        reason,
        reading.advice,
        len(reading.observations),
        len(reading.findings),
        came_inside=file_name_of(run.db, parent_hash) if parent_hash is not None else "",
    )
