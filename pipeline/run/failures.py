"""What the disk refuses, in one sentence for a person: the run ends, and nothing that was dropped in is lost."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from typing import Final

from pipeline.errors import MachineBusyError, StorageError
from pipeline.settings import Project

_REFUSALS: Final = {
    errno.ENOSPC: "The disk is full; free some space",
    getattr(errno, "EDQUOT", errno.ENOSPC): "The disk space allowed to you is used up; free some",
    errno.EFBIG: "A file became larger than this account or disk allows; raise that limit",
    errno.EROFS: "The disk may not be written to; take the write protection off",
    errno.EIO: "The disk reports an error; see whether it is worn or no longer connected",
    getattr(errno, "ESTALE", errno.EIO): "The network share was taken away; connect it again",
    errno.ENOTCONN: "The network share was taken away; connect it again",
    errno.EMFILE: "Too many files are open; close other programs, or raise the limit",
    errno.ENFILE: "Too many files are open; close other programs, or raise the limit",
}
_IN_PROJECT: Final = {
    errno.EACCES: "It may not be opened or written to; see to the permissions",
    errno.EPERM: "It may not be changed; see to the permissions",
    errno.ENOENT: "It was taken away while the run was at work; put it back, or mount its disk",
    errno.ENOTDIR: "A file stands where a folder should be; move it away",
}
"""Not the disk's fault by themselves: expected only of a path in the project folder."""
_NO_MEMORY: Final = (
    "The machine has no memory or no threads left for this. Close other programs or raise the limits of this account, "
    "then run again; nothing is lost."
)
_NO_THREAD: Final = "can't start new thread"
"""What Python says then."""


def is_of_the_disk(problem: OSError) -> bool:
    """True for what holds for every file and not for this one alone: the disk is full, read-only, failing, gone."""
    return problem.errno in _REFUSALS


@contextlib.contextmanager
def told_plainly(project: Project) -> Iterator[None]:
    """Raise what disk and machine refuse as an expected error.

    Raises:
        StorageError: in place of such an ``OSError``; any other is a bug and stays.
        MachineBusyError: memory or threads ran out in this process, which no document can bring about.
    """
    try:
        yield
    except MemoryError as problem:
        raise MachineBusyError(_NO_MEMORY) from problem
    except RuntimeError as problem:
        if str(problem) != _NO_THREAD:
            raise
        raise MachineBusyError(_NO_MEMORY) from problem
    except OSError as problem:
        sentence = _sentence(project, problem)
        if sentence is None:
            raise
        where = f"{problem.filename}: " if problem.filename else ""
        raise StorageError(f"{where}{sentence}, then run again; nothing is lost ({problem.strerror}).") from problem


def _sentence(project: Project, problem: OSError) -> str | None:
    if is_of_the_disk(problem):
        return _REFUSALS[problem.errno or 0]
    is_ours = str(problem.filename or "").startswith(str(project.root))
    return _IN_PROJECT.get(problem.errno or 0) if is_ours else None
