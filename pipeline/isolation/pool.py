"""Workers that are reused, lent out to one document at a time; every document comes back with an ending."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from pipeline.errors import DocumentError
from pipeline.isolation import endings
from pipeline.isolation.allowance import Allowance
from pipeline.isolation.fault import Fault, decode_fault
from pipeline.isolation.frames import BrokenFrameError, Frame, FrameKind, OversizedFrameError
from pipeline.isolation.room import Room
from pipeline.isolation.wire import UntrueReadingError, decode_reading, text_length
from pipeline.isolation.worker import (
    DocumentTimeoutError,
    MemoryExceededError,
    Worker,
    WorkerDiedError,
    WorkerStartError,
)
from pipeline.model.reading import Reading

IDLE_SECONDS = 20.0
"""How long workers are kept for the next batch once none of them has anything to do."""

_FAILURES = (
    DocumentTimeoutError,
    MemoryExceededError,
    WorkerDiedError,
    OversizedFrameError,
    BrokenFrameError,
    UntrueReadingError,
)

KeepFault = Callable[[str, Fault], str]
"""Keeps the traceback of a fault met in the document with that hash; gives the name under which to find it."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One document: the hash the answer has to bear, and what the work is called with (must be picklable)."""

    content_hash: str
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Sitting:
    """One call of ``read_all``: what belongs to all its documents."""

    keep_fault: KeepFault
    generation: int
    room: Room


