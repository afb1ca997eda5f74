import os
import signal
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pipeline.isolation import Assignment, WorkerPool, pool, processes
from pipeline.isolation.allowance import MEBIBYTE, Allowance
from pipeline.isolation.worker import Worker, WorkerStartError
from pipeline.model.reading import Ending
from tests.isolation.asking import GOOD, is_running, linux_only, posix_only, text_of


def test_documents_come_back_in_order_from_few_processes_that_are_not_this_one(make_readers) -> None:
    with make_readers(size=2) as readers:
        readings = readers(*(("good", str(number)) for number in range(40)), *["process_id"] * 20)
    assert [text_of(reading) for reading in readings[:40]] == [str(number) for number in range(40)]
    processes = {text_of(reading) for reading in readings[40:]}
    assert 1 <= len(processes) <= 2
    assert str(os.getpid()) not in processes


def test_workers_started_ahead_are_those_that_read(make_readers, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Worker] = []

    def start(*arguments: Any) -> Worker:
        started.append(Worker(*arguments))
        return started[-1]

    monkeypatch.setattr(pool, "Worker", start)
    with make_readers(size=2) as readers:
        readers.pool.start_ahead(5)
        for thread in threading.enumerate():
            if thread.name == "worker ahead":
                thread.join()
        readings = readers(*["process_id"] * 20)
    assert len(started) == 2
    assert {int(text_of(reading)) for reading in readings} <= {worker._process.pid for worker in started}


def test_workers_that_cannot_be_started_ahead_are_told_of_when_they_are_needed() -> None:
    readers = WorkerPool("no_such_module:read", 1, Allowance())
    readers.start_ahead(1)
    with pytest.raises(WorkerStartError, match="no_such_module"):
        readers.read_all([Assignment("0", 0, ())], lambda _hash, _fault: "")


def test_a_system_without_threads_to_spare_starts_nothing_ahead_and_fails_nothing(
    make_readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with make_readers(size=1) as readers:
        with monkeypatch.context() as without_threads:
            without_threads.setattr(pool.threading.Thread, "start", refused)
            readers.pool.start_ahead(1)
        assert len(readers("process_id")) == 1


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_disk_that_is_full_while_workers_start_ahead_is_told_when_they_are_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    readers = WorkerPool("no_such_module:read", 1, Allowance())
    readers.start_ahead(1)
    with pytest.raises(FileNotFoundError):
        readers.read_all([Assignment("0", 0, ())], lambda _hash, _fault: "")


def test_a_slow_document_takes_none_of_the_time_of_the_one_handed_behind_it(make_readers) -> None:
    with make_readers(seconds=1.5) as readers:
        readings = readers(*[("take_a_while", "0.9")] * 2, GOOD, GOOD)
    assert [each.ending for each in readings] == [Ending.READ] * 4


def test_time_runs_for_one_handed_behind_another_once_that_has_been_answered(make_readers) -> None:
    with make_readers(seconds=1.0) as readers:
        readings = readers(GOOD, "loop_in_c", GOOD, GOOD)
    assert [each.ending for each in readings] == [Ending.READ, Ending.TIMED_OUT, Ending.READ, Ending.READ]


def test_the_last_documents_do_not_wait_for_a_slow_one_while_a_worker_has_nothing_to_do(make_readers) -> None:
    with make_readers(size=2) as readers:
        slow, *others = readers(("take_a_while", "2"), "process_id", "process_id")
    assert text_of(slow) not in {text_of(each) for each in others}


def test_a_request_too_long_for_the_pipe_is_kept_back_until_its_turn(make_readers) -> None:
    """Or the parent would wait for the worker to take it, and could not stop the one that never does."""
    with make_readers(seconds=2.0) as readers:
        started = time.monotonic()
        looped, *long = readers("loop_in_c", *[("good", letter * 500_000) for letter in "abcd"])
        assert time.monotonic() - started < 9  # its limit of processor time would end it after 12
    assert looped.ending is Ending.TIMED_OUT
    assert [text_of(each) for each in long] == [letter * 500_000 for letter in "abcd"]


def test_large_answers_and_long_requests_do_not_wait_for_each_other(make_readers) -> None:
    with make_readers() as readers:
        readings = readers(*["give_back_too_much", ("good", "x" * 500_000)] * 4)
    assert {each.ending for each in readings} == {Ending.READ}


def test_several_calls_at_once_share_the_workers(make_readers, monkeypatch: pytest.MonkeyPatch) -> None:
    running: list[Worker] = []
    most = 0

    def start(*arguments: Any) -> Worker:
        nonlocal most
        worker = Worker(*arguments)
        running.append(worker)
        most = max(most, sum(each._process.poll() is None for each in running))
        return worker

    monkeypatch.setattr(pool, "Worker", start)
    with make_readers(size=2) as readers, ThreadPoolExecutor(4) as threads:
        calls = [threads.submit(readers, GOOD, *["process_id"] * 5, "abort", GOOD) for _ in range(4)]
        endings = [[reading.ending for reading in call.result()] for call in calls]
    assert endings == [[*[Ending.READ] * 6, Ending.CRASHED, Ending.READ]] * 4
    assert most <= 2


def test_what_the_parent_holds_is_bounded_by_reading_no_further(make_readers) -> None:
    with make_readers(held_bytes=5 * MEBIBYTE) as readers:
        first, second, third = readers("give_back_too_much", "give_back_too_much", "give_back_too_much")
        (alone,) = readers("give_back_too_much")
        many = readers(*["give_back_too_much"] * 6)
    assert [each and each.ending for each in many] == [Ending.READ, Ending.READ, *[None] * 4]
    assert (first.ending, second.ending, third) == (Ending.READ, Ending.READ, None)
    assert alone.ending is Ending.READ


@linux_only
def test_sockets_that_nobody_listens_on_any_more_are_removed_and_others_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "PIPES", str(tmp_path))
    dead, alive, other = (tmp_path / name for name in (f"OSL_PIPE_{os.getuid()}_a", f"OSL_PIPE_{os.getuid()}_b", "c"))
    with socket.socket(socket.AF_UNIX) as left, socket.socket(socket.AF_UNIX) as listening:
        left.bind(str(dead))
        left.close()
        listening.bind(str(alive))
        other.touch()
        processes.remove_dead_pipes()
    assert sorted(tmp_path.iterdir()) == [alive, other]


