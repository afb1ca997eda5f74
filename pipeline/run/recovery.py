"""What a crash, a power cut or a damaged disk left is put right before a run begins; the run says what was done."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.errors import ConfigurationError, DatabaseDamagedError
from pipeline.load.failures import told_plainly
from pipeline.load.health import broken_references, close_interrupted_runs, damage, rebuild_indexes, was_disturbed
from pipeline.load.queries import status_counts
from pipeline.load.salvage import carry_over, set_aside_database
from pipeline.load.store import Store, open_store
from pipeline.receive.durable import remove_file
from pipeline.receive.receipt_log import receipt_log_path
from pipeline.settings import Project

_PARTIALS = (
    ("archive", "[0-9a-f][0-9a-f]/.*.partial"),
    ("attention", "**/.????????.partial"),
    ("exports", ".*.tmp"),
)
"""Where half-written files of ours may lie, and what they are called there; each is written anew when it is needed."""


@dataclass(frozen=True, slots=True)
class Recovery:
    """The open database and what was put right, in sentences for a person."""

    store: Store
    said: tuple[str, ...] = ()


def require_folders(project: Project) -> None:
    """Make what a new project lacks; refuse where a folder that was in use has gone, as on a disk not mounted.

    Raises:
        ConfigurationError: the archive's folder is gone although the database knows of originals in it.
    """
    if project.archive.is_dir():
        return
    if project.database_path.exists():
        raise ConfigurationError(
            f"The archive folder {project.archive} is gone. Mount its disk, or put it back from a backup; without it "
            "no figure has its receipt."
        )
    project.archive.mkdir(parents=True)


def recover(project: Project, is_thorough: bool = False) -> Recovery:
    """Open the database as a run wants it. Only for who holds the project's lock.

    Raises:
        ConfigurationError: the archive is empty although the database knows of originals in it.
        PipelineError: as ``open_store``, but for damage, which is mended here.
    """
    try:
        return _opened(project, is_thorough)
    except DatabaseDamagedError as error:
        return _rebuilt(project, str(error.__cause__ or error))


def _opened(project: Project, is_thorough: bool) -> Recovery:
    store = open_store(project.database_path)
    try:
        _require_originals(project, store)
        with told_plainly(project.database_path):
            said = [*_checked(store)] if is_thorough else []
            said += _after_interruption(project, store) if was_disturbed(store) else []
        return Recovery(store, tuple(said))
    except BaseException:
        store.close()
        raise


def _rebuilt(project: Project, complaint: str) -> Recovery:
    aside = set_aside_database(project.database_path)
    store = open_store(project.database_path)
    try:
        counts = carry_over(store, aside)
    except BaseException:
        store.close()
        raise
    remove_leftovers(project)
    carried = f"receipts {counts['receipts']:,}, decisions {counts['decisions']:,}"
    return Recovery(
        store,
        (
            f"The database was damaged ({complaint}). It was set aside as {aside.name} and a new one made; every "
            f"original is read again. Carried over: {carried}.",
        ),
    )


def _checked(store: Store) -> Iterator[str]:
    """Look through the whole database; an index that is damaged by itself is made anew.

    Raises:
        DatabaseDamagedError: more than an index is damaged, or rows name others that are not there.
    """
    if damage(store):
        rebuild_indexes(store)
        for complaint in damage(store):
            raise DatabaseDamagedError(complaint)
        yield "Indexes of the database were damaged and were made anew."
    for complaint in broken_references(store):
        raise DatabaseDamagedError(complaint)


def _after_interruption(project: Project, store: Store) -> Iterator[str]:
    """Put right what a run that never came to its end has left.

    Raises:
        DatabaseDamagedError: the database is not whole.
    """
    for complaint in damage(store, is_quick=True):
        raise DatabaseDamagedError(complaint)
    remove_leftovers(project)
    count = close_interrupted_runs(store)
    yield f"Earlier runs that did not come to their end: {count:,}. What they left undone is done now."


def remove_leftovers(project: Project) -> int:
    """Remove half-written copies and what was taken out of files that are read again anyway; how many there were."""
    leftovers = [path for folder, pattern in _PARTIALS for path in (project.root / folder).glob(pattern)]
    for path in leftovers:
        remove_file(path)
    staged = project.archive / ".attachments"
    if staged.is_dir():
        leftovers += staged.iterdir()
        shutil.rmtree(staged)
    return len(leftovers)


def _require_originals(project: Project, store: Store) -> None:
    """An archive without anything in it is another folder than the database knows: one to mount a disk on."""
    is_empty = not receipt_log_path(project).exists() and next(project.archive.glob("[0-9a-f][0-9a-f]"), None) is None
    if is_empty and status_counts(store)["receipts"]:
        raise ConfigurationError(
            f"The archive {project.archive} is empty, yet the database knows of originals in it. Mount its disk, or "
            "put it back from a backup."
        )
