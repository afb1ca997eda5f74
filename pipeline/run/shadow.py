"""Read files again from the archive, beside what is published: nothing of the project changes.

``<project>/.shadow`` holds a database like the project's with the second readings in it, and each reading whole, so
that it can be loaded later as it is. It may be deleted at any time. What lies there was read by one state of the
program; under another it is dropped. A stopped run is taken up where it was.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.load.loader import load_reading
from pipeline.load.received import known
from pipeline.load.selection import CurrentVersions, with_members
from pipeline.load.shadow import bring_decisions, fill, forget, last_readings, note_new_files, open_shadow, shadowed
from pipeline.load.store import Store
from pipeline.model.reading import Reading
from pipeline.receive.alone import alone
from pipeline.run.batches import BatchMapper, Received, allowance_of
from pipeline.run.report import Progress
from pipeline.run.state import Run
from pipeline.run.telling import tell_anew
from pipeline.run.versions import current_versions
from pipeline.run.waves import read_in_waves
from pipeline.settings import Project, Settings
from pipeline.vocabulary.own_words import own_words

RUN_ID = "shadow"


@dataclass(frozen=True, slots=True)
class Shadow:
    """The open shadow of a project."""

    folder: Path
    db: Store

    def reading_path(self, content_hash: str) -> Path:
        """Where a reading lies whole, as it came from its worker."""
        return self.folder / "readings" / content_hash[:2] / content_hash


@contextlib.contextmanager
def shadow_of(project: Project) -> Iterator[Shadow]:
    """Hold the project's shadow; what another state of the program read into it is gone.

    Raises:
        ProjectBusyError: another process reads files of the project again.
    """
    with alone(project.root / ".shadow.lock", "Another re-reading"):
        folder = project.root / ".shadow"
        state = _state_of_the_program(current_versions(own_words(project.root)))
        if not (folder / state).exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        try:
            with open_shadow(folder / "foi.db") as db:
                (folder / state).touch()
                yield Shadow(folder, db)
        finally:
            if not any((folder / "readings").glob("*/*")):
                shutil.rmtree(folder, ignore_errors=True)


def read_into(
    shadow: Shadow,
    project: Project,
    settings: Settings,
    store: Store,
    content_hashes: Collection[str],
    mapper: BatchMapper,
    progress: Progress | None = None,
) -> tuple[tuple[str, ...], frozenset[str]]:
    """Read the files, and what came inside them, into the shadow; those that it has read already are not read again.

    ``store`` is the project's own database, which is only asked.

    Returns:
        The hashes of all that can now be compared, in order of arrival, and those of them that were read just now.
    """
    chosen = last_readings(store, with_members(store, content_hashes))
    stale = [each for each, number in shadowed(shadow.db).items() if chosen.get(each, number) != number]
    forget(shadow.db, stale)
    there = shadowed(shadow.db)
    missing = {each for each in chosen if each not in there or not shadow.reading_path(each).exists()}
    again = [each for each in with_members(store, missing) if each in chosen]
    fill(shadow.db, store, {each: chosen[each] for each in again})
    tell_anew(project, shadow.db, again)
    run = Run(project, settings, shadow.db, RUN_ID, dt.datetime.now(dt.UTC))
    read_in_waves(run, mapper, partial(_take, shadow, store), progress)
    bring_decisions(shadow.db, store)
    return tuple(chosen), frozenset(again)


def stored_reading(shadow: Shadow, settings: Settings, content_hash: str) -> Reading:
    """A reading as it lies in the shadow."""
    from pipeline.isolation.wire import decode_reading

    return decode_reading(shadow.reading_path(content_hash).read_bytes(), content_hash, allowance_of(settings))


def drop(shadow: Shadow, content_hashes: Collection[str]) -> None:
    """Remove files from the shadow: their readings were applied."""
    forget(shadow.db, content_hashes)
    for content_hash in content_hashes:
        shadow.reading_path(content_hash).unlink(missing_ok=True)


def _take(shadow: Shadow, store: Store, received: Received, reading: Reading) -> None:
    """Keep the reading whole, then load it: the other way round a crash would leave one that cannot be applied."""
    from pipeline.isolation.wire import encode_reading

    path = shadow.reading_path(reading.content_hash)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(encode_reading(reading)))
    attachments = reading.document.attachments if reading.document is not None else ()
    new = [each.file_name for each in attachments if not known(store, hashlib.sha256(each.content).hexdigest())]
    note_new_files(shadow.db, received.source_file.content_hash, new)
    load_reading(shadow.db, reading, run_id=RUN_ID)


def _state_of_the_program(current: CurrentVersions) -> str:
    """A file name that changes with any version of a reader, of the rules or of the words."""
    readers = sorted((reader.name, reader.version) for reader in current.readers)
    return "read-by-" + hashlib.sha256(repr((readers, current.interpretation)).encode()).hexdigest()[:16]
