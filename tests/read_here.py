"""Workers' stand-in for tests of what happens around the reading: documents are read in this process, at once."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

from pipeline.isolation import Assignment
from pipeline.isolation.allowance import Allowance
from pipeline.isolation.wire import decode_reading, encode_reading
from pipeline.model.reading import Reading


class ReadHere:
    """As ``WorkerPool``, without processes and their limits; readings still go the way into bytes and back."""

    def __init__(self, work: str, _size: int, allowance: Allowance) -> None:
        self._module, _, self._function = work.partition(":")
        self._allowance = allowance

    def read_all(self, assignments: Sequence[Assignment], _keep_fault: Any) -> tuple[Reading, ...]:
        work = getattr(importlib.import_module(self._module), self._function)
        return tuple(
            decode_reading(b"".join(encode_reading(work(*each.arguments))), each.content_hash, self._allowance)
            for each in assignments
        )

    def start_ahead(self, count: int) -> None: ...

    def close(self) -> None: ...
