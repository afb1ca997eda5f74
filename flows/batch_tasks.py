"""Batches as Prefect tasks. Imports Prefect: import it only after ``flows.environment.prepare_prefect``.

One task a batch, not one a file: recording a task costs some 35 ms of processor time, reading a file about as much.
"""

from __future__ import annotations

import functools
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture, as_completed

from pipeline.model.reading import Reading
from pipeline.run import Batch, BatchMapper
from pipeline.settings import Settings

Readings = tuple[Reading, ...]
BatchReader = Callable[[Batch], Readings]


def worker_count(settings: Settings) -> int:
    """How many batches are read at the same time."""
    return settings.workers or os.cpu_count() or 1


def as_tasks(workers: int) -> BatchMapper:
    """A mapper that makes each batch a task of the flow it is called in.

    Several batches are read in processes of their own, never in threads: the PDF library crashes, or gives no text,
    when two threads use it. A single batch is read in this process, which saves starting another.
    """

    def mapper(reader: BatchReader, batches: Sequence[Batch]) -> Iterator[tuple[Batch, Readings]]:
        processes = min(workers, len(batches))
        if processes <= 1:
            yield from _in_turn(reader, batches, window=1)
            return
        spawn = multiprocessing.get_context("spawn")  # a forked child would share Prefect's threads and locks
        with ProcessPoolExecutor(processes, mp_context=spawn) as pool:
            yield from _in_turn(functools.partial(_read_in, pool, reader), batches, window=processes + 1)

    return mapper


def _in_turn(reader: BatchReader, batches: Sequence[Batch], window: int) -> Iterator[tuple[Batch, Readings]]:
    """Yield batches as they finish. At most ``window`` are under way or waiting to be loaded, to bound memory."""
    following = iter(batches)
    running = {_submit(reader, batch): batch for batch in islice(following, window)}
    while running:
        future = next(as_completed(list(running)))
        batch = running.pop(future)
        yield batch, future.result()
        running |= {_submit(reader, batch): batch for batch in islice(following, 1)}


def _submit(reader: BatchReader, batch: Batch) -> PrefectFuture[Readings]:
    # a partial, because Prefect walks through every dataclass among a task's arguments
    return read_batch_task.submit(batch.number, functools.partial(reader, batch))


def _read_in(pool: ProcessPoolExecutor, reader: BatchReader, batch: Batch) -> Readings:
    return pool.submit(reader, batch).result()


@task(name="read batch", task_run_name="batch {number}", cache_policy=NO_CACHE, persist_result=False)
def read_batch_task(number: int, read: Callable[[], Readings]) -> Readings:  # noqa: ARG001 - names the task run
    """One batch. Not retried: a document that cannot be read is a result, anything else a bug."""
    return read()
