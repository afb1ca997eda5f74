"""The worker's side of reading: what goes back to the parent is what it loads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pipeline.model.document import Block, Page
from pipeline.model.reading import Reading
from pipeline.run.batches import Received
from pipeline.run.reading import read_source_file
from pipeline.settings import Settings


def read_for_loading(project_root: Path, settings: Settings, received: Received) -> Reading:
    """As ``read_source_file``, without the printed lines of the blocks.

    No table of the database holds them, and they are a third of what would have to travel and be checked.
    """
    reading = read_source_file(project_root, settings, received)
    if reading.document is None:
        return reading
    pages = tuple(_without_lines(page) for page in reading.document.pages)
    return replace(reading, document=replace(reading.document, pages=pages))


def _without_lines(page: Page) -> Page:
    items = tuple(replace(item, lines=()) if isinstance(item, Block) else item for item in page.items)
    return replace(page, items=items)
