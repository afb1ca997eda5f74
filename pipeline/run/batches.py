"""Batches: the unit of work that a runner (plain Python, Prefect, later a cluster) maps over.

``read_batch`` touches neither database nor inbox, and takes and returns what can be pickled. All batches of a process
share its worker processes, so that batches may be mapped in threads.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.model.letter import Letter
from pipeline.model.reading import Reading
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.run.faults import keep_fault
from pipeline.run.versions import with_reader
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.isolation import Allowance, WorkerPool

_WORK = "pipeline.run.read_work:read_for_loading"
"""Named, not imported: readers and vocabularies are loaded in the workers alone."""


OCR_CACHE = Path(".cache", "ocr")
"""Where a project keeps what OCR read; it may be deleted at any time. Workers write there, and make no folders."""


@dataclass(frozen=True, slots=True)
class Received:
    """A source file on its way to being read, with the receipt under whose name people know it."""

    source_file: SourceFile
    receipt: Receipt
    covering: Letter | None = None
    """The letter it came with, where it is an attachment or lies in a bundle."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are read together as one task."""

    number: int
    files: tuple[Received, ...]


BatchReader = Callable[[Batch], tuple[Reading, ...]]
BatchMapper = Callable[[BatchReader, Iterable[Batch]], Iterator[tuple[Batch, tuple[Reading, ...]]]]
"""Applies a reader to every batch and yields each with its readings as they are done, in any order.

It asks for a batch when it can have it read: files of later ones may still be on their way into the archive.
"""

BATCHES_AHEAD = 2
"""So that every worker has something to do while one batch ends, is loaded, and the next files are received."""


def batches_of(files: Iterable[Received], size: int) -> Iterator[Batch]:
    """Cut the files of a run into batches of at most ``size``, numbered from 1, as they come."""
    coming = iter(files)
    for number in count(1):
        batch = tuple(islice(coming, size))
        if not batch:
            return
        yield Batch(number, batch)


def one_after_another(reader: BatchReader, batches: Iterable[Batch]) -> Iterator[tuple[Batch, tuple[Reading, ...]]]:
    """The plain runner: one batch after another, those behind already being read while the caller loads this one."""
    ahead = ThreadPoolExecutor(BATCHES_AHEAD, thread_name_prefix="batch")
    coming: deque[tuple[Batch, Future[tuple[Reading, ...]]]] = deque()
    try:
        for batch in batches:
            coming.append((batch, ahead.submit(reader, batch)))
            if len(coming) > BATCHES_AHEAD:
                first, future = coming.popleft()
                yield first, future.result()
        for first, future in coming:
            yield first, future.result()
    except BaseException:  # Ctrl-C, or the caller has had enough: nobody will load what is still being read
        from pipeline.isolation.shared import close_pools

        ahead.shutdown(wait=False, cancel_futures=True)
        close_pools()
        raise
    ahead.shutdown()


def read_batch(project_root: Path, settings: Settings, batch: Batch) -> tuple[Reading, ...]:
    """Read and interpret the files of a batch, each in a worker process; in order.

    Where what they hold fills the room there is for readings, the rest is left out; the first never is.

    Raises:
        WorkerStartError: no worker process can be started.
    """
    from pipeline.isolation import Assignment  # an empty run needs none

    pool = _readers(project_root, settings)
    assignments = [
        Assignment(each.source_file.content_hash, each.source_file.byte_count, (project_root, settings, each))
        for each in batch.files
    ]
    readings = pool.read_all(assignments, partial(keep_fault, project_root))
    return tuple(
        with_reader(reading, received.source_file.media_type)
        for reading, received in zip(readings, batch.files, strict=True)
        if reading is not None
    )


def start_readers(project_root: Path, settings: Settings, file_count: int) -> None:
    """Start worker processes for so many files that are about to be received; the machine has more than one core."""
    make_ocr_cache(project_root)
    _readers(project_root, settings).start_ahead(file_count)


def make_ocr_cache(project_root: Path) -> None:
    """Make the folder that workers may write to; without it they are slower."""
    with suppress(OSError):
        (project_root / OCR_CACHE).mkdir(parents=True, exist_ok=True)


def _readers(project_root: Path, settings: Settings) -> WorkerPool:
    from pipeline.isolation import shared_pool

    allowance = replace(allowance_of(settings), writable_folders=(str(project_root / OCR_CACHE),))
    return shared_pool(_WORK, worker_count(settings), allowance)


def worker_count(settings: Settings) -> int:
    """How many documents are read at the same time."""
    return settings.workers or os.cpu_count() or 1


def allowance_of(settings: Settings) -> Allowance:
    """What the settings let one document cost."""
    from pipeline.isolation import Allowance

    return Allowance(
        seconds=float(settings.document_seconds),
        memory_bytes=settings.document_megabytes * 1024 * 1024,
        max_pages=settings.max_pages,
        max_cells=settings.max_cells,
    )
