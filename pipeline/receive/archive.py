"""Originals by content: ``archive/<first two hex digits>/<sha256><suffix>``, read-only, never altered."""

from __future__ import annotations

import enum
import errno
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pipeline.errors import PipelineError
from pipeline.model.source_file import SourceFile
from pipeline.receive.claim import Claim
from pipeline.receive.durable import copy_durably, flush_folder, flush_folders, hash_file, remove_file
from pipeline.receive.identify import Identity
from pipeline.receive.media_types import MEDIA_TYPES
from pipeline.settings import Project


class ChangedWhileReceivedError(PipelineError):
    """A program still wrote to the file after it was identified; its claim is kept for the next run."""


class OriginalState(enum.StrEnum):
    """What stands in the archive under a content hash."""

    WHOLE = "whole"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class StoredOriginal:
    """``was`` is what stood there before: MISSING for a new file, WHOLE for a duplicate, DAMAGED for one mended."""

    archive_path: str
    was: OriginalState


def source_file_for(project: Project, identity: Identity) -> SourceFile:
    """The source file as the database keeps it; known before it is stored, so that the row can be written first.

    A file the archive already has keeps its path, even where identification has since learnt a better suffix.
    """
    folder = project.archive / identity.content_hash[:2]
    known = _names_in(folder, f"{identity.content_hash}.")
    name = known[0] if known else identity.content_hash + MEDIA_TYPES[identity.media_type].suffix
    archive_path = f"{project.archive.name}/{folder.name}/{name}"
    return SourceFile(identity.content_hash, identity.byte_count, identity.media_type, archive_path)


def _names_in(folder: Path, beginning: str) -> list[str]:
    """Names in a folder that begin so, in order; ``glob`` would compile a pattern for each file that arrives."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.name.startswith(beginning))
    except (FileNotFoundError, NotADirectoryError):
        return []


def store(project: Project, claim: Claim, identity: Identity) -> StoredOriginal:
    """Move the claimed bytes to their place, where they survive a power cut if ``flush_files`` was called for the claim
    before, and once ``flush_originals`` has been called.

    Doing it again is safe at any point. A copy already there is verified before the claimed one is dropped, and
    replaced where it is damaged.

    Raises:
        ChangedWhileReceivedError: the claimed bytes are no longer those of ``identity``.
    """
    source_file = source_file_for(project, identity)
    was = verify(project, source_file.content_hash, source_file.archive_path)
    stored = StoredOriginal(source_file.archive_path, was)
    if was is OriginalState.WHOLE and not claim.path.exists():
        return stored
    if hash_file(claim.path) != identity.content_hash:
        raise ChangedWhileReceivedError(f"{claim.file_name} changed while it was received. Run again to take it anew.")
    if was is OriginalState.WHOLE:
        remove_file(claim.path)
    else:
        _move_in(claim.path, original_path(project, source_file.archive_path))
    return stored


def flush_originals(project: Project, stored: Iterable[StoredOriginal]) -> None:
    """Make durable that these originals are in their place: each folder once, however many files came into it."""
    folders = {original_path(project, each.archive_path).parent for each in stored}
    if folders:
        flush_folders({*folders, project.archive})


def verify(project: Project, content_hash: str, archive_path: str) -> OriginalState:
    """Whether the archive still holds exactly these bytes."""
    path = original_path(project, archive_path)
    if not path.is_file():
        return OriginalState.MISSING
    return OriginalState.WHOLE if hash_file(path) == content_hash else OriginalState.DAMAGED


def original_path(project: Project, archive_path: str) -> Path:
    """Where an ``archive_path`` of the database lies.

    Raises:
        ValueError: the path leads out of the archive.
    """
    path = project.root.joinpath(*archive_path.split("/"))
    if ".." in path.parts or not path.is_relative_to(project.archive):
        raise ValueError(f"not a path in the archive: {archive_path!r}")
    return path


def put_back(project: Project, source: Path, archive_path: str) -> None:
    """Copy bytes that an original is to have to its place, in one step; what stood there is replaced."""
    target = original_path(project, archive_path)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.chmod(stat.S_IWRITE | stat.S_IREAD)  # Windows replaces no read-only file
    _copy_durably_in(source, target)


def open_original(project: Project, archive_path: str) -> BinaryIO:
    """The original's bytes, for reading only.

    Raises:
        FileNotFoundError: the archive has lost it.
    """
    return original_path(project, archive_path).open("rb")


def _move_in(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.chmod(stat.S_IWRITE | stat.S_IREAD)  # Windows replaces no read-only file
    if source.stat().st_nlink > 1 or not _rename(source, target):
        _copy_in(source, target)


def _rename(source: Path, target: Path) -> bool:
    """Protect and rename; False where the two lie on different disks."""
    _protect(source)
    try:
        source.replace(target)
    except OSError as problem:
        if problem.errno != errno.EXDEV:
            raise
        return False
    return True


def _copy_in(source: Path, target: Path) -> None:
    """For a file with a second name (a hard link), through which the archive's bytes could be edited."""
    _copy_durably_in(source, target)
    remove_file(source)


def _copy_durably_in(source: Path, target: Path) -> None:
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    copy_durably(source, partial)
    _protect(partial)
    partial.replace(target)
    flush_folder(target.parent)


def _protect(path: Path) -> None:
    path.chmod((path.stat().st_mode | stat.S_IREAD) & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) & 0o777)
