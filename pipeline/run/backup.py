"""A copy of a project that is a project itself: the database at one moment, and every original that it knows.

Runs may go on meanwhile. The database is copied first; the archive only ever grows, so that every original which the
copy knows is there to be copied afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.load.backup import copy_database
from pipeline.load.queries import all_receipts, archived_files
from pipeline.load.store import open_store
from pipeline.receive.archive import original_path, put_back
from pipeline.receive.claim import claimed_bytes
from pipeline.receive.durable import flush_file, flush_folder, hash_file, write_durably
from pipeline.receive.receipt_log import write_receipts
from pipeline.run.failures import told_plainly
from pipeline.run.report import Progress
from pipeline.settings import Project, create_project

LIST_NAME = "originals.sha256"


@dataclass(frozen=True, slots=True)
class BackupReport:
    """``copied`` and ``there_already`` count originals; ``missing`` are the names of those found nowhere, or spoilt."""

    folder: Path
    database_bytes: int
    copied: int
    there_already: int
    missing: tuple[str, ...]


def back_up(
    project: Project, folder: Path, *, with_originals: bool = True, progress: Progress | None = None
) -> BackupReport:
    """Write a copy of the project into ``folder``; what an earlier backup has put there is not copied again.

    ``originals.sha256`` lists every original in the form that ``sha256sum --check`` takes. Without originals it is
    the list alone that says what the archive must hold.

    Raises:
        ConfigurationError: the folder is the project itself or lies in one of its folders, or there is no database.
        StorageError: the disk refuses.
    """
    if folder.resolve() == project.root:
        raise ConfigurationError("A backup of a project into itself protects nothing: name another folder.")
    backup = create_project(folder)
    with told_plainly(backup):
        database_bytes = copy_database(project.database_path, backup.database_path)
        flush_file(backup.database_path)
        flush_folder(backup.root)
        write_durably(
            project.settings_path.read_text(encoding="utf-8"), backup.settings_path, backup.root / ".foi.toml.partial"
        )
        with open_store(backup.database_path, read_only=True) as store:
            rows, arrived = archived_files(store), tuple(all_receipts(store))
        write_receipts(backup, arrived)
        _write_list(backup, [(row["content_hash"], row["archive_path"]) for row in rows])
        states = []
        for done, row in enumerate(rows if with_originals else [], start=1):
            states.append((row["file_name"], _copied(project, backup, row["content_hash"], row["archive_path"])))
            if progress is not None:
                progress(done, len(rows), row["file_name"])
    return BackupReport(
        backup.root,
        database_bytes,
        sum(state is True for _, state in states),
        sum(state is False for _, state in states),
        tuple(name for name, state in states if state is None),
    )


def _copied(project: Project, backup: Project, content_hash: str, archive_path: str) -> bool | None:
    """True where it was copied now, False where it was there already, None where its bytes are nowhere to be found."""
    target = original_path(backup, archive_path)
    if target.is_file() and hash_file(target) == content_hash:
        return False
    for source in _places(project, content_hash, archive_path):
        try:
            put_back(backup, source, archive_path)
        except FileNotFoundError:  # a run has moved it on just now
            continue
        if hash_file(target) == content_hash:
            return True
        target.unlink()
    return None


def _places(project: Project, content_hash: str, archive_path: str) -> Iterator[Path]:
    """Where a run that goes on meanwhile may have the bytes: archived, claimed, or archived by now."""
    original = original_path(project, archive_path)
    yield original
    claimed = claimed_bytes(project, content_hash)
    if claimed is not None:
        yield claimed
    yield original


def _write_list(backup: Project, originals: list[tuple[str, str]]) -> None:
    text = "".join(f"{content_hash}  {archive_path}\n" for content_hash, archive_path in originals)
    write_durably(text, backup.root / LIST_NAME, backup.root / f".{LIST_NAME}.partial")
