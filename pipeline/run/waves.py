"""Files read in waves: what arrives, then what waits, then what came out of that, until nothing is left.

The way from received files to readings that ingest and re-reading share; what becomes of a reading is the caller's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from pipeline.load.families import covering_letter
from pipeline.load.pending import pending, pending_of
from pipeline.model.reading import Reading
from pipeline.receive.archive import original_path
from pipeline.run.arrivals import Intake
from pipeline.run.batches import Batch, BatchMapper, Received, batches_of, make_ocr_cache, read_batch
from pipeline.run.endings import lost_original
from pipeline.run.report import Progress
from pipeline.run.state import Run

Take = Callable[[Received, Reading], None]
"""Is given each file with its reading, in this process; must set the file's ending, or it is read no second time."""


def read_in_waves(
    run: Run, mapper: BatchMapper, take: Take, progress: Progress | None = None, intakes: Iterable[Intake] = ()
) -> None:
    """Read what ``intakes`` bring while they come, what else waits in ``run.db``, then what came out of all that
    (attachments, members of a bundle), to the end.

    Files that were known before wait until everything is received: it may bring back what the archive had lost.
    """
    make_ocr_cache(run.project.root)
    arriving = _Arriving(run, iter(intakes))
    waves = _Waves(run, mapper, take, progress, arriving)
    waves.read(arriving)
    arriving.receive_the_rest()
    while unread := _unread(run, waves.tried):
        waves.read(waves.without_lost(unread))


def _unread(run: Run, tried: set[str]) -> list[Received]:
    """What waits and is not still inside a file that waits too: its covering letter is to be read first."""
    waiting = [both for both in pending(run.db) if both[0].content_hash not in tried]
    unread = {source_file.content_hash for source_file, _ in waiting}
    return [
        Received(source_file, receipt, covering_letter(run.db, receipt.parent_hash))
        for source_file, receipt in waiting
        if receipt.parent_hash not in unread
    ]


@dataclass(slots=True)
class _Arriving:
    """Files that were dropped and not known before, received as they are asked for."""

    run: Run
    intakes: Iterator[Intake]
    waiting: deque[Received] = field(default_factory=deque)
    received: int = 0
    still_to_come: int = 0

    def __iter__(self) -> Iterator[Received]:
        while self.waiting or self._receive_more():
            if self.waiting:
                yield self.waiting.popleft()

    def receive_the_rest(self) -> None:
        while self._receive_more():
            pass

    def _receive_more(self) -> bool:
        """Receive one group; False where there is none."""
        intake = next(self.intakes, None)
        if intake is None:
            return False
        dropped = [Received(*both) for both in pending_of(self.run.db, intake.content_hashes)]
        self.waiting.extend(dropped)
        self.received += len(dropped)
        self.still_to_come = intake.still_to_come
        return True


@dataclass(slots=True)
class _Waves:
    """What all waves of a run have in common."""

    run: Run
    mapper: BatchMapper
    take: Take
    progress: Progress | None
    arriving: _Arriving
    tried: set[str] = field(default_factory=set)
    waiting: int = 0
    """How many files the wave began with; of those that arrive, more come to be known."""

    def without_lost(self, files: list[Received]) -> list[Received]:
        """Begin a wave with those whose original the archive has lost, which no reader needs to look for; the rest."""
        self.waiting = len(self.tried) + len(files)
        there: list[Received] = []
        lost: list[tuple[Received, Reading]] = []
        for received in files:
            if original_path(self.run.project, received.source_file.archive_path).is_file():
                there.append(received)
            else:
                lost.append((received, lost_original(received.source_file)))
        self._take_all(lost)
        return there

    def read(self, files: Iterable[Received]) -> None:
        """Read and take the files. One that its batch had no room for is not taken and comes in the next wave."""
        reader = partial(read_batch, self.run.project.root, self.run.settings)
        for batch, readings in self.mapper(reader, batches_of(files, self.run.settings.batch_size)):
            self._take_all(_taken(batch, readings))

    def _take_all(self, pairs: Iterable[tuple[Received, Reading]]) -> None:
        """Take files together, as making each durable by itself takes longer than loading it.

        Those that hold others are taken by themselves, as their members are put into the archive on the way; and once
        all that was dropped is received, so that a file both dropped and held is known as the dropped one.
        """
        for holds_others, some in groupby(pairs, lambda pair: _holds_others(pair[1])):
            if holds_others:
                self.arriving.receive_the_rest()
                for pair in some:
                    self._take(*pair)
            else:
                with self.run.db.together():
                    for pair in some:
                        self._take(*pair)

    def _take(self, received: Received, reading: Reading) -> None:
        self.tried.add(received.source_file.content_hash)
        self.take(received, reading)
        if self.progress is not None:
            known = max(self.waiting, self.arriving.received + self.arriving.still_to_come)
            self.progress(len(self.tried), known, received.receipt.file_name)


def _taken(batch: Batch, readings: tuple[Reading, ...]) -> list[tuple[Received, Reading]]:
    read = {reading.content_hash: reading for reading in readings}
    taken = [
        (received, read[received.source_file.content_hash])
        for received in batch.files
        if received.source_file.content_hash in read
    ]
    if not taken:
        raise RuntimeError(f"batch {batch.number} came back without a reading")
    return taken


def _holds_others(reading: Reading) -> bool:
    return reading.document is not None and bool(reading.document.attachments)