class WorkerPool:
    """At most ``size`` workers, started when they are needed. Safe to use from several threads.

    ``work`` names the function that reads a document, "package.module:function"; it returns a ``Reading``.
    """

    def __init__(self, work: str, size: int, allowance: Allowance) -> None:
        self._work = work
        self._size = size
        self._allowance = allowance
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(size)
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._generation = 0
        """Raised by ``close``: work that began before it does not go on."""
        self._rest: threading.Timer | None = None

    def read_all(self, assignments: Sequence[Assignment], keep_fault: KeepFault) -> tuple[Reading | None, ...]:
        """A reading for each assignment, in order; None for those left unread once the others fill ``held_bytes``.

        The first is always read.

        Raises:
            WorkerStartError: the workers do not start at all.
        """
        sitting = _Sitting(keep_fault, self._generation, Room(self._allowance.held_bytes))
        with ThreadPoolExecutor(max(1, min(self._size, len(assignments))), thread_name_prefix="reading") as threads:
            futures = [threads.submit(self._read, each, sitting) for each in assignments]
            try:
                return tuple(future.result() for future in futures)
            except BaseException:  # Ctrl-C: do not wait for documents that nobody will load
                threads.shutdown(wait=False, cancel_futures=True)
                self.close()
                raise

    def start_ahead(self, count: int) -> None:
        """Have up to ``count`` workers started while there is nothing to read yet; returns at once.

        Starting one takes as long as reading dozens of letters, which the caller can use for something else.
        """
        wanted = min(count, self._size)
        for _ in range(wanted):
            ahead = threading.Thread(target=self._add_idle, args=(wanted, self._generation), name="worker ahead")
            with contextlib.suppress(RuntimeError):  # no more threads: the first document starts its worker itself
                ahead.start()

    def close(self) -> None:
        """End every worker. The next document starts new ones."""
        with self._lock:
            self._generation += 1
            workers = [*self._idle, *self._busy]
            self._idle.clear()
            self._stop_resting()
        for worker in workers:
            worker.end()

    def _read(self, assignment: Assignment, sitting: _Sitting) -> Reading | None:
        try:
            with self._places:
                return self._attempt(assignment, sitting) if sitting.room.has_any() else None
        except DocumentError as error:
            return Reading(assignment.content_hash, error.ending, error.reason, error.advice)

    def _attempt(self, assignment: Assignment, sitting: _Sitting) -> Reading:
        """The document's reading, or its ending raised.

        What fails in a worker that has read others before gets one more chance in a fresh one: what those left
        behind may be to blame. Not so what takes too long, which would take as long again.
        """
        worker = self._borrow(sitting.generation)
        was_used = worker.documents_done > 0
        try:
            return self._ask(worker, assignment, sitting)
        except _FAILURES as problem:
            if not was_used or isinstance(problem, DocumentTimeoutError):
                raise self._ending(problem) from None
        try:
            return self._ask(self._start(sitting.generation), assignment, sitting)
        except _FAILURES as problem:
            raise self._ending(problem) from None

    def _ask(self, worker: Worker, assignment: Assignment, sitting: _Sitting) -> Reading:
        """What one worker makes of it. A worker that has answered properly is kept, even where it told of a fault."""
        is_sound = False
        try:
            reading = self._reading(worker.ask(assignment.arguments), assignment, sitting)
            is_sound = not worker.is_worn
            return reading
        except DocumentError:
            is_sound = not worker.is_worn
            raise
        finally:
            self._give_back(worker, is_sound, sitting.generation)

    def _reading(self, frame: Frame, assignment: Assignment, sitting: _Sitting) -> Reading:
        """The worker's answer as a reading; what is none is raised."""
        if frame.kind is FrameKind.READING:
            reading = decode_reading(frame.payload, assignment.content_hash, self._allowance)
            sitting.room.take(len(frame.payload), text_length(frame.payload))
            return reading
        if frame.kind is FrameKind.NO_MEMORY:
            raise MemoryExceededError
        if frame.kind is FrameKind.FAULT:
            fault = decode_fault(frame.payload)
            raise endings.faulty(fault, sitting.keep_fault(assignment.content_hash, fault))
        raise BrokenFrameError("an answer of a kind that answers nothing")

    def _ending(self, problem: Exception) -> DocumentError:
        if isinstance(problem, DocumentTimeoutError):
            return endings.timed_out(self._allowance)
        if isinstance(problem, MemoryExceededError):
            return endings.out_of_memory(self._allowance)
        if isinstance(problem, OversizedFrameError):
            return endings.too_large_a_result(problem.byte_count, self._allowance)
        if isinstance(problem, WorkerDiedError):
            return endings.died(problem.exit_code, self._allowance)
        return endings.untrue(str(problem))

    def _borrow(self, generation: int) -> Worker:
        with self._lock:
            self._stop_resting()
            if self._idle:
                worker = self._idle.pop()
                self._busy.add(worker)
                return worker
        return self._start(generation)

    def _start(self, generation: int) -> Worker:
        worker = Worker(self._work, self._allowance)
        with self._lock:
            if generation == self._generation:
                self._busy.add(worker)
                return worker
        worker.end()
        raise WorkerStartError("The reading was stopped.")

    def _add_idle(self, wanted: int, generation: int) -> None:
        """One more worker that waits, unless so many are there; it takes a place, so that no reader starts another."""
        with self._places:
            with self._lock:
                if generation != self._generation or len(self._idle) + len(self._busy) >= wanted:
                    return
            with contextlib.suppress(WorkerStartError, OSError):  # the first document says so, as a disk that is full
                self._give_back(self._start(generation), True, generation)

    def _give_back(self, worker: Worker, is_sound: bool, generation: int) -> None:
        with self._lock:
            self._busy.discard(worker)
            is_kept = is_sound and generation == self._generation
            if is_kept:
                self._idle.append(worker)
            if not self._busy and self._idle:
                self._start_resting()
        if not is_kept:
            worker.end()

    def _start_resting(self) -> None:
        self._stop_resting()
        self._rest = threading.Timer(IDLE_SECONDS, self._end_idle)
        self._rest.daemon = True
        self._rest.start()

    def _stop_resting(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _end_idle(self) -> None:
        with self._lock:
            workers, self._idle = self._idle, []
        for worker in workers:
            worker.end()
