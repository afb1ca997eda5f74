import threading
from collections.abc import Sequence
from typing import Any

import pytest

from pipeline.model.reading import Ending, Reading
from pipeline.run.batches import Batch

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("prefect"), pytest.mark.usefixtures("prefect_server")]

BATCHES = tuple(Batch(number, ()) for number in range(1, 6))


def read_with_thread_name(batch: Batch) -> tuple[Reading, ...]:
    """A reading that says which batch it is of and which thread made it."""
    return (Reading(f"{batch.number:064x}", Ending.READ, reason=threading.current_thread().name),)


def fail_on_the_third(batch: Batch) -> tuple[Reading, ...]:
    if batch.number == 3:
        raise ZeroDivisionError("a bug")
    return read_with_thread_name(batch)


def mapped(reader: Any, batches: Sequence[Batch]) -> list[tuple[Batch, tuple[Reading, ...]]]:
    """What the mapper yields inside a flow."""
    from prefect import flow

    from flows.batch_tasks import as_tasks

    @flow(name="test", persist_result=False)
    def run() -> list[tuple[Batch, tuple[Reading, ...]]]:
        return list(as_tasks(reader, batches))

    return run()


def test_every_batch_comes_back_once_with_its_own_readings() -> None:
    pairs = mapped(read_with_thread_name, BATCHES)
    assert sorted(batch.number for batch, _ in pairs) == [1, 2, 3, 4, 5]
    assert all(readings[0].content_hash == f"{batch.number:064x}" for batch, readings in pairs)


def test_two_batches_are_under_way_at_the_same_time() -> None:
    both = threading.Barrier(2, timeout=60)

    def wait_for_the_other(batch: Batch) -> tuple[Reading, ...]:
        both.wait()
        return read_with_thread_name(batch)

    assert len(mapped(wait_for_the_other, BATCHES[:2])) == 2


def test_no_batches_are_no_tasks() -> None:
    assert mapped(read_with_thread_name, ()) == []


def test_a_bug_stays_loud() -> None:
    with pytest.raises(ZeroDivisionError, match="a bug"):
        mapped(fail_on_the_third, BATCHES)
