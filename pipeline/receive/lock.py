"""One run at a time: a lock that the operating system lets go of by itself when its process dies."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator

from filelock import FileLock, Timeout

from pipeline.errors import ProjectBusyError, StorageError
from pipeline.settings import Project

LOCK_NAME = ".run.lock"
LOGGER = logging.getLogger("pipeline.lock")


@contextlib.contextmanager
def run_lock(project: Project, wait_seconds: float = 0.0) -> Iterator[None]:
    """Hold the project for one run; where another holds it, say so on the log and wait for its end.

    Raises:
        ProjectBusyError: another run holds it and did not end within ``wait_seconds``.
        StorageError: the archive's folder is gone, may not be written to, or its disk knows no locks.
    """
    lock = FileLock(project.archive / LOCK_NAME)
    try:
        _acquire(lock, project, wait_seconds)
    except Timeout:
        raise ProjectBusyError(
            f"Another run is at work in {project.root}. Its files are safe; run again when it has ended."
        ) from None
    except (OSError, NotImplementedError) as problem:
        raise StorageError(
            f"{project.archive} cannot be locked for a run: {problem}. See whether the folder is there, may be written "
            "to, and lies on a disk that knows locks (some network shares do not)."
        ) from problem
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: FileLock, project: Project, wait_seconds: float) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if not wait_seconds:
            raise
        LOGGER.warning("Another run is at work in %s; waiting for it to end.", project.root)
        lock.acquire(timeout=wait_seconds, poll_interval=0.2)
