"""Put originals back where a person asks: copies under the name they came in with, proved to be the same bytes."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import OriginalLost, StorageError
from pipeline.model.source_file import Receipt, SourceFile
from pipeline.receive.archive import OriginalState, original_path, verify
from pipeline.receive.durable import flush_file, flush_folder, hash_file, make_folder
from pipeline.receive.names import safe_file_name, safe_folder
from pipeline.run.failures import told_plainly
from pipeline.settings import Project

_SHORT_HASH_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Restored:
    """``was_there`` where the very same bytes stood at the place already."""

    path: Path
    file_name: str
    was_there: bool = False


def restore(
    project: Project, originals: Sequence[tuple[SourceFile, Receipt]], folder: Path, *, with_folders: bool = False
) -> tuple[Restored, ...]:
    """Copy originals into ``folder``, ``with_folders`` in the sub-folders of the inbox that they came from.

    No file is ever overwritten: where another has the name, a short hash tells them apart.

    Raises:
        OriginalLost: the archive lacks one of them or holds other bytes; those before it are restored.
        StorageError: the place cannot be written to.
    """
    with told_plainly(Project(folder.absolute())):
        return tuple(_restored(project, *each, folder, with_folders) for each in originals)


def _restored(
    project: Project, source_file: SourceFile, receipt: Receipt, folder: Path, with_folders: bool
) -> Restored:
    state = verify(project, source_file.content_hash, source_file.archive_path)
    if state is not OriginalState.WHOLE:
        raise OriginalLost(f"{receipt.file_name}: {source_file.archive_path} is {state.value}.")
    place = make_folder(folder, safe_folder(receipt.inbox_folder if with_folders else ""))
    plain = place / safe_file_name(receipt.file_name)
    apart = plain.with_name(f"{plain.stem} ({source_file.content_hash[:_SHORT_HASH_LENGTH]}){plain.suffix}")
    for path in (plain, apart):
        if not os.path.lexists(path):
            _copy(original_path(project, source_file.archive_path), path)
            return Restored(path, receipt.file_name)
        if path.is_file() and hash_file(path) == source_file.content_hash:
            return Restored(path, receipt.file_name, was_there=True)
    raise StorageError(f"{plain} and {apart.name} stand there already and hold something else.")


def _copy(source: Path, target: Path) -> None:
    """Whole or not at all, writable, never over a file that has come there meanwhile."""
    partial = target.with_name(f".{target.name[:40]}.{os.getpid()}.partial")
    try:
        shutil.copyfile(source, partial)
        flush_file(partial)
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        partial.rename(target)
        flush_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)
