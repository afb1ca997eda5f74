import os
from collections.abc import Sequence
from typing import Any

import pytest

from pipeline.model.reading import Ending, Reading
from pipeline.run import Batch

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect"), pytest.mark.usefixtures("prefect_server")]

BATCHES = tuple(Batch(number, ()) for number in range(1, 6))


def read_with_process_id(batch: Batch) -> tuple[Reading, ...]:
    """A reading that says which batch it is of and which process made it."""
    return (Reading(f"{batch.number:064x}", Ending.READ, reason=str(os.getpid())),)


def fail_on_the_third(batch: Batch) -> tuple[Reading, ...]:
    if batch.number == 3:
        raise ZeroDivisionError("a bug")
    return read_with_process_id(batch)


def mapped(workers: int, reader: Any, batches: Sequence[Batch]) -> list[tuple[Batch, tuple[Reading, ...]]]:
    """What the mapper yields inside a flow."""
    from prefect import flow

    from flows.batch_tasks import as_tasks

    @flow(name="test", persist_result=False)
    def run() -> list[tuple[Batch, tuple[Reading, ...]]]:
        return list(as_tasks(workers)(reader, batches))

    return run()


@pytest.mark.parametrize("workers", [1, 2])
def test_every_batch_comes_back_once_with_its_own_readings(workers: int) -> None:
    pairs = mapped(workers, read_with_process_id, BATCHES)
    assert sorted(batch.number for batch, _ in pairs) == [1, 2, 3, 4, 5]
    assert all(readings[0].content_hash == f"{batch.number:064x}" for batch, readings in pairs)


def test_several_batches_are_read_in_other_processes() -> None:
    processes = {readings[0].reason for _, readings in mapped(2, read_with_process_id, BATCHES)}
    assert str(os.getpid()) not in processes


def test_a_single_batch_is_read_in_this_process() -> None:
    ((_, readings),) = mapped(2, read_with_process_id, BATCHES[:1])
    assert readings[0].reason == str(os.getpid())


def test_no_batches_are_no_tasks() -> None:
    assert mapped(2, read_with_process_id, ()) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bug_stays_loud(workers: int) -> None:
    with pytest.raises(ZeroDivisionError, match="a bug"):
        mapped(workers, fail_on_the_third, BATCHES)
