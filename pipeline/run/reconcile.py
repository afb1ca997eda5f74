"""Make the database know of everything that the archive holds, after a database was lost, mended or put back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.load.queries import all_receipts
from pipeline.load.received import archive_path_of, known, known_receipt, name_without_receipt, receive_source_file
from pipeline.load.store import Store
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.archive import OriginalState, verify
from pipeline.receive.durable import hash_file
from pipeline.receive.identify import identify
from pipeline.receive.receipt_log import last_logged, log_receipts, logged_receipts
from pipeline.settings import Project

_HASH_NAME = re.compile(r"[0-9a-f]{64}\.[a-z0-9]+")
_ADOPTED = "found in the archive"


def reconcile(project: Project, db: Store, run_id: str) -> tuple[str, ...]:
    """Where database and log of receipts differ at their ends, compare them whole and give each what it lacks.

    One look at the log's last line where all is well. Gives what was done, in sentences.
    """
    last = last_logged(project)
    if last is None or not known_receipt(db, last[1].receipt_id):
        return adopt(project, db, run_id)
    return ()


def adopt(project: Project, db: Store, run_id: str) -> tuple[str, ...]:
    """Record every original that the database does not know, by the log of receipts or, failing that, by its hash."""
    with db.atomic():
        by_log = sum(_adopt(project, db, run_id, *arrived) for arrived in logged_receipts(project))
        unlogged = [each for each in _unknown_originals(project, db) if _adopt(project, db, run_id, *each)]
    missing_lines = complete_log(project, db)
    said = []
    if by_log or unlogged:
        said.append(
            f"Arrivals that the database did not know, taken up from the archive: {by_log + len(unlogged):,}"
            f"{f', without their names: {len(unlogged):,}' if unlogged else ''}."
        )
    if missing_lines:
        said.append(f"Arrivals added to the archive's log of receipts: {missing_lines:,}.")
    return tuple(said)


def complete_log(project: Project, db: Store) -> int:
    """Write down beside the originals whatever arrivals the database alone knows; how many."""
    logged = {receipt.receipt_id for _, receipt in logged_receipts(project)}
    missing = [each for each in all_receipts(db) if each[1].receipt_id not in logged]
    if missing:
        log_receipts(project, missing)
    return len(missing)


def _adopt(project: Project, db: Store, run_id: str, source_file: SourceFile, receipt: Receipt) -> bool:
    if known_receipt(db, receipt.receipt_id):
        return False
    if verify(project, source_file.content_hash, source_file.archive_path) is not OriginalState.WHOLE:
        return False
    if receipt.parent_hash is not None and not known(db, receipt.parent_hash):
        receipt = replace(receipt, parent_hash=None)
    receive_source_file(db, source_file, receipt, run_id)
    return True


def _unknown_originals(project: Project, db: Store) -> Iterator[tuple[SourceFile, Receipt]]:
    """Files under a content hash that is their own and that no row names; all that is left of their name is that."""
    for path in sorted(project.archive.glob("[0-9a-f][0-9a-f]/*")):
        content_hash = path.stem
        name = name_without_receipt(db, content_hash)
        if not _HASH_NAME.fullmatch(path.name) or (name is None and known(db, content_hash)):
            continue
        if hash_file(path) != content_hash:
            continue
        archive_path = path.relative_to(project.root).as_posix()
        identity = identify(path)
        arrived = moment(path.stat().st_mtime)
        receipt = Receipt(f"adopted-{content_hash}", content_hash, name or path.name, "", arrived)
        yield SourceFile(content_hash, identity.byte_count, identity.media_type, archive_path), receipt


def moment(seconds: float) -> dt.datetime:
    """A file's date as a moment; now, where it is beyond any calendar, as disks keep any number of seconds."""
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC)
    except (ValueError, OverflowError, OSError):
        return dt.datetime.now(dt.UTC)


def unknown_files(project: Project, db: Store) -> list[Path]:
    """Files in the archive's hash folders that no source file's row names."""
    found = (path for path in sorted(project.archive.glob("[0-9a-f][0-9a-f]/*")) if not path.name.startswith("."))
    return [path for path in found if archive_path_of(db, path.stem) != path.relative_to(project.root).as_posix()]
