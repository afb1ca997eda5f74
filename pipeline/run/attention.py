"""What a person should look at lies in ``attention/``: put there before it is loaded, taken away once it reads well."""

from __future__ import annotations

from pipeline.load.pending import read_whole
from pipeline.load.store import Store
from pipeline.model.reading import Ending, Reading
from pipeline.receive.attention import clear, noted_hashes, set_aside
from pipeline.run.batches import Received
from pipeline.settings import Project


def show(project: Project, received: Received, reading: Reading) -> None:
    """A copy of the original with the reason beside it; nothing where the archive has lost the original."""
    if reading.ending is not Ending.NOT_STORED:
        set_aside(project, received.receipt, received.source_file, reading.reason, reading.advice)


def clear_settled(project: Project, db: Store) -> None:
    """Remove copies and notes of all that is read whole by now, whichever run read it."""
    settled = read_whole(db, noted_hashes(project))
    if settled:
        clear(project, settled)
