import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.isolation import Allowance, worker
from pipeline.isolation.allowance import MEBIBYTE
from pipeline.isolation.frames import FrameKind
from pipeline.isolation.worker import MemoryExceededError, Worker

GOOD = ("00", "good", "fine")

MakeWorker = Callable[..., Worker]


@pytest.fixture
def make_worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeWorker]:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    made = []

    def make(**allowance: Any) -> Worker:
        made.append(Worker("misbehaving_readers:read", Allowance(**{"memory_bytes": 512 * MEBIBYTE, **allowance})))
        return made[-1]

    yield make
    for each in made:
        each.end()


def test_an_answer_that_came_in_time_is_taken_however_late_it_is_asked_for(make_worker: MakeWorker) -> None:
    reader = make_worker(seconds=0.5)
    reader.hand(GOOD)
    time.sleep(0.8)
    assert reader.answer().kind is FrameKind.READING


def test_rest_between_documents_is_not_their_time(make_worker: MakeWorker) -> None:
    reader = make_worker(seconds=1.0)
    for _ in range(2):
        reader.hand(("00", "take_a_while", "0.1"))
        assert reader.answer().kind is FrameKind.READING
        time.sleep(1.1)


def test_how_many_it_has_done_are_those_it_has_answered(make_worker: MakeWorker) -> None:
    reader = make_worker(documents_per_worker=2)
    assert reader.is_fit_for_more
    reader.hand(GOOD)
    assert reader.is_fit_for_more
    reader.hand(GOOD)
    assert (reader.documents_done, reader.is_fit_for_more) == (0, False)
    reader.answer()
    assert (reader.documents_done, reader.is_worn) == (1, False)
    reader.answer()
    assert (reader.documents_done, reader.is_worn) == (2, True)


def test_what_starting_takes_is_no_documents_doing(make_worker: MakeWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_WATCH_SECONDS", 0.01)
    monkeypatch.setattr(worker, "resident_bytes", lambda _pid: 600 * MEBIBYTE)
    reader = make_worker(memory_bytes=512 * MEBIBYTE)
    reader.hand(("00", "loop_in_c", ""))
    with pytest.raises(MemoryExceededError):
        reader.answer()
