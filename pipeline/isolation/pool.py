"""Workers that are reused, lent out to the desks that have documents read; at most so many at a time."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from pipeline.isolation.allowance import Allowance
from pipeline.isolation.desk import Desk
from pipeline.isolation.errand import Assignment, Errand, KeepFault
from pipeline.isolation.places import Places
from pipeline.isolation.worker import Worker, WorkerStartError
from pipeline.model.reading import Reading

IDLE_SECONDS = 20.0
"""How long workers are kept for the next batch once none of them has anything to do."""


class WorkerPool:
    """At most ``size`` workers, started when they are needed. Safe to use from several threads.

    ``work`` names the function that reads a document, "package.module:function"; it returns a ``Reading``.
    """

    def __init__(self, work: str, size: int, allowance: Allowance) -> None:
        self._work = work
        self._size = size
        self._allowance = allowance
        self._lock = threading.Lock()
        self._places = Places(size)
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
        errand = Errand(assignments, keep_fault, self._size, self._allowance.held_bytes)
        desks, generation = min(self._size, len(assignments)), self._generation
        with ThreadPoolExecutor(max(1, desks), thread_name_prefix="reading") as threads:
            served = [threads.submit(self._serve, errand, generation) for _ in range(desks)]
            try:
                for desk in as_completed(served):
                    desk.result()
            except BaseException:  # Ctrl-C: do not wait for documents that nobody will load
                self.close()
                raise
        return tuple(errand.readings)

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

    def lend(self, generation: int) -> Worker:
        """A worker that waits, or else a fresh one.

        Raises:
            WorkerStartError: it does not start, or the pool was closed since that generation.
        """
        with self._lock:
            self._stop_resting()
            if self._idle and generation == self._generation:
                worker = self._idle.pop()
                self._busy.add(worker)
                return worker
        return self.lend_fresh(generation)

    def lend_fresh(self, generation: int) -> Worker:
        """A worker that has read nothing yet.

        Raises:
            WorkerStartError: as ``lend``.
        """
        worker = Worker(self._work, self._allowance)
        with self._lock:
            if generation == self._generation:
                self._busy.add(worker)
                return worker
        worker.end()
        raise WorkerStartError("The reading was stopped.")

    def take_back(self, worker: Worker, is_sound: bool, generation: int) -> None:
        """Keep a lent worker for whoever comes next; end it where it is not sound."""
        with self._lock:
            self._busy.discard(worker)
            is_kept = is_sound and generation == self._generation
            if is_kept:
                self._idle.append(worker)
            if not self._busy and self._idle:
                self._start_resting()
        if not is_kept:
            worker.end()

    def _serve(self, errand: Errand, generation: int) -> None:
        """Keep a place, and with it at most one worker, for as long as the errand has something to read."""
        with self._places.one(errand.goes_on) as has_place:
            if has_place:
                Desk(self, generation, errand, self._allowance).serve()

    def _add_idle(self, wanted: int, generation: int) -> None:
        """One more worker that waits, unless so many are there; it takes a place, so that no reader starts another."""
        with self._places.one(lambda: self._wants_idle(wanted, generation)) as has_place:
            if has_place:
                with contextlib.suppress(WorkerStartError, OSError):  # the first document says so, as a full disk
                    self.take_back(self.lend_fresh(generation), True, generation)

    def _wants_idle(self, wanted: int, generation: int) -> bool:
        with self._lock:
            return generation == self._generation and len(self._idle) + len(self._busy) < wanted

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
