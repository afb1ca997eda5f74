"""The temporary folder of a worker, and what is left of it where both that worker and its parent were killed.

Parent and worker hold one lock on the folder between them, which the system lets go of with the last of the two: a
number of a process could belong to another by now. Other runs' folders are told apart from dead ones by that alone.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pipeline.isolation.processes import FOLDER_PREFIX, kill_marked, remove_dead_pipes

_NAME = re.compile(rf"{FOLDER_PREFIX}(?P<mark>[0-9a-f]{{16}})-\w+")
_YOUNG_SECONDS = 60.0
"""A folder this young may be one that its owner is about to lock."""


class WorkerFolder:
    """Made and locked at once; ``remove`` may be called twice."""

    def __init__(self, mark: str) -> None:
        self.path = tempfile.mkdtemp(prefix=f"{FOLDER_PREFIX}{mark}-")
        self._lock = _locked(self.path)

    @property
    def to_inherit(self) -> tuple[int, ...]:
        """The descriptors that the worker must have, so that it holds the lock too."""
        return () if self._lock is None else (self._lock,)

    def remove(self) -> None:
        """Remove the folder and let go of the lock."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def sweep() -> None:
    """Remove the folders of dead workers of dead parents, and end what those workers started (Linux).

    On Windows, where folders cannot be locked, nothing is.
    """
    has_swept = False
    for path, mark in _old_folders(Path(tempfile.gettempdir())):
        lock = _locked(str(path))
        if lock is not None:
            kill_marked(mark)
            shutil.rmtree(path, ignore_errors=True)
            os.close(lock)
            has_swept = True
    if has_swept:
        remove_dead_pipes()


def _old_folders(place: Path) -> Iterator[tuple[Path, str]]:
    """This user's worker folders in ``place``, each with its worker's mark; links and young ones left out."""
    if sys.platform == "win32":
        return
    oldest_young = time.time() - _YOUNG_SECONDS
    with contextlib.suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            name = _NAME.fullmatch(entry.name)
            if name is None or not entry.is_dir(follow_symlinks=False):
                continue
            told = entry.stat(follow_symlinks=False)
            if told.st_uid == os.getuid() and told.st_mtime < oldest_young:
                yield Path(entry.path), name["mark"]


def _locked(folder: str) -> int | None:
    """A descriptor that holds the folder's lock; None where another does, or the system has no such locks."""
    if sys.platform == "win32":
        return None
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor
