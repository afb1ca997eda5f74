"""Take files out of the inbox, each in one atomic step, into a place where the next run finds them after a crash.

Files claimed together lie in one folder, ``archive/.claims/<time>-<random>/``, under their paths below the inbox. A
claim's id is that folder's name and a hash of the path: the same after a crash.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import hashlib
import os
import re
import secrets
import shutil
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.model.source_file import Receipt
from pipeline.receive.durable import copy_durably, flush_folder, flush_folders, hash_file, remove_empty_folders
from pipeline.receive.inbox import LeftFile
from pipeline.receive.names import printable_name
from pipeline.settings import Project

_ID_FORM = "%Y%m%dT%H%M%S%fZ"
_GROUP_NAME = re.compile(r"(\d{8}T\d{12}Z)-[0-9a-f]{8}")
_STAGING_PREFIX = ".copying-"
_PARTIAL_NAME = ".partial"
_PATH_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Claim:
    """A file taken from the inbox. ``claim_id`` begins with the time, is unique, and becomes the receipt's id.

    ``file_name`` and ``inbox_folder`` are printable; ``path`` is where the bytes are until they are stored.
    """

    claim_id: str
    path: Path
    file_name: str
    inbox_folder: str
    received_at: dt.datetime


def claim(project: Project, path: Path) -> Claim | LeftFile:
    """Move one settled file out of the inbox, see ``claim_together``."""
    (outcome,) = claim_together(project, [path])
    return outcome


def claim_together(project: Project, paths: Sequence[Path]) -> tuple[Claim | LeftFile, ...]:
    """Move settled files from the inbox to ``archive/.claims/``; when it returns they are there to stay.

    A rename each, so that the bytes are always in exactly one of the two places; where the archive lies on another
    disk, a verified copy. A file that has gone, is open elsewhere (Windows), is not ours to move or has become a link
    stays where it is and comes back as waiting.
    """
    group = _new_group_name()
    outcomes = tuple(_claim(project, group, path) for path in paths)
    _flush(project, group, [each for each in outcomes if isinstance(each, Claim)])
    return outcomes


def unfinished_claims(project: Project) -> tuple[Claim, ...]:
    """Files an earlier run took and did not finish, oldest first; also mends what a crash amid a claim left behind.

    Call it before the scan, while no other run is at work in the project.
    """
    for staging in _folders(project, _STAGING_PREFIX):
        _recover_staging(project, staging)
    claims: list[Claim] = []
    for folder in _folders(project, ""):
        if _GROUP_NAME.fullmatch(folder.name) is None:
            continue
        files = _files_below(folder)
        claims += [_claim_at(project, folder.name, path) for path in files]
        if not files:
            remove_empty_folders(folder)
    return tuple(claims)


def claimed_bytes(project: Project, content_hash: str) -> Path | None:
    """Where these bytes lie among the claims: a run is about to store them, or was when it was interrupted."""
    for path in _files_below(claims_folder(project)):
        with contextlib.suppress(FileNotFoundError):  # stored just now
            if hash_file(path) == content_hash:
                return path
    return None


def finish(project: Project, claim: Claim) -> None:
    """Remove the claim's folder once its files are stored; a folder that still holds a file stays."""
    remove_empty_folders(claims_folder(project) / claim.claim_id.rpartition("-")[0])


def receipt_for(claim: Claim, content_hash: str) -> Receipt:
    """The arrival as the database keeps it."""
    return Receipt(claim.claim_id, content_hash, claim.file_name, claim.inbox_folder, claim.received_at)


def claims_folder(project: Project) -> Path:
    return project.archive / ".claims"


def _new_group_name() -> str:
    return f"{dt.datetime.now(dt.UTC).strftime(_ID_FORM)}-{secrets.token_hex(4)}"


