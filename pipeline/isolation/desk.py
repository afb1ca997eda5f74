"""Where one thread has documents read, one after another, by the worker it has been lent.

A small document is followed by the next while the worker still reads it. A worker that waits for its next document
falls asleep and its memory grows cold, which takes longer than what is sent takes to be understood.
"""

from __future__ import annotations

from typing import Protocol

from pipeline.errors import DocumentError
from pipeline.isolation import endings
from pipeline.isolation.allowance import Allowance
from pipeline.isolation.errand import Errand
from pipeline.isolation.fault import decode_fault
from pipeline.isolation.frames import BrokenFrameError, Frame, FrameKind
from pipeline.isolation.wire import decode_reading, text_length
from pipeline.isolation.worker import DocumentTimeoutError, MemoryExceededError, Worker
from pipeline.model.reading import Reading


class Lender(Protocol):
    """Whose workers are lent; each call is for work that began in that generation."""

    def lend(self, generation: int) -> Worker: ...

    def lend_fresh(self, generation: int) -> Worker: ...

    def take_back(self, worker: Worker, is_sound: bool, generation: int) -> None: ...


class Desk:
    """Takes documents of an errand as long as any wait. Used by one thread."""

    def __init__(self, lender: Lender, generation: int, errand: Errand, allowance: Allowance) -> None:
        self._lender = lender
        self._generation = generation
        self._errand = errand
        self._allowance = allowance
        self._worker: Worker | None = None
        self._ahead: int | None = None
        """What the worker was handed behind the document it reads; its turn is next."""

    def serve(self) -> None:
        """Have documents read until none waits or there is no room for what they hold.

        Raises:
            WorkerStartError: a worker does not start, or the pool was closed.
        """
        while (place := self._next()) is not None:
            self._errand.readings[place] = self._reading(place)
        self._part(is_sound=self._ahead is None)

    def _next(self) -> int | None:
        if self._ahead is None:
            return self._errand.next()
        return self._ahead if self._errand.room.has_any() else None

    def _reading(self, place: int) -> Reading:
        """The document's reading, whatever its ending.

        What fails in a worker that has read others before gets one more chance in a fresh one: what those left
        behind may be to blame. Not so what takes too long, which would take as long again.
        """
        worker = self._worker = self._worker or self._lender.lend(self._generation)
        was_used = worker.documents_done > 0
        try:
            return self._ask(worker, place)
        except endings.FAILURES as problem:
            if not was_used or isinstance(problem, DocumentTimeoutError):
                return self._unread(place, endings.of_failure(problem, self._allowance))
        worker = self._worker = self._lender.lend_fresh(self._generation)
        try:
            return self._ask(worker, place)
        except endings.FAILURES as problem:
            return self._unread(place, endings.of_failure(problem, self._allowance))

    def _ask(self, worker: Worker, place: int) -> Reading:
        """What one worker makes of it. A worker that has answered properly is kept, even where it told of a fault.

        Whether it is worn is asked before its answer is looked at: it is at work on what was handed ahead, and may
        rightly have started a program for that a moment later.
        """
        is_sound = False
        try:
            self._hand(worker, place)
            frame = worker.answer()
            is_worn = worker.is_worn
            reading = self._understood(frame, place)
            is_sound = not is_worn
            return reading
        finally:
            if not is_sound:
                self._part(is_sound=False)

    def _hand(self, worker: Worker, place: int) -> None:
        """Give the worker the document, unless it has it already, and perhaps the one behind it."""
        if self._ahead is None:
            worker.hand(self._errand.assignment(place).arguments)
        self._ahead = self._errand.next_behind(place) if worker.is_fit_for_more else None
        if self._ahead is not None:
            worker.hand(self._errand.assignment(self._ahead).arguments)

    def _understood(self, frame: Frame, place: int) -> Reading:
        """The worker's answer as a reading; what is none is raised."""
        content_hash = self._errand.assignment(place).content_hash
        if frame.kind is FrameKind.READING:
            reading = decode_reading(frame.payload, content_hash, self._allowance)
            self._errand.room.take(len(frame.payload), text_length(frame.payload))
            return reading
        if frame.kind is FrameKind.NO_MEMORY:
            raise MemoryExceededError
        if frame.kind is FrameKind.FAULT:
            fault = decode_fault(frame.payload)
            return self._unread(place, endings.faulty(fault, self._errand.keep_fault(content_hash, fault)))
        raise BrokenFrameError("an answer of a kind that answers nothing")

    def _unread(self, place: int, error: DocumentError) -> Reading:
        return Reading(self._errand.assignment(place).content_hash, error.ending, error.reason, error.advice)

    def _part(self, is_sound: bool) -> None:
        """Give the worker back; what it was handed ahead is not to blame and waits again, as if never handed."""
        if self._worker is not None:
            self._lender.take_back(self._worker, is_sound, self._generation)
            self._worker = None
        if self._ahead is not None:
            self._errand.put_back(self._ahead)
            self._ahead = None
