"""Look at the inbox again and again, take what has settled, and keep the status page.

Looking is a walk through a folder that is nearly always empty, a matter of microseconds. So it is done by polling
everywhere: on local disks, and on network shares, which tell nobody of changes.
"""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from pipeline.errors import ConfigurationError, PipelineError, ProjectBusyError
from pipeline.load.standing import Standing, standing
from pipeline.load.store import open_store
from pipeline.receive.inbox import Look, ScanResult, settled_files
from pipeline.receive.names import printable_name
from pipeline.run.ingest import ingest
from pipeline.run.report import RunReport
from pipeline.settings import Project, Settings
from pipeline.watch.display import Display
from pipeline.watch.page import MOST_LINES
from pipeline.watch.state import WatchState, Work

LONGEST_PAUSE_SECONDS: Final = 60.0
"""Between two tries while something is wrong, and before a file that could not be taken is tried again."""
SHARE_OF_TIME: Final = 0.02
"""Of the time that looking may take: an inbox full of files to ignore, or a slow share, is looked at less often."""

LOGGER = logging.getLogger("pipeline.watch")
Ingest = Callable[..., RunReport]


@dataclass(slots=True)
class Watch:
    """A watch of one project. ``step`` looks once and does what is to be done; ``run`` does so until it is stopped."""

    project: Project
    settings: Settings
    display: Display
    ingest: Ingest = ingest
    state: WatchState = field(default_factory=WatchState)
    stopping: threading.Event = field(default_factory=threading.Event)
    _looks: tuple[Look, ...] = ()
    _refused: dict[Look, float] = field(default_factory=dict)
    """Files that could not be taken, as they were, and when that was."""
    _is_first: bool = True
    _failures: int = 0

    def run(self) -> None:
        """Watch until ``stopping`` is set or an interrupt comes; the page then says that nobody watches."""
        try:
            while not self.stopping.is_set():
                self.stopping.wait(self.step())
        finally:
            self._show(replace(self.state, work=None, is_stopped=True))

    def step(self) -> float:
        """Look at the inbox once, take what has settled, show how it stands; returns the seconds to wait then."""
        started = time.monotonic()
        try:
            scan = settled_files(self.project, self.settings, wait=False, earlier=self._looks)
        except (ConfigurationError, OSError) as problem:
            return self._troubled(str(problem))
        pause = max(self.settings.watch_seconds, (time.monotonic() - started) / SHARE_OF_TIME)
        self._looks = scan.looks
        if self._to_take(scan) or self._is_first:
            trouble = self._take(scan)
            if trouble:
                return self._troubled(trouble)
            self._is_first = False
        else:
            self._show(replace(self.state, queued=self._queued(scan), ignored=_lines(scan)))
        self._failures = 0
        return pause

    def _to_take(self, scan: ScanResult) -> list[Path]:
        """What has settled and was not refused a moment ago."""
        limit = time.monotonic() - LONGEST_PAUSE_SECONDS
        self._refused = {look: when for look, when in self._refused.items() if look in scan.looks and when > limit}
        refused = {look.path for look in self._refused}
        return [path for path in scan.ready if path not in refused]

    def _take(self, scan: ScanResult) -> str:
        """Ingest what has settled; why not, where that is not possible now."""
        self._show(replace(self.state, work=Work(0, len(scan.ready), ""), queued=self._queued(scan)))
        settings = replace(self.settings, wait_seconds=0.0)
        try:
            report = self.ingest(self.project, settings, wait=self._needs_two_looks(scan), progress=self._progress)
        except ProjectBusyError:
            return "Another run is at work in this project; its end is waited for."
        except PipelineError as problem:
            return str(problem)
        except Exception as fault:
            LOGGER.exception("A fault of this program while it took in files")
            return f"A fault in this program: {type(fault).__name__}; the details are in {self._keep_fault()}."
        now = time.monotonic()
        self._refused |= {look: now for look in scan.looks if look.path in scan.ready and look.path.exists()}
        done = replace(self.state, work=None, trouble="", trouble_since=None, standing=self._standing())
        self._show(replace(done, queued=report.waiting, ignored=report.ignored))
        return ""

    def _needs_two_looks(self, scan: ScanResult) -> bool:
        """True where a file's date does not prove that it is settled, so that the run has to look twice as well."""
        ready = set(scan.ready)
        limit = time.time() - self.settings.settle_seconds
        return any(look.path in ready and look.modified_ns / 1e9 > limit for look in scan.looks)

    def _queued(self, scan: ScanResult) -> tuple[tuple[str, str], ...]:
        """What waits, each with its reason; of a file that was refused the run has told it."""
        told = dict(self.state.queued)
        refused = [printable_name(look.path.relative_to(self.project.inbox).as_posix()) for look in self._refused]
        again = [(name, told[name]) for name in refused if name in told]
        return (*((left.name, left.reason) for left in scan.waiting), *again)

    def _progress(self, done: int, of: int, file_name: str) -> None:
        self._show(replace(self.state, work=Work(done, of, file_name)))

    def _standing(self) -> Standing | None:
        try:
            with open_store(self.project.database_path, read_only=True) as store:
                return standing(store, MOST_LINES)
        except PipelineError:
            return self.state.standing

    def _troubled(self, trouble: str) -> float:
        """Show what is wrong; the pause before the next try grows from try to try."""
        is_new = trouble != self.state.trouble
        if is_new:
            LOGGER.warning("%s", trouble)
        since = dt.datetime.now(dt.UTC) if is_new else self.state.trouble_since
        self._show(replace(self.state, work=None, trouble=trouble, trouble_since=since))
        self._failures += 1
        return min(LONGEST_PAUSE_SECONDS, self.settings.watch_seconds * 2.0 ** min(self._failures - 1, 8))

    def _keep_fault(self) -> str:
        path = self.project.root / "logs" / "watch.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(traceback.format_exc(), encoding="utf-8")
        return "logs/watch.txt"

    def _show(self, state: WatchState) -> None:
        self.state = state
        self.display.show(state)


def _lines(scan: ScanResult) -> tuple[tuple[str, str], ...]:
    return tuple((left.name, left.reason) for left in scan.ignored)
