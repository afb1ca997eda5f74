"""How many may have a worker at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Places:
    """Shared by the threads of all that is read at the same time."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._changed = threading.Condition()

    @contextmanager
    def one(self, is_wanted: Callable[[], bool]) -> Iterator[bool]:
        """Wait for a place and keep it while the block runs; False, and none kept, once none is wanted any more.

        Whoever is done asks the others again whether they want one: a call whose documents are all read need not wait
        for the slow ones of another.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._free > 0 or not is_wanted())
            has_place = is_wanted()
            self._free -= has_place
        try:
            yield has_place
        finally:
            with self._changed:
                self._free += has_place
                self._changed.notify_all()
