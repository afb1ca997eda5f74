"""Work that one process at a time does in a project, beside its runs: a night, a watch, a second reading."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.errors import ProjectBusyError


@contextlib.contextmanager
def alone(lock_path: Path, what: str) -> Iterator[None]:
    """Hold a lock that the operating system lets go of by itself when its process dies.

    Raises:
        ProjectBusyError: another process holds it; the message begins with ``what`` ("Another night").
    """
    lock = FileLock(lock_path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ProjectBusyError(f"{what} is at work in {lock_path.parent}.") from None
    try:
        yield
    finally:
        lock.release()
