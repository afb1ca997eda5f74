import re
import time
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import Crashed, LimitExceeded, TimedOut
from pipeline.isolation.allowance import MEBIBYTE
from pipeline.isolation.worker import Worker
from pipeline.model.reading import Ending
from tests.isolation.asking import GOOD, is_running, linux_only, posix_only, text_of


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


@pytest.mark.slow
@posix_only
def test_a_worker_that_closes_its_pipe_and_stays_is_ended(make_readers) -> None:
    with make_readers() as readers:
        closed, after = readers("close_the_pipe", GOOD)
    assert (closed.ending, after.ending) == (Ending.CRASHED, Ending.READ)


def test_a_document_does_not_answer_for_the_one_before_it(readers) -> None:
    poisoned, victim = readers("poison", ("victim", "unharmed"))
    assert (text_of(poisoned), text_of(victim)) == ("poisoned", "unharmed")
