"""A file named on the command line, read as it lies there: no project needed, nothing stored."""

from __future__ import annotations

from pathlib import Path

from pipeline.model.document import Document
from pipeline.readers.base import Limits
from pipeline.readers.registry import reader_for
from pipeline.receive.identify import identify, require_readable
from pipeline.settings import Settings


def read_file(path: Path) -> Document:
    """The document that the reader for the file's own format makes of it.

    Raises:
        DocumentError: the file cannot be read, with the reason and the advice that an ingest would record.
    """
    settings = Settings()
    identity = identify(path)
    require_readable(identity, settings)
    limits = Limits(max_pages=settings.max_pages, max_cells=settings.max_cells)
    return reader_for(identity.media_type).read(path, identity.content_hash, limits)
