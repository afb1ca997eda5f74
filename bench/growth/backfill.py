"""A backfill by the real pipeline, killed half way and taken up again: does a document still cost what the first did?

Wall time of a document is that from one to the next as they are loaded. The process that loads is also held to its own
processor time, which a busy machine disturbs less and in which all that grows with the database would show.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.growth.files import write_files
from pipeline.load.store import open_store
from pipeline.run.ingest import ingest
from pipeline.settings import create_project, find_project, read_settings

MOST_GROWTH: Final = 1.1
MOST_MEMORY_GROWTH: Final = 1.25
_ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Point:
    """How things stood when a document had been loaded: seconds of the clock and of this processor, memory in use."""

    wall: float
    processor: float
    mebibytes: float


def backfill(scratch: Path, files: int) -> bool:
    """Measure and print; True where no document was lost or doubled and neither time nor memory grew."""
    project = create_project(scratch / "project")
    project.settings_path.write_text("settle_seconds = 0\n", encoding="utf-8")
    write_files(project.inbox, files)
    log = scratch / "progress.jsonl"
    begun = time.perf_counter()
    first = _ingest(project.root, log, files // 2)
    before = len(_points(log))
    second = _ingest(project.root, log, None)
    seconds = time.perf_counter() - begun
    print(f"backfill of {files:,} files, killed after {before:,} were loaded (exit {first}), then ended ({second})")
    print(f"  {seconds:.0f} s in all, {1000 * seconds / files:.0f} ms a file, receiving and both starts included")
    grew = _growth(_points(log), before, files)
    return _nothing_doubled(project.root, files) and second in (0, 3) and grew


def _ingest(root: Path, log: Path, stop_after: int | None) -> int:
    command = [sys.executable, "-m", "bench.growth.backfill", str(root), str(log), str(stop_after or 0)]
    return subprocess.run(command, cwd=_ROOT, check=False, stdout=subprocess.DEVNULL).returncode


def _points(log: Path) -> list[Point]:
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return [Point(*json.loads(line)) for line in lines]


def _growth(points: list[Point], before: int, files: int) -> bool:
    """The last documents beside the first, each within one of the two runs and without its first hundred."""
    some = min(1000, max(1, files // 4))
    first, last = points[100 : min(100 + some, before)], points[-some:]
    wall, processor = (_each(last, name) / _each(first, name) for name in ("wall", "processor"))
    memory = last[-1].mebibytes / first[-1].mebibytes
    print(
        f"  last {len(last):,} over first {len(first):,} documents: {wall:.2f} by the clock, {processor:.2f} by the "
        f"loading process's processor time ({1000 * _each(first, 'processor'):.1f} ms a document at first); "
        f"at most {MOST_GROWTH}\n  its memory: {first[-1].mebibytes:.0f} MiB after the first, "
        f"{last[-1].mebibytes:.0f} MiB at the end"
    )
    return processor <= MOST_GROWTH and memory <= MOST_MEMORY_GROWTH


def _each(points: list[Point], name: str) -> float:
    """Seconds from one document to the next."""
    return float((getattr(points[-1], name) - getattr(points[0], name)) / (len(points) - 1))


def _nothing_doubled(root: Path, files: int) -> bool:
    with open_store(root / "foi.db", read_only=True) as store:
        ((sources, receipts, read, figures, distinct),) = store.ask(
            """SELECT (SELECT count(*) FROM source_files), (SELECT count(*) FROM receipts),
                (SELECT count(*) FROM source_files WHERE ending IN ('read', 'read_in_part')),
                (SELECT count(*) FROM observations),
                (SELECT count(*) FROM (SELECT DISTINCT content_hash, page_number, item_index, table_number, row_number,
                    column_number, quote_offset, outcome_code, period_start FROM observations))"""
        )[1]
    originals = sum(1 for _ in (root / "archive").glob("[0-9a-f][0-9a-f]/*"))
    print(
        f"  {sources:,} files, {receipts:,} arrivals, {originals:,} originals, {read:,} read, {figures:,} figures, "
        f"{distinct:,} of them at places of their own"
    )
    return sources == receipts == originals == read == files and figures == distinct


class _Recorder:
    """Writes a line for each document; ends this process, as a power cut would, after so many."""

    def __init__(self, log: Path, stop_after: int) -> None:
        self._log = log.open("a", encoding="utf-8", buffering=1)
        self._stop_after = stop_after

    def __call__(self, done: int, of: int, file_name: str) -> None:
        del of, file_name
        self._log.write(json.dumps([time.perf_counter(), time.process_time(), _mebibytes()]) + "\n")
        if done == self._stop_after:
            os._exit(9)


def _mebibytes() -> float:
    """Memory in use by this process (Linux); elsewhere the peak so far."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def main(root: str, log: str, stop_after: str) -> int:
    """One run in a process of its own."""
    project = find_project(Path(root))
    recorder: Any = _Recorder(Path(log), int(stop_after))
    report = ingest(project, read_settings(project), progress=recorder)
    return 3 if report.needs_attention else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
