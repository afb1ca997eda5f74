"""What a desk does with its worker, told by workers that only write down what they are asked."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from pipeline.isolation import Allowance, Assignment
from pipeline.isolation.desk import Desk
from pipeline.isolation.errand import SMALL_BYTES, Errand
from pipeline.isolation.frames import Frame, FrameKind
from pipeline.isolation.wire import encode_reading
from pipeline.isolation.worker import DocumentTimeoutError, WorkerDiedError, WorkerStartError
from pipeline.model.reading import Ending, Reading

ENDING = Ending.DAMAGED
"""Of every document that is read: it needs no text."""


class Scribe:
    """Stands in for ``Worker``: reads the document with number N as told by ``ways``, others at once."""

    def __init__(self, name: str, log: list[str], ways: dict[str, Any]) -> None:
        self.documents_done = 0
        self.is_worn = False
        self.is_fit_for_more = True
        self._name, self._log, self._ways = name, log, ways
        self._with_it: list[str] = []

    def hand(self, arguments: tuple[Any, ...]) -> None:
        (number,) = arguments
        self._with_it.append(number)
        self._log.append(f"{self._name} gets {number}")

    def answer(self) -> Frame:
        number = self._with_it.pop(0)
        self._log.append(f"{self._name} answers {number}")
        way = self._ways.get(number, Reading(number, ENDING))
        if callable(way):
            way = way(self)
        if isinstance(way, Exception):
            raise way
        self.documents_done += 1
        return Frame(FrameKind.READING, b"".join(encode_reading(way)))


@dataclass
class Office:
    """Stands in for the pool. A worker with a small letter for a name is one that may have read others before."""

    ways: dict[str, Any] = field(default_factory=dict)
    log: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=lambda: list("cba"))

    def lend(self, _generation: int) -> Any:
        return self._scribe(str.lower)

    def lend_fresh(self, _generation: int) -> Any:
        return self._scribe(str.upper)

    def _scribe(self, case: Any) -> Any:
        if not self.names:
            raise WorkerStartError("no more")
        return Scribe(case(self.names.pop()), self.log, self.ways)

    def take_back(self, worker: Any, is_sound: bool, _generation: int) -> None:
        self.log.append(f"{worker._name} {'is kept' if is_sound else 'is ended'}")


def served(office: Office, *byte_counts: int, worker_count: int = 1, held_bytes: int = 10**6) -> list[Ending | None]:
    assignments = [Assignment(str(place), size, (str(place),)) for place, size in enumerate(byte_counts)]
    errand = Errand(assignments, lambda _hash, _fault: "", worker_count, held_bytes)
    Desk(office, 0, errand, Allowance()).serve()
    return [reading and reading.ending for reading in errand.readings]


def test_the_next_is_handed_over_before_the_present_one_is_answered() -> None:
    office = Office()
    assert served(office, 1, 1, 1, 1) == [ENDING] * 4
    assert office.log == [
        *("a gets 0", "a gets 1", "a answers 0", "a gets 2", "a answers 1"),
        *("a answers 2", "a gets 3", "a answers 3", "a is kept"),  # 3 is the last, and another might take it
    ]


def test_the_last_ones_wait_for_no_other_document() -> None:
    office = Office()
    served(office, 1, 1, 1, worker_count=2)
    assert office.log[:6] == ["a gets 0", "a answers 0", "a gets 1", "a answers 1", "a gets 2", "a answers 2"]


def test_nothing_waits_behind_a_large_document() -> None:
    office = Office()
    served(office, SMALL_BYTES + 1, 1, 1, 1)
    assert office.log[:4] == ["a gets 0", "a answers 0", "a gets 1", "a gets 2"]


@pytest.mark.parametrize("failure", [WorkerDiedError(-6), Reading("another", ENDING)])
def test_what_fails_in_a_used_worker_has_one_more_chance_and_the_one_behind_it_its_first(failure: Any) -> None:
    office = Office({"1": failure})
    assert served(office, 1, 1, 1, 1, 1) == [ENDING, Ending.CRASHED, *[ENDING] * 3]
    assert office.log == [
        *("a gets 0", "a gets 1", "a answers 0", "a gets 2", "a answers 1", "a is ended"),
        *("B gets 1", "B gets 2", "B answers 1", "B is ended"),
        *("c gets 2", "c gets 3", "c answers 2", "c answers 3", "c gets 4", "c answers 4", "c is kept"),
    ]


def test_what_takes_too_long_has_no_second_chance_and_the_one_behind_it_its_first() -> None:
    office = Office({"1": DocumentTimeoutError()})
    assert served(office, 1, 1, 1, 1, 1) == [ENDING, Ending.TIMED_OUT, *[ENDING] * 3]
    assert office.log[4:8] == ["a answers 1", "a is ended", "b gets 2", "b gets 3"]


def test_a_first_document_is_not_tried_again_though_another_was_handed_behind_it() -> None:
    office = Office({"0": WorkerDiedError(-6)})
    assert served(office, 1, 1, 1)[0] is Ending.CRASHED
    assert office.log[:5] == ["a gets 0", "a gets 1", "a answers 0", "a is ended", "b gets 1"]


def worn(number: str) -> Callable[[Scribe], Reading]:
    def wear(scribe: Scribe) -> Reading:
        scribe.is_worn = True
        return Reading(number, ENDING)

    return wear


def test_what_was_handed_to_a_worn_worker_is_read_by_a_fresh_one() -> None:
    office = Office({"0": worn("0")})
    assert served(office, 1, 1, 1) == [ENDING] * 3
    assert office.log[:5] == ["a gets 0", "a gets 1", "a answers 0", "a is ended", "b gets 1"]


def test_a_worker_that_is_to_be_replaced_is_handed_nothing_more() -> None:
    office = Office()
    old = Scribe("a", office.log, {})
    old.is_fit_for_more = False
    office.lend = lambda _generation: old
    served(office, 1, 1, 1)
    assert office.log[:3] == ["a gets 0", "a answers 0", "a gets 1"]


def test_what_there_is_no_more_room_for_is_left_unread_though_it_was_handed_over() -> None:
    office = Office()
    assert served(office, 1, 1, 1, 1, held_bytes=1) == [ENDING, None, None, None]
    assert office.log == ["a gets 0", "a gets 1", "a answers 0", "a is ended"]


def test_a_worker_that_does_not_start_is_told_and_nobody_is_left_with_one() -> None:
    office = Office({"0": WorkerDiedError(-6)}, names=["a"])
    with pytest.raises(WorkerStartError):
        served(office, 1, 1, 1)
    assert office.log[-1] == "a is ended"
