"""The processes of a trial from outside: how much memory each took at most, and which stayed behind."""

from __future__ import annotations

import contextlib
import re
import threading
from pathlib import Path

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")
_INTERVAL = 0.05


class Watch:
    """Follows a process and all it starts; use as a context manager around the time it runs.

    ``peaks`` are bytes of resident memory by process id, as the kernel counted their peaks.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self.peaks: dict[int, int] = {}

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    @property
    def of_parent(self) -> int:
        return self.peaks.get(self._pid, 0)

    @property
    def of_workers(self) -> int:
        """The largest peak of any process that the parent started, or that those started."""
        return max((peak for pid, peak in self.peaks.items() if pid != self._pid), default=0)

    def _follow(self) -> None:
        while not self._over.wait(_INTERVAL):
            for pid in family(self._pid):
                self.peaks[pid] = max(self.peaks.get(pid, 0), _peak(pid))


def family(pid: int) -> list[int]:
    """The process itself first, then all that it started and those started, as far as they live."""
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                waiting += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def _peak(pid: int) -> int:
    try:
        found = _PEAK.search(Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0


def left_behind(mark: str) -> list[str]:
    """Command lines of living processes whose environment holds ``HOSTILE_TRIAL=mark``."""
    wanted = f"HOSTILE_TRIAL={mark}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")[:200])
    return found
