import os
import re
import signal
import socket
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import Crashed, LimitExceeded, TimedOut
from pipeline.isolation import Assignment, WorkerPool, pool, processes
from pipeline.isolation.allowance import MEBIBYTE, Allowance
from pipeline.isolation.worker import Worker, WorkerStartError
from pipeline.model.reading import Ending

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the system does not limit address space")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and forks are POSIX")

GOOD = ("good", "fine")


def text_of(reading: Any) -> str:
    assert reading.document is not None, reading.reason
    return "".join(block.text for _, block in reading.document.blocks())


def is_running(pid: int) -> bool:
    """True for a process that runs; one that has ended and waits to be collected does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False


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


@posix_only
@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        ("abort", "ended by SIGABRT: a library gave up"),
        pytest.param("kill_itself", "ended by SIGKILL: the system ended it", marks=pytest.mark.slow),
        ("segfault", "ended by SIGSEGV"),
        ("exit_quietly", r"before it was done \(exit code 0\)"),
        pytest.param("exit_by_exception", r"before it was done \(exit code 1\)", marks=pytest.mark.slow),
        ("write_rubbish_into_the_answers", "cannot be true"),
        ("lie_about_the_hash", "it is of another document"),
        pytest.param("lie_about_the_ending", "no reader ends a document with not_stored", marks=pytest.mark.slow),
        pytest.param("lie_about_the_size", "grids of", marks=pytest.mark.slow),
        pytest.param("lie_about_a_number", "whole number that can be stored", marks=pytest.mark.slow),
    ],
)
def test_a_crash_or_a_lie_is_the_ending_of_that_document_alone(readers, behaviour: str, words: str) -> None:
    before, crashed, after = readers(GOOD, behaviour, GOOD)
    assert (before.ending, crashed.ending, after.ending) == (Ending.READ, Ending.CRASHED, Ending.READ)
    assert crashed.advice == Crashed.advice
    assert re.search(words, crashed.reason), crashed.reason


@posix_only
@pytest.mark.parametrize(
    "behaviour",
    [
        "abort",
        "lie_about_the_hash",
        "write_rubbish_into_the_answers",
        "run_out_of_memory_in_cpp",
        pytest.param("loop", marks=pytest.mark.slow),
    ],
)
def test_what_was_handed_behind_a_failure_is_read_elsewhere_and_its_neighbours_are_read(
    make_readers, behaviour: str
) -> None:
    with make_readers(seconds=2.0 if behaviour == "loop" else 60.0) as readers:
        readings = readers(("good", "1"), "process_id", behaviour, "process_id", *[("good", "5")] * 4)
    assert [each.ending is Ending.READ for each in readings] == [True, True, False, *[True] * 5]
    first, before, _, behind, *others = readings
    assert text_of(before) != text_of(behind)
    assert [text_of(each) for each in (first, *others)] == ["1", *"5555"]


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


@pytest.mark.parametrize("behaviour", [pytest.param("loop", marks=pytest.mark.slow), "loop_in_c"])
def test_an_endless_loop_is_stopped_in_time_and_holds_nobody_up(make_readers, behaviour: str) -> None:
    with make_readers(size=2, seconds=1.0) as readers:
        readers(GOOD, GOOD)  # so that starting the workers is not measured
        started = time.monotonic()
        stopped, *others = readers(behaviour, *[GOOD] * 30)
        elapsed = time.monotonic() - started
    assert (stopped.ending, stopped.advice) == (Ending.TIMED_OUT, TimedOut.advice)
    assert "longer than the 1 seconds that document_seconds allows" in stopped.reason
    assert {reading.ending for reading in others} == {Ending.READ}
    assert elapsed < 6


@linux_only
@pytest.mark.parametrize(
    "behaviour",
    [
        pytest.param("eat_memory", marks=pytest.mark.slow),
        "reserve_memory",
        "run_out_of_memory_in_a_library",
        "run_out_of_memory_in_cpp",
    ],
)
def test_too_much_memory_ends_as_too_big_with_the_setting_named(readers, behaviour: str) -> None:
    full, after = readers(behaviour, GOOD)
    assert (full.ending, full.advice, after.ending) == (Ending.TOO_BIG, LimitExceeded.advice, Ending.READ)
    assert full.reason == "Reading it needs more than the 512 MB that document_megabytes allows."


@linux_only
def test_where_the_system_does_not_limit_memory_the_parent_does(make_readers, monkeypatch) -> None:
    weight = 0

    def hand(worker: Worker, arguments: tuple[Any, ...], hand: Any = Worker.hand) -> None:
        nonlocal weight
        weight = 600 * MEBIBYTE  # from now on, however long the worker took to start
        hand(worker, arguments)

    monkeypatch.setattr(Worker, "hand", hand)
    monkeypatch.setattr("pipeline.isolation.worker.resident_bytes", lambda _pid: weight)
    with make_readers() as readers:
        (full,) = readers("loop")
    assert full.ending is Ending.TOO_BIG


def test_more_than_the_parent_takes_ends_as_too_big(make_readers) -> None:
    with make_readers(result_bytes=2 * MEBIBYTE) as readers:
        much, after = readers("give_back_too_much", GOOD)
    assert (much.ending, after.ending) == (Ending.TOO_BIG, Ending.READ)
    assert "What is in it comes to 3 MB, more than the 2 MB taken" in much.reason


def test_more_text_than_the_parent_takes_ends_as_too_big_as_well(make_readers) -> None:
    with make_readers(text_bytes=MEBIBYTE) as readers:
        much, after = readers("give_back_too_much_text", GOOD)
    assert (much.ending, after.ending) == (Ending.TOO_BIG, Ending.READ)
    assert "The text in it comes to 2 MB, more than the 1 MB taken" in much.reason


def test_what_the_parent_holds_is_bounded_by_reading_no_further(make_readers) -> None:
    with make_readers(held_bytes=5 * MEBIBYTE) as readers:
        first, second, third = readers("give_back_too_much", "give_back_too_much", "give_back_too_much")
        (alone,) = readers("give_back_too_much")
        many = readers(*["give_back_too_much"] * 6)
    assert [each and each.ending for each in many] == [Ending.READ, Ending.READ, *[None] * 4]
    assert (first.ending, second.ending, third) == (Ending.READ, Ending.READ, None)
    assert alone.ending is Ending.READ


def test_a_fault_is_kept_and_told_by_type_and_place_without_the_documents_words(readers) -> None:
    failed, deep, untyped, after = readers(("fail", "secret words"), "recurse", "lie_about_the_type", GOOD)
    assert {each.ending for each in (failed, deep, untyped)} == {Ending.CRASHED}
    assert after.ending is Ending.READ
    assert re.search(r"ZeroDivisionError in misbehaving_readers.py, line \d+;", failed.reason)
    assert "secret" not in failed.reason
    assert "logs/fault.txt" in failed.reason
    assert [fault.error_name for fault in readers.faults] == ["ZeroDivisionError", "RecursionError", "AttributeError"]
    assert "secret words" in readers.faults[0].traceback


def test_a_worker_that_told_of_a_fault_is_kept(readers) -> None:
    before, _, after = readers("process_id", "fail", "process_id")
    assert text_of(before) == text_of(after)


def test_what_a_reader_prints_and_reads_does_not_reach_the_pipes(readers) -> None:
    printed, listened = readers("print_rubbish", "read_standard_input")
    assert (text_of(printed), text_of(listened)) == ("printed", "''")


@linux_only
def test_printing_for_ever_fills_no_disk(readers) -> None:
    (reading,) = readers("where_printing_leads")
    assert text_of(reading) == "/dev/null /dev/null /dev/null"


def test_a_worker_has_no_network_no_secrets_and_a_temporary_folder_of_its_own(make_readers, monkeypatch) -> None:
    monkeypatch.setenv("SOME_API_KEY", "secret")
    with make_readers() as readers:
        refused, secret, folder = readers("open_a_socket", ("environment", "SOME_API_KEY"), ("environment", "TMPDIR"))
        assert Path(text_of(folder)).is_dir()
    assert text_of(refused) == "a worker has no network"
    assert text_of(secret) == "(not set)"
    assert not Path(text_of(folder)).exists()


def test_text_that_is_no_text_is_made_text(readers) -> None:
    (reading,) = readers("give_lone_surrogates")
    assert text_of(reading) == "a\ufffdb"


@posix_only
def test_no_file_grows_without_end(make_readers, tmp_path: Path) -> None:
    with make_readers(written_file_bytes=MEBIBYTE) as readers:
        (reading,) = readers(("write_a_huge_file", str(tmp_path)))
    assert reading.ending is Ending.CRASHED
    assert readers.faults[0].error_name == "OSError"


@pytest.mark.slow
@linux_only
@pytest.mark.parametrize(
    "behaviour",
    ["leave_a_child", "leave_a_child_in_a_session_of_its_own", "leave_a_fork_that_holds_the_pipe"],
)
def test_nothing_that_a_reader_started_outlives_it(make_readers, tmp_path: Path, behaviour: str) -> None:
    pid_path = tmp_path / "pid"
    with make_readers(seconds=2.0) as readers:
        left, after = readers((behaviour, str(pid_path)), GOOD)
        pid = int(pid_path.read_text(encoding="utf-8"))
        assert not is_running(pid)
    assert left.ending in (Ending.CRASHED, Ending.TIMED_OUT)
    assert after.ending is Ending.READ


@linux_only
def test_nor_the_answer_of_a_reader_that_goes_on(make_readers, tmp_path: Path) -> None:
    with make_readers() as readers:
        leaving = ("leave_a_child_and_answer", str(tmp_path / "pid"))
        before, left, after, *_ = readers("process_id", leaving, *["process_id"] * 3)
        assert not is_running(int((tmp_path / "pid").read_text(encoding="utf-8")))
    assert left.ending is Ending.READ
    assert text_of(after) != text_of(before)


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


@pytest.mark.slow
@posix_only
def test_a_worker_that_closes_its_pipe_and_stays_is_ended(make_readers) -> None:
    with make_readers() as readers:
        closed, after = readers("close_the_pipe", GOOD)
    assert (closed.ending, after.ending) == (Ending.CRASHED, Ending.READ)


def test_a_document_does_not_answer_for_the_one_before_it(readers) -> None:
    poisoned, victim = readers("poison", ("victim", "unharmed"))
    assert (text_of(poisoned), text_of(victim)) == ("poisoned", "unharmed")


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
