"""Files read in waves: what waits, then what came out of that, until nothing is left.

The way from received files to readings that ingest and re-reading share; what becomes of a reading is the caller's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from pipeline.load.families import covering_letter
from pipeline.load.pending import pending
from pipeline.model.reading import Reading
from pipeline.receive.archive import original_path
from pipeline.run.batches import BatchMapper, Received, batches_of, make_ocr_cache, read_batch
from pipeline.run.endings import lost_original
from pipeline.run.report import Progress
from pipeline.run.state import Run

Take = Callable[[Received, Reading], None]
"""Is given each file with its reading, in this process; must set the file's ending, or it is read no second time."""


def read_in_waves(run: Run, mapper: BatchMapper, take: Take, progress: Progress | None = None) -> None:
    """Read what waits in ``run.db``, then what came out of that (attachments, members of a bundle), to the end."""
    make_ocr_cache(run.project.root)
    tried: set[str] = set()
    while unread := _unread(run, tried):
        known = len(tried) + len(unread)
        for received, reading in _read_all(run, unread, mapper):
            tried.add(received.source_file.content_hash)
            take(received, reading)
            if progress is not None:
                progress(len(tried), known, received.receipt.file_name)


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
    """Each with its reading; first those whose original the archive has lost, which no reader needs to look for.

    One that its batch had no room for is not among them and comes in the next wave.
    """
    for received in files:
        if not original_path(run.project, received.source_file.archive_path).is_file():
            yield received, lost_original(received.source_file)
    files = [each for each in files if original_path(run.project, each.source_file.archive_path).is_file()]
    reader = partial(read_batch, run.project.root, run.settings)
    for batch, readings in mapper(reader, batches_of(files, run.settings.batch_size)):
        read = {reading.content_hash: reading for reading in readings}
        taken = [received for received in batch.files if received.source_file.content_hash in read]
        if not taken:
            raise RuntimeError(f"batch {batch.number} came back without a reading")
        yield from ((received, read[received.source_file.content_hash]) for received in taken)
