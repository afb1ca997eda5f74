"""Open a locked file with a password that a person gives. It goes to the reading process and nowhere else.

The unlocked file is received as lying inside the locked one, and from then on needs no password: it may be read again,
shown and exported like any other. Both originals stay in the archive.
"""

from __future__ import annotations

from functools import partial

from pipeline.errors import DocumentError, OriginalLost, PipelineError
from pipeline.isolation import Assignment, shared_pool
from pipeline.load.families import covering_letter
from pipeline.load.pending import arrival_of
from pipeline.model.reading import Reading
from pipeline.receive.archive import OriginalState, verify
from pipeline.run.batches import Received, allowance_of, one_after_another
from pipeline.run.faults import keep_fault
from pipeline.run.report import Progress, RunReport
from pipeline.run.session import end, session
from pipeline.run.state import Run
from pipeline.run.taking import take
from pipeline.run.waves import read_in_waves
from pipeline.settings import Project, Settings

_WORK = "pipeline.run.unlock_work:unlock_source_file"


def open_with_password(
    project: Project, settings: Settings, content_hash: str, password: str, progress: Progress | None = None
) -> RunReport:
    """Unlock a received file, receive what comes out, and read that.

    Raises:
        DocumentError: the password does not open it, or the file cannot be opened this way; nothing has changed.
        PipelineError: as ``session``.
    """
    refusal: PipelineError | None = None
    with session(project, settings, "password") as run:
        received = _received(run, content_hash)
        try:
            reading = _unlocked(run, received, password)
        except DocumentError as error:
            refusal = error
        else:
            take(run, received, reading)
            read_in_waves(run, one_after_another, partial(take, run), progress)
        report = end(run)
    if refusal is not None:
        raise refusal
    return report


def _received(run: Run, content_hash: str) -> Received:
    source_file, receipt = arrival_of(run.db, content_hash)
    return Received(source_file, receipt, covering_letter(run.db, receipt.parent_hash))


def _unlocked(run: Run, received: Received, password: str) -> Reading:
    source_file = received.source_file
    if verify(run.project, source_file.content_hash, source_file.archive_path) is not OriginalState.WHOLE:
        raise OriginalLost(f"The archive does not hold it whole: {source_file.archive_path}.")
    pool = shared_pool(_WORK, 1, allowance_of(run.settings))
    arguments = (run.project.root, run.settings, received, password)
    assignment = Assignment(source_file.content_hash, source_file.byte_count, arguments)
    (reading,) = pool.read_all([assignment], partial(keep_fault, run.project.root))
    assert reading is not None, "the first of an errand is always read"
    if reading.document is None:
        raise DocumentError(f"{reading.reason} {reading.advice}")
    return reading