def _claim(project: Project, group: str, path: Path) -> Claim | LeftFile:
    relative = path.relative_to(project.inbox)
    target = claims_folder(project) / group / relative
    try:
        _require_own_folders(project, relative)
        _require_regular(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        _move(project, group, path, target)
        _require_regular(target)
    except OSError as problem:
        _put_back(target, path)
        remove_empty_folders(claims_folder(project) / group)
        reason = f"it could not be taken: {problem.strerror or problem}"
        return LeftFile(printable_name(relative.as_posix()), reason, is_waiting=True)
    return _claim_at(project, group, target)


def _flush(project: Project, group: str, claims: Sequence[Claim]) -> None:
    """The new place first, then the old one: whatever a power cut leaves, no file is in neither."""
    if not claims:
        return
    folders = {each.path.parent for each in claims}
    flush_folders(above for folder in folders for above in _up_to(project.archive, folder))
    origins = {project.inbox / folder.relative_to(claims_folder(project) / group) for folder in folders}
    flush_folders(folder for folder in origins if folder.is_dir())


def _claim_at(project: Project, group: str, path: Path) -> Claim:
    relative = path.relative_to(claims_folder(project) / group)
    folder = relative.parent.as_posix()
    stamp = dt.datetime.strptime(group.partition("-")[0], _ID_FORM).replace(tzinfo=dt.UTC)
    inbox_folder = "" if folder == "." else printable_name(folder)
    digits = hashlib.sha256(os.fsencode(relative.as_posix())).hexdigest()[:_PATH_DIGITS]
    return Claim(f"{group}-{digits}", path, printable_name(path.name), inbox_folder, stamp)


def _require_regular(path: Path) -> None:
    """Raise OSError unless it is a file that can be read: between scan and claim anything may have been swapped."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise OSError(errno.EINVAL, "it is a link or device now")
    if not os.access(path, os.R_OK):
        raise PermissionError(errno.EACCES, "no permission to read it")


def _require_own_folders(project: Project, relative: Path) -> None:
    """Raise OSError where a folder has become a link since the scan: what it leads to was not dropped here."""
    for folder in relative.parents[:-1]:
        if (project.inbox / folder).is_symlink():
            raise OSError(errno.EINVAL, "its folder is a link now")


def _put_back(target: Path, path: Path) -> None:
    """Undo a move; where something new lies at the old place meanwhile, the claim stays for the next run."""
    with contextlib.suppress(OSError):
        if os.path.lexists(target) and not os.path.lexists(path):
            target.replace(path)


def _move(project: Project, group: str, path: Path, target: Path) -> None:
    try:
        path.replace(target)
    except OSError as problem:
        if problem.errno != errno.EXDEV:
            raise
        _move_across(project, group, path, target)


def _move_across(project: Project, group: str, path: Path, target: Path) -> None:
    """Copy, prove, unlink, and only then put the copy among the claims.

    A crash leaves a staging folder with a partial copy (worthless, the original is still in the inbox) or with a
    whole one; ``_recover_staging`` tells which by whether the original is still there.
    """
    staging = claims_folder(project) / f"{_STAGING_PREFIX}{group}"
    whole = staging / path.relative_to(project.inbox)
    try:
        whole.parent.mkdir(parents=True, exist_ok=True)
        copy_durably(path, staging / _PARTIAL_NAME)
        (staging / _PARTIAL_NAME).replace(whole)
        flush_folders(_up_to(staging.parent, whole.parent))
        path.unlink()
    except OSError:
        if os.path.lexists(path):
            shutil.rmtree(staging, ignore_errors=True)
        raise
    flush_folder(path.parent)  # or else the file could be in the inbox again while its copy is among the claims
    whole.replace(target)
    flush_folders(_up_to(staging.parent, target.parent))
    remove_empty_folders(staging)


def _up_to(top: Path, folder: Path) -> list[Path]:
    """The folder and those above it, up to ``top``: a new folder is there to stay once its own parent is flushed."""
    return [folder, *(above for above in folder.parents if above.is_relative_to(top))]


def _recover_staging(project: Project, staging: Path) -> None:
    (staging / _PARTIAL_NAME).unlink(missing_ok=True)
    for path in _files_below(staging):
        original = project.inbox / path.relative_to(staging)
        if original.is_file() and hash_file(original) == hash_file(path):
            path.unlink()
            continue
        target = claims_folder(project) / staging.name.removeprefix(_STAGING_PREFIX) / path.relative_to(staging)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    remove_empty_folders(staging)


def _folders(project: Project, prefix: str) -> list[Path]:
    parent = claims_folder(project)
    if not parent.is_dir():
        return []
    return sorted(path for path in parent.iterdir() if path.name.startswith(prefix) and path.is_dir())


def _files_below(folder: Path) -> list[Path]:
    """Regular files at any depth, in the order in which they were claimed: by path."""
    found = (Path(parent, name) for parent, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if _is_regular(path))


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:  # looked at beside a run at work
        return False
