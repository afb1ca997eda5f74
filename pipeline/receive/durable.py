"""Bytes that must survive a power cut: hashing, flushing, copying with proof."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import TypeVar

CHUNK_BYTES = 1024 * 1024
AT_ONCE = 8
"""Flushes that wait for the disk together: it writes their journal once, not once for each."""
FEW = 2
"""Flushes that threads would not make quicker."""

Result = TypeVar("Result")


def hash_file(path: Path) -> str:
    """The full lower-case SHA-256 of the file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def flush_file(path: Path) -> None:
    """Make the file's bytes durable. Windows flushes only what is open for writing, which a read-only file is not."""
    mode = os.O_RDWR if os.name == "nt" else os.O_RDONLY
    with contextlib.suppress(PermissionError):
        descriptor = os.open(path, mode)
        try:
            _flush_bytes(descriptor)
        finally:
            os.close(descriptor)


def flush_files(paths: Sequence[Path]) -> dict[Path, OSError]:
    """Make the bytes of several files durable; those of which it cannot be done, with why. One that is gone is none."""
    problems = zip(paths, _together(_flush_problem, paths), strict=True)
    return {path: problem for path, problem in problems if problem is not None}


def _flush_problem(path: Path) -> OSError | None:
    try:
        flush_file(path)
    except FileNotFoundError:
        return None
    except OSError as problem:
        return problem
    return None


def _together(flush: Callable[[Path], Result], paths: Sequence[Path]) -> list[Result]:
    if len(paths) <= FEW or AT_ONCE == 1:
        return [flush(path) for path in paths]
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="flush") as threads:
        return list(threads.map(flush, paths))


def flush_folder(path: Path) -> None:
    """Make the folder's list of names durable; Windows has no such step."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno != errno.EINVAL:  # some network shares cannot flush folders
            raise
    finally:
        os.close(descriptor)


def flush_folders(paths: Iterable[Path]) -> None:
    """Each folder once, the inner ones first: for many files at a time far cheaper than after every rename."""
    by_depth: dict[int, list[Path]] = {}
    for path in sorted(set(paths)):
        by_depth.setdefault(len(path.parts), []).append(path)
    for depth in sorted(by_depth, reverse=True):
        _together(flush_folder, by_depth[depth])


def _flush_bytes(descriptor: int) -> None:
    """Bytes and length, not the dates: a file dropped a while ago is on disk already and costs nothing."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # macOS's fsync stops at the disk's own cache
    elif sys.platform == "win32":
        os.fsync(descriptor)
    else:
        os.fdatasync(descriptor)


def copy_durably(source: Path, target: Path) -> None:
    """Copy bytes and times, flush them, and read them back.

    Raises:
        OSError: the copy failed, or the source changed while it was copied (EBUSY); ``target`` is then not whole.
    """
    before = source.lstat()
    shutil.copyfile(source, target)
    os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))
    flush_file(target)
    after = source.lstat()
    has_changed = (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns)
    if has_changed or hash_file(source) != hash_file(target):
        raise OSError(errno.EBUSY, "the file changed while it was copied", str(source))


def write_durably(text: str, target: Path, partial: Path) -> None:
    """Write text so that ``target`` is either as before or whole; ``partial`` is the place to write it first."""
    partial.write_text(text, encoding="utf-8")
    flush_file(partial)
    partial.replace(target)
    flush_folder(target.parent)


def remove_file(path: Path) -> None:
    """Unlink, also where the file is marked read-only (Windows refuses that without the mark being taken off)."""
    try:
        path.unlink()
    except PermissionError:
        path.chmod(stat.S_IWRITE | stat.S_IREAD)
        path.unlink()


def make_folder(top: Path, below: PurePosixPath) -> Path:
    """A folder below ``top``, made where it is missing; where a file has its name, " (folder)" is put behind it."""
    folder = top
    folder.mkdir(parents=True, exist_ok=True)
    for part in below.parts:
        folder /= part
        while os.path.lexists(folder) and not folder.is_dir():
            folder = folder.with_name(f"{folder.name} (folder)")
        folder.mkdir(exist_ok=True)
    return folder


def remove_empty_folders(folder: Path) -> None:
    """Remove a tree of empty folders; one that holds anything stays, and so do the folders above it."""
    for path, _, _ in os.walk(folder, topdown=False):
        with contextlib.suppress(OSError):
            Path(path).rmdir()
