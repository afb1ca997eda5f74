"""What Prefect takes of a run beyond its fixed start: ``python -m bench.prefect_share [--files 500] [--rounds 3]``.

Two ingests plainly and two with Prefect, each in a process of its own: of one batch, which starts all there is to
start, and of so many files more. What the first costs is taken off the second. Rounds take turns and the quickest of
each ingest counts, because other programs disturb and a start varies by a second. Processor seconds count those of all
processes of a run, Prefect's server included.
Exit code 1 where the share is 5 % or more, or a task record is missing at the end.
"""

from __future__ import annotations

import argparse
import math
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.speed.__main__ import machine
from bench.speed.letters import write_letters
from pipeline.settings import Project, Settings, create_project

MOST: Final = 0.05
RUNNERS: Final = ("direct", "prefect")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the clock and of the processors."""

    wall: float
    processor: float

    def __sub__(self, other: Cost) -> Cost:
        return Cost(self.wall - other.wall, self.processor - other.processor)


@dataclass(frozen=True, slots=True)
class Round:
    """What the first batch cost, with the start; what the other files cost, with the start; the tasks recorded."""

    start: Cost
    whole: Cost
    records: int


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=500, help="ordinary PDF and Word files (default 500)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each ingest is run (default 3)")
    options = parser.parse_args()
    batch = Settings().batch_size
    print(machine())
    rounds: dict[str, list[Round]] = {runner: [] for runner in RUNNERS}
    for number in range(options.rounds):
        for runner in RUNNERS:
            with tempfile.TemporaryDirectory() as scratch:
                rounds[runner].append(_round(Path(scratch), runner, batch, options.files))
            print(f"round {number + 1}, {_told(runner, rounds[runner][-1])}", flush=True)
    return _judged(rounds, options.files, 1 + math.ceil(options.files / batch))


def _judged(rounds: dict[str, list[Round]], files: int, tasks: int) -> int:
    """The quickest of each held against each other."""
    best = {runner: _quickest(each) for runner, each in rounds.items()}
    extra = best["prefect"] - best["direct"]
    share = extra.processor / best["prefect"].processor
    records = [each.records for each in rounds["prefect"]]
    print(
        f"{files} files beyond the start: {best['direct'].processor:.1f} s of processor plainly, "
        f"{best['prefect'].processor:.1f} with Prefect; its share {100 * share:.1f} % (under {100 * MOST:.0f} %), "
        f"by the clock {100 * extra.wall / best['prefect'].wall:.1f} %\n"
        f"task records at the end: {', '.join(map(str, records))} of {tasks}"
    )
    return 0 if share < MOST and set(records) == {tasks} else 1


def _quickest(rounds: list[Round]) -> Cost:
    """What the files cost beyond the start, each by its quickest run."""
    return Cost(
        min(each.whole.wall for each in rounds) - min(each.start.wall for each in rounds),
        min(each.whole.processor for each in rounds) - min(each.start.processor for each in rounds),
    )


def _told(runner: str, each: Round) -> str:
    return (
        f"{runner}: start and a batch {each.start.processor:.1f} s of processor ({each.start.wall:.1f} s), start and "
        f"the files {each.whole.processor:.1f} ({each.whole.wall:.1f})"
    )


def _round(scratch: Path, runner: str, batch: int, files: int) -> Round:
    """An ingest of nothing, which makes Prefect's database, then the two that count."""
    project = create_project(scratch / "project")
    project.settings_path.write_text("settle_seconds = 0\n", encoding="utf-8")
    _ingest(project, runner)
    (scratch / "letters").mkdir()
    waiting = write_letters(scratch / "letters", batch + files)
    costs = []
    for share in (waiting[:batch], waiting[batch:]):
        for file in share:
            shutil.move(file, project.inbox)
        costs.append(_ingest(project, runner))
    return Round(*costs, _records(project.root) if runner == "prefect" else 0)


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
