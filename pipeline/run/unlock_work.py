"""The worker's side of opening a locked file: what a person's password brings out, as a reading."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import DocumentError
from pipeline.model.reading import Reading
from pipeline.readers.base import Limits
from pipeline.readers.unlock.unlock import unlock
from pipeline.run.batches import Received
from pipeline.run.reading import interpret_document
from pipeline.settings import Settings
from pipeline.vocabulary.own_words import own_words


def unlock_source_file(project_root: Path, settings: Settings, received: Received, password: str) -> Reading:
    """A reading without figures, in which the unlocked file lies; or the ending that says why not."""
    source_file, receipt = received.source_file, received.receipt
    limits = Limits(settings.max_pages, settings.max_cells)
    path = project_root / source_file.archive_path
    try:
        document = unlock(path, receipt.file_name, source_file.media_type, source_file.content_hash, password, limits)
    except DocumentError as error:
        return Reading(source_file.content_hash, error.ending, error.reason, error.advice)
    return interpret_document(document, receipt, received.covering, own_words(project_root))
