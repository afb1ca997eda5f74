"""One run at a time: a lock that the operating system lets go of by itself when its process dies."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from filelock import FileLock, Timeout

from pipeline.errors import ProjectBusyError
from pipeline.settings import Project

LOCK_NAME = ".run.lock"


@contextlib.contextmanager
def run_lock(project: Project, wait_seconds: float = 0.0) -> Iterator[None]:
    """Hold the project for one run.

    Raises:
        ProjectBusyError: another run holds it and did not end within ``wait_seconds``.
    """
    lock = FileLock(project.archive / LOCK_NAME)
    try:
        lock.acquire(timeout=wait_seconds)
    except Timeout:
        raise ProjectBusyError(
            f"Another run is at work in {project.root}. Its files are safe; run again when it has ended."
        ) from None
    try:
        yield
    finally:
        lock.release()
