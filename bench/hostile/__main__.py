"""``python -m bench.hostile FOLDER``: ingest a folder's files, print how each ended, and fail where a claim breaks.

``python -m bench.hostile`` alone does it with the crafted cases, which must also end as they say.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench.hostile.cases import all_cases, put_all
from bench.hostile.claims import MEBIBYTE, broken_claims, endings_of
from bench.hostile.expectations import CRAFTED_SETTINGS, surprises
from bench.hostile.second_opinion import read_short
from bench.hostile.surroundings import Surroundings
from bench.hostile.trial import Outcome, run_trial


def main() -> int:
    """Run one trial and print it; 1 where something does not hold."""
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:

        def fill(place: Surroundings) -> None:
            shutil.copytree(asked.folder, place.project.inbox, dirs_exist_ok=True, copy_function=shutil.copyfile)

        options = () if asked.prefect else ("--direct",)
        if asked.folder is None:
            outcome = run_trial(Path(folder), put_all, CRAFTED_SETTINGS, *options)
            broken = broken_claims(outcome) + surprises(outcome, all_cases())
        else:
            outcome = run_trial(Path(folder), fill, {}, *options)
            broken = broken_claims(outcome) + read_short(outcome)
        _print_endings(outcome, asked.all)
        _print_costs(outcome)
        if asked.keep:
            shutil.copytree(outcome.place.project.root, asked.keep, ignore=shutil.ignore_patterns("inbox"))
    print("\n".join(broken) or "All claims hold.")
    return 1 if broken else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.hostile", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="its files are copied, never opened in place")
    parser.add_argument("--all", action="store_true", help="print every file, not only those that were not read")
    parser.add_argument("--prefect", action="store_true", help="run by Prefect instead of directly")
    parser.add_argument("--keep", type=Path, help="where to keep the project afterwards, without its inbox")
    return parser.parse_args()


def _print_endings(outcome: Outcome, with_read: bool) -> None:
    endings = endings_of(outcome)
    for name, (ending, reason) in sorted(endings.items()):
        if with_read or ending != "read":
            print(f"{ending:<16} {os.fsdecode(name).encode('utf-8', 'backslashreplace').decode()!r:<40} {reason[:150]}")
    print()
    for ending, count in Counter(ending for ending, _ in endings.values()).most_common():
        print(f"{count:>6} {ending}")


def _print_costs(outcome: Outcome) -> None:
    print(
        f"{len(outcome.dropped)} files, {sum(each.byte_count for each in outcome.dropped):,} bytes, "
        f"{outcome.seconds:.0f} s; at most {outcome.parent_bytes // MEBIBYTE} MB in the parent, "
        f"{outcome.worker_bytes // MEBIBYTE} MB in a worker"
    )


if __name__ == "__main__":
    sys.exit(main())
