"""The status page as it lies beside the inbox, written anew where something changed."""

from __future__ import annotations

import datetime as dt
import logging
import time
from dataclasses import dataclass
from typing import Final

from pipeline.settings import Project
from pipeline.watch.page import PAGE_NAME, status_page
from pipeline.watch.state import WatchState

HEARTBEAT_SECONDS: Final = 60.0
"""How often the page is written although nothing changed, so that its age tells whether anybody watches."""
PROGRESS_SECONDS: Final = 1.0
"""How often at most while files are read."""

LOGGER = logging.getLogger("pipeline.watch")


@dataclass(slots=True)
class Display:
    """Keeps one page."""

    project: Project
    timezone: str
    _written: WatchState | None = None
    _written_at: float = float("-inf")

    def show(self, state: WatchState) -> None:
        """Write the page where it changed or is getting old; one that cannot be written keeps nobody from working."""
        age = time.monotonic() - self._written_at
        is_under_way = state.work is not None and self._written is not None and self._written.work is not None
        if age < (PROGRESS_SECONDS if is_under_way else HEARTBEAT_SECONDS if state == self._written else 0.0):
            return
        text = status_page(self.project.root.name, state, dt.datetime.now(dt.UTC), self.timezone)
        partial = self.project.root / f".{PAGE_NAME}.partial"
        try:
            partial.write_text(text, encoding="utf-8")
            partial.replace(self.project.root / PAGE_NAME)
        except OSError as problem:
            LOGGER.debug("The status page could not be written: %s", problem)
            return
        self._written, self._written_at = state, time.monotonic()
