"""The versions of all readers as they are now, to find what an earlier one read. Imports every reader."""

from __future__ import annotations

from pipeline.errors import UnsupportedFormat
from pipeline.model.document import ReaderVersion
from pipeline.readers.registry import reader_for, supported_media_types
from pipeline.readers.scan.installation import as_installed, scan_version
from pipeline.readers.unlock.version import UNLOCK_VERSION


def current_versions() -> frozenset[ReaderVersion]:
    """Every version that a file read today may bear; a reading under any other is an earlier program's."""
    own = {reader_for(media_type).version for media_type in supported_media_types()}
    return frozenset({scan_version(), UNLOCK_VERSION, *own, *map(as_installed, own)})


def version_for(media_type: str) -> ReaderVersion | None:
    """The version of the reader that takes the media type; None where none does."""
    try:
        return reader_for(media_type).version
    except UnsupportedFormat:
        return None
