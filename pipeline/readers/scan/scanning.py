"""The OCR of this process, as readers ask for it. Imports the heavy libraries: import it only when a scan is met."""

from __future__ import annotations

from pipeline.readers.base import Limits
from pipeline.readers.scan.cached import CachedEngine
from pipeline.readers.scan.engine import rapid_engine
from pipeline.readers.scan.page import ScannedPage, read_picture
from pipeline.readers.scan.text_lines import Engine

__all__ = ["ScannedPage", "engine_for", "read_picture"]


def engine_for(limits: Limits) -> Engine:
    """The process's engine, remembering what it read where the limits name a folder for that."""
    engine = rapid_engine()
    return engine if limits.cache_folder is None else CachedEngine(engine, limits.cache_folder)
