"""Put right in archive and database what can be put right without a doubt, and say what was done."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.load.health import broken_searches, contradicted_files, rebuild_search
from pipeline.load.pending import read_again
from pipeline.load.received import archive_path_of
from pipeline.load.store import Store
from pipeline.receive.archive import OriginalState, original_path, put_back, verify
from pipeline.receive.durable import hash_file, remove_file
from pipeline.run.archive_check import ArchiveReport, CheckedOriginal, checked_originals, report_of
from pipeline.run.reconcile import adopt, unknown_files
from pipeline.run.report import Progress
from pipeline.run.session import end, session
from pipeline.settings import Project, Settings

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def mend_archive(project: Project, settings: Settings, progress: Progress | None = None) -> ArchiveReport:
    """Check everything as ``check_originals`` does, after putting right what is safe to put right.

    Waits for a run at work to end. A damaged database is set aside, never deleted, and built anew.

    Raises:
        PipelineError: as ``session``.
    """
    with session(project, settings, "check-archive", is_thorough=True) as run:
        run.mended.extend(adopt(project, run.db, run.run_id))
        originals = checked_originals(project, run.db, progress)
        originals, put_right = _with_lost_ones_found(project, run.db, originals)
        run.mended.extend([*put_right, *_protected(project, originals), *_doubles(project, run.db)])
        run.mended.extend([*_searches(run.db), *_to_read_again(run.db)])
        report = replace(report_of(project, run.db, originals), mended=tuple(run.mended))
        end(run)
        return report


def _with_lost_ones_found(
    project: Project, db: Store, originals: Sequence[CheckedOriginal]
) -> tuple[list[CheckedOriginal], list[str]]:
    """Originals that are missing or damaged, put back where the very same bytes lie elsewhere in the project."""
    find = _finder(project)
    mended, said = [], []
    for each in originals:
        content_hash, archive_path = each.row["content_hash"], each.row["archive_path"]
        found = None if each.state is OriginalState.WHOLE else find(content_hash, each.row["byte_count"])
        if found is None:
            mended.append(each)
            continue
        put_back(project, found, archive_path)
        read_again(db, [content_hash])
        mended.append(CheckedOriginal(each.row, verify(project, content_hash, archive_path)))
        where = found.relative_to(project.root).as_posix()
        said.append(f"{archive_path} was {each.state.value} and is whole again, from {where}.")
    return mended, said


def _finder(project: Project) -> Callable[[str, int], Path | None]:
    """Looks for bytes among copies for attention, what lies in the inbox, and the archive's other files."""
    by_size: dict[int, list[Path]] = {}

    def candidates() -> Iterator[Path]:
        for folder in (project.attention, project.inbox, project.archive):
            yield from (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())

    def find(content_hash: str, byte_count: int) -> Path | None:
        if not by_size:
            for path in candidates():
                by_size.setdefault(path.stat().st_size, []).append(path)
        return next((path for path in by_size.get(byte_count, ()) if hash_file(path) == content_hash), None)

    return find


def _protected(project: Project, originals: Sequence[CheckedOriginal]) -> Iterator[str]:
    """Take the permission to write off originals that have it."""
    count = 0
    for each in originals:
        path = original_path(project, each.row["archive_path"])
        if each.state is OriginalState.WHOLE and path.stat().st_mode & _WRITABLE:
            path.chmod(path.stat().st_mode & ~_WRITABLE)
            count += 1
    if count:
        yield f"Originals that could be written to and are protected now: {count:,}."


def _doubles(project: Project, db: Store) -> Iterator[str]:
    """Remove second copies of an original under another suffix; the first is whole."""
    for path in unknown_files(project, db):
        archive_path = archive_path_of(db, path.stem)
        if archive_path is None or hash_file(path) != path.stem:
            continue
        if verify(project, path.stem, archive_path) is OriginalState.WHOLE:
            remove_file(path)
            yield f"{path.relative_to(project.root).as_posix()} was a second copy of {archive_path} and is removed."


def _searches(db: Store) -> Iterator[str]:
    for name in broken_searches(db):
        rebuild_search(db, name)
        yield f"The search index {name} did not agree with its texts and was made anew."


def _to_read_again(db: Store) -> Iterator[str]:
    """Files whose rows contradict what is said of them: the next `foi ingest` reads them again from the archive."""
    hashes = contradicted_files(db)
    if hashes:
        read_again(db, hashes)
        yield f"Files whose rows contradicted their ending, read again by the next `foi ingest`: {len(hashes):,}."
