"""Time what a person waits for: the help, a first ingest of the samples, and one with nothing new.

Each line is one fresh process; the second run of each kind is the one to compare, the first may compile or cache.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "documents"
RUNS = 2


def main() -> int:
    """Print a line for each measurement, in seconds."""
    report("foi --help", [timed("--help") for _ in range(RUNS)])
    for runner in ("direct", "prefect"):
        with tempfile.TemporaryDirectory() as folder:
            bench_ingest(Path(folder) / "project", runner)
    return 0


def bench_ingest(project: Path, runner: str) -> None:
    """A first ingest of all samples, then ingests with nothing new."""
    timed("init", str(project))
    for sample in SAMPLES.iterdir():
        shutil.copy2(sample, project / "inbox")
    ingest = ("ingest", "--project", str(project), "--runner", runner)
    report(f"ingest of {len(list(SAMPLES.iterdir()))} samples, {runner}", [timed(*ingest)])
    report(f"ingest with nothing new, {runner}", [timed(*ingest) for _ in range(RUNS)])


def timed(*arguments: str) -> float:
    """Wall time of one `foi` command; stops the benchmark where the command fails."""
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments], check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode not in (0, 3):
        sys.exit(f"foi {' '.join(arguments)} failed:\n{done.stderr}")
    return time.perf_counter() - started


def report(name: str, seconds: list[float]) -> None:
    """One line of the result."""
    print(f"{name:<45} {'  '.join(f'{each:6.2f}' for each in seconds)}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
