"""The documents of one call of ``read_all``: which wait, which may be handed ahead, and what came of each."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.isolation.allowance import MEBIBYTE
from pipeline.isolation.fault import Fault
from pipeline.isolation.room import Room
from pipeline.model.reading import Reading

SMALL_BYTES = MEBIBYTE
"""A document of at most this size is read in a moment as a rule. A larger one may take minutes, and what was handed
over behind it would wait for it though another worker is free."""

KeepFault = Callable[[str, Fault], str]
"""Keeps the traceback of a fault met in the document with that hash; gives the name under which to find it."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One document: the hash the answer has to bear, its size, and what the work is called with (must be picklable)."""

    content_hash: str
    byte_count: int
    arguments: tuple[Any, ...]


class Errand:
    """Shared by the desks that have the documents read. A document goes by its place among them."""

    def __init__(
        self, assignments: Sequence[Assignment], keep_fault: KeepFault, worker_count: int, held_bytes: int
    ) -> None:
        self.keep_fault = keep_fault
        self.room = Room(held_bytes)
        self.readings: list[Reading | None] = [None] * len(assignments)
        self._assignments = tuple(assignments)
        self._worker_count = worker_count
        self._waiting = deque(range(len(assignments)))
        self._lock = threading.Lock()

    def assignment(self, place: int) -> Assignment:
        return self._assignments[place]

    def goes_on(self) -> bool:
        """True where a document waits that there is room for."""
        with self._lock:
            return bool(self._waiting) and self.room.has_any()

    def next(self) -> int | None:
        """The document whose turn it is; None where none waits, or the readings fill the room there is for them."""
        with self._lock:
            return self._waiting.popleft() if self._waiting and self.room.has_any() else None

    def next_behind(self, present: int) -> int | None:
        """A document that the worker may be given while it still reads the present one; None where it had better not.

        More must wait than there are workers, or the last would wait behind another while a worker has nothing to do.
        """
        if self._assignments[present].byte_count > SMALL_BYTES:
            return None
        with self._lock:
            is_one_to_spare = len(self._waiting) > self._worker_count
            return self._waiting.popleft() if is_one_to_spare and self.room.has_any() else None

    def put_back(self, place: int) -> None:
        """Have a document wait again, before the others: the worker that it was handed to did not get to it."""
        with self._lock:
            self._waiting.appendleft(place)
