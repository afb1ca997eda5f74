"""Take a file out of the inbox in one atomic step, into a place where the next run finds it after a crash."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import re
import secrets
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.model.source_file import Receipt
from pipeline.receive.durable import copy_durably, flush_folder, hash_file, remove_empty_folders
from pipeline.receive.inbox import LeftFile
from pipeline.receive.names import printable_name
from pipeline.settings import Project

_ID_FORM = "%Y%m%dT%H%M%S%fZ"
_CLAIM_ID = re.compile(r"(\d{8}T\d{12}Z)-[0-9a-f]{8}")
_STAGING_PREFIX = ".copying-"
_PARTIAL_NAME = ".partial"


@dataclass(frozen=True, slots=True)
class Claim:
    """A file taken from the inbox. ``claim_id`` sorts by time, is unique, and becomes the receipt's id.

    ``file_name`` and ``inbox_folder`` are printable; ``path`` is where the bytes are until they are stored.
    """

    claim_id: str
    path: Path
    file_name: str
    inbox_folder: str
    received_at: dt.datetime


def claim(project: Project, path: Path) -> Claim | LeftFile:
    """Move a settled file from the inbox to ``archive/.claims/<claim id>/<its path below the inbox>``.

    A rename, so that the bytes are always in exactly one of the two places; where the archive lies on another disk, a
    verified copy. A file that has gone, is open elsewhere (Windows), is not ours to move or has become a link stays
    where it is and comes back as waiting.
    """
    claim_id = _new_claim_id()
    relative = path.relative_to(project.inbox)
    target = claims_folder(project) / claim_id / relative
    try:
        _require_regular(path)
        target.parent.mkdir(parents=True)
        _move(project, claim_id, path, target)
        _require_regular(target)
    except OSError as problem:
        _put_back(target, path)
        remove_empty_folders(claims_folder(project) / claim_id)
        reason = f"it could not be taken: {problem.strerror or problem}"
        return LeftFile(printable_name(relative.as_posix()), reason, is_waiting=True)
    return _claim_at(project, claim_id, target)


def unfinished_claims(project: Project) -> tuple[Claim, ...]:
    """Files an earlier run took and did not finish, oldest first; also mends what a crash amid a claim left behind.

    Call it before the scan, while no other run is at work in the project.
    """
    for staging in _folders(project, _STAGING_PREFIX):
        _recover_staging(project, staging)
    claims: list[Claim] = []
    for folder in _folders(project, ""):
        if _CLAIM_ID.fullmatch(folder.name) is None:
            continue
        files = list(_files_below(folder))
        claims += [_claim_at(project, folder.name, path) for path in files]
        if not files:
            remove_empty_folders(folder)
    return tuple(claims)


def finish(project: Project, claim: Claim) -> None:
    """Remove the claim's folder once its file is stored; a folder that still holds the file stays."""
    remove_empty_folders(claims_folder(project) / claim.claim_id)


def receipt_for(claim: Claim, content_hash: str) -> Receipt:
    """The arrival as the database keeps it."""
    return Receipt(claim.claim_id, content_hash, claim.file_name, claim.inbox_folder, claim.received_at)


def claims_folder(project: Project) -> Path:
    return project.archive / ".claims"


def _new_claim_id() -> str:
    return f"{dt.datetime.now(dt.UTC).strftime(_ID_FORM)}-{secrets.token_hex(4)}"


def _claim_at(project: Project, claim_id: str, path: Path) -> Claim:
    relative = path.relative_to(claims_folder(project) / claim_id)
    folder = relative.parent.as_posix()
    stamp = dt.datetime.strptime(claim_id.partition("-")[0], _ID_FORM).replace(tzinfo=dt.UTC)
    inbox_folder = "" if folder == "." else printable_name(folder)
    return Claim(claim_id, path, printable_name(path.name), inbox_folder, stamp)


def _require_regular(path: Path) -> None:
    """Raise OSError unless it is a file that can be read: between scan and claim anything may have been swapped."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise OSError(errno.EINVAL, "it is a link or device now")
    if not os.access(path, os.R_OK):
        raise PermissionError(errno.EACCES, "no permission to read it")


def _put_back(target: Path, path: Path) -> None:
    """Undo a move; where something new lies at the old place meanwhile, the claim stays for the next run."""
    with contextlib.suppress(OSError):
        if os.path.lexists(target) and not os.path.lexists(path):
            target.replace(path)


def _move(project: Project, claim_id: str, path: Path, target: Path) -> None:
    try:
        path.replace(target)
    except OSError as problem:
        if problem.errno != errno.EXDEV:
            raise
        remove_empty_folders(claims_folder(project) / claim_id)
        _move_across(project, claim_id, path)


def _move_across(project: Project, claim_id: str, path: Path) -> None:
    """Copy, prove, unlink, and only then give the folder its claim's name.

    A crash leaves a staging folder with a partial copy (worthless, the original is still in the inbox) or with a
    whole one; ``_recover_staging`` tells which by whether the original is still there.
    """
    staging = claims_folder(project) / f"{_STAGING_PREFIX}{claim_id}"
    whole = staging / path.relative_to(project.inbox)
    try:
        whole.parent.mkdir(parents=True)
        copy_durably(path, staging / _PARTIAL_NAME)
        (staging / _PARTIAL_NAME).replace(whole)
        flush_folder(whole.parent)
        path.unlink()
    except OSError:
        if os.path.lexists(path):
            shutil.rmtree(staging, ignore_errors=True)
        raise
    staging.replace(claims_folder(project) / claim_id)


def _recover_staging(project: Project, staging: Path) -> None:
    (staging / _PARTIAL_NAME).unlink(missing_ok=True)
    for path in list(_files_below(staging)):
        original = project.inbox / path.relative_to(staging)
        if original.is_file() and hash_file(original) == hash_file(path):
            path.unlink()
        else:
            staging.replace(claims_folder(project) / staging.name.removeprefix(_STAGING_PREFIX))
    remove_empty_folders(staging)


def _folders(project: Project, prefix: str) -> list[Path]:
    parent = claims_folder(project)
    if not parent.is_dir():
        return []
    return sorted(path for path in parent.iterdir() if path.name.startswith(prefix) and path.is_dir())


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        for name in sorted(names):
            path = Path(parent, name)
            if stat.S_ISREG(path.lstat().st_mode):
                yield path
