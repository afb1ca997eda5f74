"""What Prefect takes of a run beyond its fixed start: ``python -m bench.prefect_share [--files 500]``.

Four ingests, each in a process of its own: nothing and so many files, plainly and with Prefect. What a run with
nothing costs is taken off; processor seconds count those of all processes of a run, Prefect's server included.
Exit code 1 where the share is 5 % or more, or a task record is missing at the end.
"""

from __future__ import annotations

import argparse
import math
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.growth.files import write_files
from bench.speed.__main__ import machine
from pipeline.settings import Project, Settings, create_project

MOST: Final = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the clock and of the processors."""

    wall: float
    processor: float

    def __sub__(self, other: Cost) -> Cost:
        return Cost(self.wall - other.wall, self.processor - other.processor)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500, help="small Word files, mails and tables (default 500)")
    files = parser.parse_args().files
    print(machine())
    with tempfile.TemporaryDirectory() as scratch:
        work = {runner: _beyond_start(Path(scratch) / runner, runner, files) for runner in ("direct", "prefect")}
        records = _records(Path(scratch) / "prefect")
    extra = work["prefect"] - work["direct"]
    share = extra.processor / work["prefect"].processor
    tasks = math.ceil(files / Settings().batch_size)
    print(
        f"{files} files beyond the start: {work['direct'].processor:.1f} s of processor plainly, "
        f"{work['prefect'].processor:.1f} with Prefect; its share {100 * share:.1f} % (under {100 * MOST:.0f} %), "
        f"by the clock {100 * extra.wall / work['prefect'].wall:.1f} %\ntask records at the end: {records} of {tasks}"
    )
    return 0 if share < MOST and records == tasks else 1


def _beyond_start(root: Path, runner: str, files: int) -> Cost:
    """What the files cost beyond a run that finds nothing; the first of those makes Prefect's database."""
    project = create_project(root)
    project.settings_path.write_text("settle_seconds = 0\n", encoding="utf-8")
    _ingest(project, runner)
    start = _ingest(project, runner)
    write_files(project.inbox, files)
    whole = _ingest(project, runner)
    print(
        f"{runner}: start {start.processor:.1f} s of processor ({start.wall:.1f} s), with {files} files "
        f"{whole.processor:.1f} ({whole.wall:.1f})",
        flush=True,
    )
    return whole - start


def _ingest(project: Project, runner: str) -> Cost:
    command = [sys.executable, "-m", "pipeline", "ingest", "--project", str(project.root), "--runner", runner]
    wall, processor = time.perf_counter(), _processor_seconds()
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 3):
        sys.exit(f"the ingest failed:\n{done.stdout}{done.stderr}")
    return Cost(time.perf_counter() - wall, _processor_seconds() - processor)


def _processor_seconds() -> float:
    """Of all children that have ended, with theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _records(root: Path) -> int:
    """Task runs that Prefect's own database holds as completed."""
    with closing(sqlite3.connect(root / ".prefect" / "prefect.db")) as database:
        return int(database.execute("SELECT count(*) FROM task_run WHERE state_type = 'COMPLETED'").fetchone()[0])


if __name__ == "__main__":
    sys.exit(main())
