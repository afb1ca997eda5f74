"""Which files in the inbox have stopped changing. Looks only; nothing is moved or opened here."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.receive.junk import PARTIAL_SUFFIXES, reason_to_ignore
from pipeline.receive.names import printable_name
from pipeline.settings import Project, Settings

_TIMER_COARSENESS = 0.05
"""Seconds slept beyond the settle time, because Windows' timers tick in steps of 16 ms."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time as the scan needs it; tests bring their own."""

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


SYSTEM_CLOCK = Clock()


@dataclass(frozen=True, slots=True)
class LeftFile:
    """Something that stays in the inbox. ``name`` is printable and relative to the inbox, with forward slashes.

    ``is_waiting``: a later run will look again; otherwise a rule says that it is no answer.
    """

    name: str
    reason: str
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class Look:
    """A file as it was seen; ``seen_at`` (monotonic seconds) is when it was first seen in this very state."""

    path: Path
    byte_count: int
    modified_ns: int
    seen_at: float
    has_changed: bool = False
    """It was seen in another state before, so its own date proves nothing."""

    def is_same_state(self, other: Look) -> bool:
        return (self.byte_count, self.modified_ns) == (other.byte_count, other.modified_ns)


@dataclass(frozen=True, slots=True)
class ScanResult:
    """``ready`` in order of path. ``looks`` at all files go into the next scan of a process that keeps watching."""

    ready: tuple[Path, ...]
    waiting: tuple[LeftFile, ...]
    ignored: tuple[LeftFile, ...]
    looks: tuple[Look, ...] = ()


def settled_files(
    project: Project,
    settings: Settings,
    clock: Clock = SYSTEM_CLOCK,
    *,
    wait: bool = True,
    earlier: Sequence[Look] = (),
) -> ScanResult:
    """Every regular file below the inbox that has kept size and date for ``settle_seconds``.

    A date older than that is proof enough at one look. A newer one, or one in the future, needs two looks that far
    apart: with ``wait`` both happen here, with one short sleep for all files together; without, the file waits, and
    ``earlier`` (the ``looks`` of the scan before) lets a later call be the second look.

    Raises:
        ConfigurationError: the inbox itself cannot be opened (an unmounted share must not look like "nothing new").
    """
    result = _judge(project.inbox, earlier, settings.settle_seconds, clock)
    if wait and len(result.ready) < len(result.looks):
        clock.sleep(settings.settle_seconds + _TIMER_COARSENESS)
        result = _judge(project.inbox, result.looks, settings.settle_seconds, clock)
    return result


def _judge(inbox: Path, earlier: Sequence[Look], settle_seconds: float, clock: Clock) -> ScanResult:
    """One walk through the inbox, each file held against what was seen of it before."""
    before = {look.path: look for look in earlier}
    ready: list[Path] = []
    left: list[LeftFile] = []
    looks: list[Look] = []
    for sighting in _look_around(inbox, clock):
        if isinstance(sighting, LeftFile):
            left.append(sighting)
            continue
        look, elapsed = _compare(sighting, before.get(sighting.path))
        looks.append(look)
        reason = None if elapsed >= settle_seconds else _reason_to_wait(look, settle_seconds, clock)
        if reason:
            left.append(_left(inbox, look.path, reason, is_waiting=True))
        else:
            ready.append(look.path)
    return ScanResult(
        ready=tuple(sorted(ready)),
        waiting=tuple(each for each in left if each.is_waiting),
        ignored=tuple(each for each in left if not each.is_waiting),
        looks=tuple(looks),
    )


def _reason_to_wait(look: Look, settle_seconds: float, clock: Clock) -> str | None:
    """Why the file's own date does not prove it settled; None where it does."""
    if look.has_changed:
        return "it is still changing"
    age = clock.now() - look.modified_ns / 1e9
    if age < 0:
        return "its date lies in the future, so that it must be looked at twice"
    return "it arrived a moment ago" if age < settle_seconds else None


def _compare(look: Look, earlier: Look | None) -> tuple[Look, float]:
    """The look with what was known before, and the seconds it has been in this state."""
    if earlier is None:
        return look, 0.0
    if not look.is_same_state(earlier):
        return replace(look, has_changed=True), 0.0
    return earlier, look.seen_at - earlier.seen_at


def _look_around(inbox: Path, clock: Clock) -> Iterator[Look | LeftFile]:
    """Walk the inbox at any depth without following a link."""
    folders = [inbox]
    while folders:
        folder = folders.pop()
        try:
            paths = sorted(folder.iterdir())
        except OSError as problem:
            if folder == inbox:
                raise ConfigurationError(
                    f"The inbox {inbox} cannot be opened: {problem.strerror}. Mount it, or make it with `foi init`."
                ) from None
            yield _left(inbox, folder, f"the folder cannot be opened: {problem.strerror}", is_waiting=True)
            continue
        names = frozenset(path.name for path in paths)
        for path in paths:
            sighting = _look_at(inbox, path, names, clock)
            if isinstance(sighting, Path):
                folders.append(sighting)
            elif sighting is not None:
                yield sighting


def _look_at(inbox: Path, path: Path, siblings: frozenset[str], clock: Clock) -> Look | LeftFile | Path | None:
    """What stands at ``path``: a look at a file, a thing to leave, a folder to walk, or None where it has gone."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    except OSError as problem:
        return _left(inbox, path, f"it cannot be looked at: {problem.strerror}", is_waiting=True)
    is_folder = stat.S_ISDIR(status.st_mode)
    reason = reason_to_ignore(path.name, is_folder) or _kind_to_leave(status)
    if reason:
        return _left(inbox, path, reason, is_waiting=False)
    if is_folder:
        return path
    if status.st_size == 0 and any(path.name + suffix in siblings for suffix in PARTIAL_SUFFIXES):
        return _left(inbox, path, "its download is not finished", is_waiting=True)
    return Look(path, status.st_size, status.st_mtime_ns, clock.monotonic())


def _kind_to_leave(status: os.stat_result) -> str | None:
    is_junction = getattr(status, "st_reparse_tag", 0) == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)
    if stat.S_ISLNK(status.st_mode) or is_junction:
        return "a link; drop the file itself"
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        return "not a file but a device, pipe or socket"
    return None


def _left(inbox: Path, path: Path, reason: str, *, is_waiting: bool) -> LeftFile:
    return LeftFile(printable_name(path.relative_to(inbox).as_posix()), reason, is_waiting)
