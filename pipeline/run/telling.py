"""What kind of file an original is, told anew before it is read again.

It was told when the file came in, by the program of that day, perhaps on a day when memory or open files ran out. A
file that was taken for something else then would be refused for ever.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable

from pipeline.load.pending import arrival_of
from pipeline.load.received import note_media_type
from pipeline.load.store import Store
from pipeline.model.source_file import SourceFile
from pipeline.receive.archive import original_path
from pipeline.receive.identify import identify
from pipeline.settings import Project


def tell_anew(project: Project, db: Store, content_hashes: Iterable[str]) -> None:
    """Correct in ``db`` the kind of those files that are told as another today; their originals stay as they are."""
    for content_hash in content_hashes:
        source_file, _ = arrival_of(db, content_hash)
        with contextlib.suppress(OSError):  # gone or held by another program: reading it will say so
            _tell(project, db, source_file)


def _tell(project: Project, db: Store, source_file: SourceFile) -> None:
    identity = identify(original_path(project, source_file.archive_path))
    is_whole = identity.content_hash == source_file.content_hash
    if is_whole and identity.media_type != source_file.media_type:
        note_media_type(db, source_file.content_hash, identity.media_type)
