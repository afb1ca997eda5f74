"""Batches as Prefect tasks. Imports Prefect: import it only after ``flows.environment.prepare_prefect``.

One task a batch, not one a file: recording a task costs some 35 ms of processor time, reading a file about as much.
Tasks run in threads, and only wait there: each document is read in one of the worker processes that they share.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.futures import PrefectFuture, as_completed

from flows.records import note_submitted
from pipeline.model.reading import Reading
from pipeline.run.batches import Batch

Readings = tuple[Reading, ...]
BatchReader = Callable[[Batch], Readings]

BATCHES_UNDER_WAY = 2
"""So that the workers have something to do while one batch ends and is loaded, and memory stays bounded."""


class Elsewhere(Protocol):
    """Something that has batches read on other machines."""

    @property
    def width(self) -> int:
        """How many batches it takes at a time."""
        ...

    def read(self, batch: Batch) -> Readings:
        """The batch's readings, as ``read_batch`` gives them."""
        ...


def as_tasks(
    reader: BatchReader, batches: Iterable[Batch], under_way: int = BATCHES_UNDER_WAY
) -> Iterator[tuple[Batch, Readings]]:
    """The mapper that makes each batch a task of the flow it is called in; yields batches as they finish."""
    following = iter(batches)
    running = {_submit(reader, batch): batch for batch in islice(following, under_way)}
    while running:
        future = next(as_completed(list(running)))
        batch = running.pop(future)
        yield batch, future.result()
        running |= {_submit(reader, batch): batch for batch in islice(following, 1)}


def as_cluster_tasks(
    cluster: Elsewhere, _reader: BatchReader, batches: Iterable[Batch]
) -> Iterator[tuple[Batch, Readings]]:
    """The same where a cluster reads: each task waits in its thread for the worker that has the batch."""
    return as_tasks(cluster.read, batches, cluster.width)


def _submit(reader: BatchReader, batch: Batch) -> PrefectFuture[Readings]:
    note_submitted()
    # a partial, because Prefect walks through every dataclass among a task's arguments
    return read_batch_task.submit(batch.number, functools.partial(reader, batch))


@task(name="read batch", task_run_name="batch {number}", cache_policy=NO_CACHE, persist_result=False)
def read_batch_task(number: int, read: Callable[[], Readings]) -> Readings:  # noqa: ARG001 - names the task run
    """One batch. Not retried: a document that cannot be read is a result, anything else a bug."""
    return read()
