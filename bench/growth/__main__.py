"""Run the benchmark: ``python -m bench.growth [--documents 100000] [--figures 2000000] [--files 3000]``.

Exit code 1 where a query takes longer than it may, or a backfill gets slower, grows, or doubles anything.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from bench.growth.backfill import backfill
from bench.growth.database import fill
from bench.growth.queries import LIMIT_MILLISECONDS, TYPICAL, timed
from bench.speed.__main__ import machine


def main() -> int:
    """Measure and print; 0 where all holds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000, help="documents in the database (default 100,000)")
    parser.add_argument("--figures", type=int, default=2_000_000, help="figures in the database (default 2,000,000)")
    parser.add_argument("--files", type=int, default=3_000, help="files of the backfill (default 3,000); 0 for none")
    options = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as scratch:
        good = queries(Path(scratch) / "foi.db", options.documents, options.figures) if options.documents else True
        if options.files:
            good = backfill(Path(scratch), options.files) and good
    return 0 if good else 1


def queries(path: Path, documents: int, figures: int) -> bool:
    """Time every typical query; True where none is over the limit."""
    begun = time.perf_counter()
    with fill(path, documents, figures) as store:
        ((held,),) = store.ask("SELECT count(*) FROM observations")[1]
        size = path.stat().st_size / 1024**2
        seconds = time.perf_counter() - begun
        print(f"{documents:,} documents, {held:,} figures, {size:,.0f} MiB, made in {seconds:.0f} s\n")
        print("| view | asked for | rows | ms |\n| --- | --- | --: | --: |")
        slow = 0
        for purpose, sql in TYPICAL:
            timing = timed(store, purpose, sql)
            slow += timing.milliseconds > LIMIT_MILLISECONDS
            mark = " too slow" if timing.milliseconds > LIMIT_MILLISECONDS else ""
            print(f"| `{timing.view}` | {purpose} | {timing.rows} | {timing.milliseconds:.1f}{mark} |", flush=True)
    print(f"\n{len(TYPICAL) - slow} of {len(TYPICAL)} within {LIMIT_MILLISECONDS:.0f} ms of processor time\n")
    return not slow


if __name__ == "__main__":
    sys.exit(main())