@posix_only
def test_a_worker_that_died_while_it_rested_is_replaced(readers) -> None:
    (first,) = (int(text_of(reading)) for reading in readers("process_id"))
    os.kill(first, signal.SIGKILL)
    (reading,) = readers("process_id")
    assert int(text_of(reading)) != first


def test_a_worn_worker_is_replaced(make_readers) -> None:
    with make_readers(documents_per_worker=2) as readers:
        processes = [text_of(reading) for reading in readers(*["process_id"] * 6)]
    assert processes[0] == processes[1] != processes[2] == processes[3] != processes[4] == processes[5]


def test_workers_rest_and_go_when_nothing_comes(make_readers, monkeypatch) -> None:
    monkeypatch.setattr(pool, "IDLE_SECONDS", 0.1)
    with make_readers() as readers:
        first = text_of(readers("process_id")[0])
        deadline = time.monotonic() + 10
        while is_running(int(first)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert text_of(readers("process_id")[0]) != first


@pytest.mark.slow
def test_an_interruption_ends_the_workers_at_once(make_readers) -> None:
    with make_readers(seconds=60.0) as readers:
        (pid,) = (int(text_of(reading)) for reading in readers("process_id"))
        threading.Timer(1.0, readers.pool.close).start()
        started = time.monotonic()
        with pytest.raises(WorkerStartError, match="stopped"):
            readers("loop", GOOD, GOOD, GOOD)
        assert time.monotonic() - started < 10
        assert not is_running(pid)


def test_what_began_before_the_pool_was_closed_gets_no_worker_of_those_that_began_after(make_readers) -> None:
    with make_readers() as readers:
        readers.pool.close()
        readers(GOOD)
        with pytest.raises(WorkerStartError, match="stopped"):
            readers.pool.lend(0)


def test_a_worker_that_does_not_start_is_told_though_another_reads_on(
    make_readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = threading.Semaphore(1)

    def start(*arguments: Any) -> Worker:
        if places.acquire(blocking=False):
            return Worker(*arguments)
        raise WorkerStartError("no more")

    monkeypatch.setattr(pool, "Worker", start)
    with make_readers(size=2) as readers:
        started = time.monotonic()
        with pytest.raises(WorkerStartError, match="no more"):
            readers(*["loop_in_c"] * 2)
        assert time.monotonic() - started < 20


def test_work_that_cannot_be_imported_is_no_documents_fault() -> None:
    broken = WorkerPool("no_such_module:read", 1, Allowance())
    with pytest.raises(WorkerStartError, match="No module named 'no_such_module'"):
        broken.read_all([Assignment("00", 0, ())], lambda _hash, _fault: "")
